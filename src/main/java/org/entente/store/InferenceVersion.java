package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.query.Query;

/**
 * By which rules and which code a store's inferred graph was made: a program with others works it
 * out anew instead of going on from it.
 */
final class InferenceVersion {
  private static final List<Class<?>> CODE =
      List.of(
          Background.class,
          BackgroundReader.class,
          Chronology.class,
          CommonGround.class,
          EventAccount.class,
          EventBounds.class,
          EventReader.class,
          EventTime.class,
          Happenings.class,
          Inference.class,
          TimeSpan.class);

  private static final List<String> QUERIES =
      List.of("affiliations", "event-classes", "recurring-types");

  private InferenceVersion() {}

  /** Sixteen hexadecimal digits. */
  static String of(List<Rule> rules) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> code : CODE) {
        digest.update(bytes(code));
      }
      QUERIES.forEach(name -> add(digest, Rule.query(name)));
      rules.forEach(rule -> add(digest, rule.construct()));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, Query query) {
    digest.update(query.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Class<?> code) {
    try (InputStream in = code.getResourceAsStream(code.getSimpleName() + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
