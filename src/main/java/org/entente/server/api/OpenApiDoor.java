package org.entente.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.http.CrossOrigin;
import org.entente.http.Documented;
import org.entente.http.Door;
import org.entente.http.Freshness;
import org.entente.http.Operation;
import org.entente.http.Reading;

/** {@code /openapi.json}: what all doors offer to programs. */
public final class OpenApiDoor implements Door {
  private static final String PATH = "/openapi.json";

  private final Map<String, Object> document;

  /** Of those doors that say what they offer, and of the SPARQL service beside them. */
  public OpenApiDoor(List<Door> doors) {
    List<Operation> operations = new ArrayList<>();
    for (Door door : doors) {
      if (door instanceof Documented documented) {
        operations.addAll(documented.operations());
      }
    }
    operations.addAll(SparqlOperations.ALL);
    this.document = OpenApi.of(operations);
  }

  @Override
  public void open(RoutesConfig routes) {
    CrossOrigin.allow(routes, PATH);
    Reading.route(routes, PATH, this::send);
  }

  private void send(Context context) {
    if (!Freshness.isCurrent(
        context, Integer.toHexString(document.hashCode()), "application/json")) {
      context.json(document);
    }
  }
}
