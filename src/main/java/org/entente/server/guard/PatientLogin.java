package org.entente.server.guard;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.security.AuthenticationState;
import org.eclipse.jetty.security.ServerAuthException;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * HTTP's basic authentication (RFC 7617) for whom guessing does not pay: who was wrong too often
 * has to wait (429 with {@code Retry-After}), the right password included. One password is looked
 * at at a time, for its hash is slow on purpose and would otherwise let guesses take the machine.
 */
public final class PatientLogin extends BasicAuthenticator {
  private static final String BASIC = "basic ";

  private final FailedLogins failed = new FailedLogins(System::nanoTime);

  @Override
  public AuthenticationState validateRequest(Request request, Response response, Callback callback)
      throws ServerAuthException {
    Optional<String> name = name(request.getHeaders().get(HttpHeader.AUTHORIZATION));
    if (name.isEmpty()) {
      return super.validateRequest(request, response, callback);
    }
    String address = Request.getRemoteAddr(request);
    synchronized (failed) {
      Duration wait = failed.wait(address, name.get());
      if (!wait.isZero()) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, wait.toSeconds() + 1);
        Response.writeError(
            request,
            response,
            callback,
            HttpStatus.TOO_MANY_REQUESTS_429,
            "too many wrong passwords; come again later");
        return AuthenticationState.SEND_FAILURE;
      }
      AuthenticationState state = super.validateRequest(request, response, callback);
      if (state instanceof AuthenticationState.Succeeded) {
        failed.succeeded(address, name.get());
      } else {
        failed.failed(address, name.get());
      }
      return state;
    }
  }

  /** Who says to be asking; empty if nobody does, or it cannot be read. */
  private static Optional<String> name(String credentials) {
    if (credentials == null || !credentials.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(credentials.substring(BASIC.length()).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      return Optional.of(pair.substring(0, Math.max(0, pair.indexOf(':'))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
