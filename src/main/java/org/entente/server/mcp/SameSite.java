package org.entente.server.mcp;

import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerHttpHeaderValidator;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a foreign page could make a browser send (DNS rebinding): a server that only its own
 * machine reaches must be called by a name of that machine, and a page that calls it must come from
 * there too. Programs that are no browsers send no Origin.
 */
final class SameSite implements ServerHttpHeaderValidator {
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

  private final boolean loopback;

  /**
   * @param loopback whether only this machine reaches the server
   */
  SameSite(boolean loopback) {
    this.loopback = loopback;
  }

  @Override
  public void validate(HeaderAccessor headers) throws ServerTransportSecurityException {
    Optional<String> host = first(headers, "Host").map(SameSite::name);
    Optional<String> origin = first(headers, "Origin");
    if (loopback && !host.filter(THIS_MACHINE::contains).isPresent()) {
      throw new ServerTransportSecurityException(421, "call this server as localhost");
    }
    if (origin.isEmpty()) {
      return;
    }
    String from = originHost(origin.get());
    boolean known = loopback ? THIS_MACHINE.contains(from) : host.filter(from::equals).isPresent();
    if (!known) {
      throw new ServerTransportSecurityException(403, "pages of other sites may not call this");
    }
  }

  private static Optional<String> first(HeaderAccessor headers, String name) {
    return Optional.ofNullable(headers.getHeader(name)).flatMap(all -> all.stream().findFirst());
  }

  /** The host without its port. */
  private static String name(String host) {
    return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }

  private static String originHost(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getHost()).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
