package org.entente.server.guard;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Knows what a foreign page could make a browser send (DNS rebinding included): a server that only
 * its own machine reaches must be called by a name of that machine, and a page that calls it must
 * come from there too. Programs that are no browsers send no Origin.
 */
public final class SameSite {
  private static final int FORBIDDEN = 403;
  private static final int MISDIRECTED = 421;

  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

  private final boolean loopback;

  /**
   * @param loopback whether only this machine reaches the server
   */
  public SameSite(boolean loopback) {
    this.loopback = loopback;
  }

  /**
   * Why a request is refused.
   *
   * @param status of HTTP
   * @param reason for who sent it
   */
  public record Objection(int status, String reason) {}

  /**
   * Looks at two headers of a request.
   *
   * @param host its Host
   * @param origin its Origin
   */
  public Optional<Objection> objection(Optional<String> host, Optional<String> origin) {
    Optional<String> name = host.map(SameSite::name);
    if (loopback && !name.filter(THIS_MACHINE::contains).isPresent()) {
      return Optional.of(new Objection(MISDIRECTED, "call this server as localhost"));
    }
    if (origin.isEmpty()) {
      return Optional.empty();
    }
    String from = originHost(origin.get());
    boolean known = loopback ? THIS_MACHINE.contains(from) : name.filter(from::equals).isPresent();
    return known
        ? Optional.empty()
        : Optional.of(new Objection(FORBIDDEN, "pages of other sites may not call this"));
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
