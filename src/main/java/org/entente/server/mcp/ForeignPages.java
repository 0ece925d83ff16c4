package org.entente.server.mcp;

import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerHttpHeaderValidator;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import java.util.Optional;
import org.entente.server.guard.SameSite;

/** Refuses what a foreign page could make a browser send. */
final class ForeignPages implements ServerHttpHeaderValidator {
  private final SameSite rule;

  ForeignPages(SameSite rule) {
    this.rule = rule;
  }

  @Override
  public void validate(HeaderAccessor headers) throws ServerTransportSecurityException {
    Optional<SameSite.Objection> objection =
        rule.objection(first(headers, "Host"), first(headers, "Origin"));
    if (objection.isPresent()) {
      throw new ServerTransportSecurityException(
          objection.get().status(), objection.get().reason());
    }
  }

  private static Optional<String> first(HeaderAccessor headers, String name) {
    return Optional.ofNullable(headers.getHeader(name)).flatMap(all -> all.stream().findFirst());
  }
}
