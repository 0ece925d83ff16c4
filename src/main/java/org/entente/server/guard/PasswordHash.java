package org.entente.server.guard;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.jetty.util.security.Credential;
import org.eclipse.jetty.util.security.CredentialProvider;

/**
 * Passwords as the password file holds them: {@code name: PBKDF2:ITERATIONS:SALT:HASH}, so that who
 * reads the file cannot log in. Jetty finds this class as a service.
 *
 * <p>PBKDF2 with HMAC-SHA-256 (RFC 8018); 600,000 iterations as OWASP's password storage cheat
 * sheet recommends for it (2023).
 */
public final class PasswordHash implements CredentialProvider {
  private static final String PREFIX = "PBKDF2:";
  private static final int ITERATIONS = 600_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  @Override
  public String getPrefix() {
    return PREFIX;
  }

  /** How a password is written down. */
  public static String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return PREFIX
        + ITERATIONS
        + ":"
        + base64.encodeToString(salt)
        + ":"
        + base64.encodeToString(hash(password.toCharArray(), salt, ITERATIONS));
  }

  @Override
  public Credential getCredential(String written) {
    String[] parts = written.substring(PREFIX.length()).split(":");
    if (parts.length != 3) {
      throw new IllegalArgumentException("a password's hash is PBKDF2:ITERATIONS:SALT:HASH");
    }
    return new Hashed(
        Integer.parseInt(parts[0]),
        Base64.getDecoder().decode(parts[1]),
        Base64.getDecoder().decode(parts[2]));
  }

  private static byte[] hash(char[] password, byte[] salt, int iterations) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password, salt, iterations, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-256", e);
    }
  }

  private static final class Hashed extends Credential {
    private static final long serialVersionUID = 1;
    private final int iterations;
    private final byte[] salt;
    private final byte[] expected;

    Hashed(int iterations, byte[] salt, byte[] expected) {
      this.iterations = iterations;
      this.salt = salt;
      this.expected = expected;
    }

    @Override
    public boolean check(Object given) {
      char[] password =
          given instanceof char[] characters ? characters : String.valueOf(given).toCharArray();
      return MessageDigest.isEqual(expected, hash(password, salt, iterations));
    }
  }
}
