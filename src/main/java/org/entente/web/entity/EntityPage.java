package org.entente.web.entity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.ontology.Ent;
import org.entente.query.QueryException;
import org.entente.web.view.Addresses;
import org.entente.web.view.Citation;
import org.entente.web.view.Documents;
import org.entente.web.view.Happening;
import org.entente.web.view.Link;
import org.entente.web.view.Names;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Reference;
import org.entente.web.view.Row;
import org.entente.web.view.ScriptData;
import org.entente.web.view.Source;
import org.entente.web.view.Timeline;
import org.entente.web.view.Weights;

/** {@code /page/id/…}: an entity, or an event. */
public final class EntityPage implements Door {
  private static final String EVENTS = Ent.ID + "event/";

  private final PageQueries queries;
  private final PageWriter writer;
  private final Documents documents;
  private final EventPage events;

  /** Asks these queries and writes with this writer. */
  public EntityPage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
    this.documents = new Documents(queries);
    this.events = new EventPage(queries, writer);
  }

  /** What a text says without the graph asserting it. */
  record Unasserted(String status, Happening happening, List<Reference> speakers) {}

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, Addresses.PAGES + "id/<path>", this::show);
  }

  private void show(Context context) {
    String iri = Addresses.iri(context.req().getRequestURI());
    try {
      if (iri.startsWith(EVENTS)) {
        events.show(context, iri);
      } else {
        entity(context, iri);
      }
    } catch (QueryException.BadArgument e) {
      throw unknown(iri);
    }
  }

  static Problem unknown(String iri) {
    return Problem.notFound("the graph says nothing of <" + iri + ">; search for its name");
  }

  private void entity(Context context, String iri) {
    Statements statements = Statements.of(queries.rows("entity-statements", Map.of("entity", iri)));
    if (statements.isEmpty()) {
      throw unknown(iri);
    }
    Reference self = Reference.of(iri, statements.label());
    List<FactGroup> groups = statements.groups();
    Weights weights = Weights.from(queries);
    Timeline timeline =
        Timeline.of(queries.rows("events-of-an-actor", Map.of("actor", iri)), weights);
    List<Unasserted> unasserted = unasserted(iri, weights);
    Neighbourhood around = Neighbourhood.of(self, statements.isActor(), groups, timeline.shown());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("self", self);
    model.put("type", statements.type());
    model.put("actor", statements.isActor());
    model.put("years", statements.years());
    model.put("otherNames", statements.otherNames());
    model.put("links", statements.links());
    model.put("groups", groups);
    model.put("timeline", timeline);
    model.put("allEvents", Addresses.with("/queries/events-of-an-actor", Map.of("actor", iri)));
    model.put("unasserted", unasserted);
    model.put("neighbours", around.neighbours());
    model.put("picture", ScriptData.of(around.picture()));
    model.put("downloads", downloads(iri));
    List<Source> sources = new ArrayList<>(statements.sources());
    sources.addAll(timeline.sources());
    unasserted.forEach(u -> sources.addAll(u.happening().sources()));
    writer.write(
        context,
        Page.titled(self.name())
            .under(byClass(statements.type()))
            .running("graph.js")
            .citing(new Citation(self.name(), iri, documents.of(sources))),
        "entity.ftlh",
        model);
  }

  private static Link byClass(String type) {
    return type.isEmpty()
        ? new Link("Search", "/search")
        : new Link(Names.spaced(type), Addresses.with("/search", Map.of("class", type)));
  }

  private List<Unasserted> unasserted(String iri, Weights weights) {
    List<Unasserted> all = new ArrayList<>();
    for (Row row : queries.rows("not-asserted", Map.of("actor", iri))) {
      Happening told = Happening.of(row, weights);
      all.add(
          new Unasserted(
              row.text("status"),
              new Happening(
                  Reference.of(row.text("event"), row.text("eventName")),
                  told.date(),
                  told.certain(),
                  told.reason(),
                  told.type(),
                  told.weight(),
                  "",
                  told.agents(),
                  told.targets(),
                  told.matters(),
                  told.places(),
                  List.of(Source.of(row))),
              row.references("speakers", "speakerIris")));
    }
    return all;
  }

  static List<Link> downloads(String iri) {
    return List.of(
        new Link("Turtle", Addresses.data(iri, "ttl")),
        new Link("JSON-LD", Addresses.data(iri, "jsonld")),
        new Link("N-Triples", Addresses.data(iri, "nt")),
        new Link(
            "Events as CSV",
            Addresses.with("/api/queries/events-of-an-actor.csv", Map.of("actor", iri))));
  }
}
