package org.entente.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.http.Reading;
import org.entente.ontology.Ent;
import org.entente.query.QueryException;
import org.entente.web.view.Addresses;
import org.entente.web.view.PageQueries;
import org.entente.web.view.Row;

/**
 * {@code /entity?iri=IRI}: leads to the page of the thing of that IRI, or of the thing that is
 * linked to it, as Wikidata's items are.
 */
public final class EntityDoor implements Door {
  private final PageQueries queries;

  /** Looks links up with these queries. */
  public EntityDoor(PageQueries queries) {
    this.queries = queries;
  }

  @Override
  public void open(RoutesConfig routes) {
    Reading.route(routes, "/entity", this::lead);
  }

  private void lead(Context context) {
    String iri = Optional.ofNullable(context.queryParam("iri")).orElse("").strip();
    if (iri.isEmpty()) {
      throw Problem.badRequest("no IRI is given; expected /entity?iri=" + Ent.ID + "nato");
    }
    context.header("Location", page(iri));
    context.status(HttpStatus.SEE_OTHER);
  }

  private String page(String iri) {
    if (iri.startsWith(Ent.ID) || iri.startsWith(Ent.DOC)) {
      return Addresses.page(iri);
    }
    if (iri.startsWith(Ent.NS)) {
      return "/ontology" + iri.substring(Ent.NS.length() - 1);
    }
    List<Row> linked;
    try {
      linked = queries.rows("linked-to", Map.of("item", iri));
    } catch (QueryException e) {
      throw Problem.badRequest("this is no IRI: " + e.getMessage());
    }
    if (linked.isEmpty()) {
      throw Problem.notFound("nothing in the graph is linked to <" + iri + ">");
    }
    return Addresses.page(linked.get(0).text("entity"));
  }
}
