package org.entente.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.http.Documented;
import org.entente.http.Freshness;
import org.entente.http.Operation;
import org.entente.http.Paging;
import org.entente.http.Problem;
import org.entente.http.Reading;
import org.entente.query.GraphAccess;
import org.entente.query.QueryException;

/**
 * What is stated of things, for programs: {@code /api/entity} of one, {@code /api/evidence} which
 * sentences say so, {@code /api/relationship} of two actors.
 */
public final class StatementsDoor implements Documented {
  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private static final Map<String, Object> ENTITY_SCHEMA = Map.of("type", "string");
  private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");

  private final GraphAccess graph;
  private final Statements statements;
  private final Relationship relationship;

  /** In one graph. */
  public StatementsDoor(GraphAccess graph) {
    this.graph = graph;
    this.statements = new Statements(graph);
    this.relationship = new Relationship(graph);
  }

  @Override
  public void open(RoutesConfig routes) {
    Reading.route(routes, "/api/entity", this::entity);
    Reading.route(routes, "/api/evidence", this::evidence);
    Reading.route(routes, "/api/relationship", this::relationship);
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/api/entity",
                "entity",
                "A thing: its names, class, links, and what the texts state of it")
            .under("Statements")
            .taking(
                Operation.Parameter.required(
                    "iri", "Its IRI, short identifier or name.", ENTITY_SCHEMA))
            .inParts(USUAL, MOST)
            .giving("application/json", AnswerSchema.ENTITY),
        Operation.get(
                "/api/evidence",
                "evidence",
                "The sentences that state, deny or report something of a thing")
            .under("Statements")
            .taking(
                Operation.Parameter.required(
                    "subject",
                    "What it is about, by IRI, short identifier or name.",
                    ENTITY_SCHEMA))
            .taking(
                Operation.Parameter.optional(
                    "predicate",
                    "A property, by its name in the ontology or its IRI.",
                    ENTITY_SCHEMA))
            .taking(
                Operation.Parameter.optional(
                    "object", "An IRI, short identifier, name or value.", ENTITY_SCHEMA))
            .inParts(USUAL, MOST)
            .giving("application/json", AnswerSchema.EVIDENCE),
        Operation.get(
                "/api/relationship",
                "relationship",
                "Everything that the canned queries know of two actors")
            .under("Statements")
            .taking(
                Operation.Parameter.required(
                    "first", "An actor, by IRI, short identifier or name.", ENTITY_SCHEMA))
            .taking(Operation.Parameter.required("second", "Another.", ENTITY_SCHEMA))
            .taking(Operation.Parameter.optional("from", "First day that counts.", DAY))
            .taking(Operation.Parameter.optional("to", "Last day that counts.", DAY))
            .taking(
                Operation.Parameter.optional(
                    Paging.LIMIT,
                    "How many rows of each section to send at most.",
                    Map.of("type", "integer", "minimum", 1, "maximum", MOST, "default", USUAL)))
            .giving("application/json", AnswerSchema.RELATIONSHIP));
  }

  private void entity(Context context) {
    Arguments arguments = Arguments.of(context, Set.of("iri", Paging.LIMIT, Paging.OFFSET));
    String entity = arguments.required("iri");
    Paging paging = Paging.of(context, USUAL, MOST);
    if (!isCurrent(context)) {
      try {
        send(context, paging, statements.entity(entity, paging.offset(), paging.limit()));
      } catch (QueryException.UnknownName e) {
        throw Problem.notFound(e.getMessage());
      }
    }
  }

  private void evidence(Context context) {
    Arguments arguments =
        Arguments.of(
            context, Set.of("subject", "predicate", "object", Paging.LIMIT, Paging.OFFSET));
    String subject = arguments.required("subject");
    Paging paging = Paging.of(context, USUAL, MOST);
    if (!isCurrent(context)) {
      send(
          context,
          paging,
          statements.evidence(
              subject,
              arguments.given("predicate"),
              arguments.given("object"),
              paging.offset(),
              paging.limit()));
    }
  }

  private void relationship(Context context) {
    Arguments arguments =
        Arguments.of(context, Set.of("first", "second", "from", "to", Paging.LIMIT));
    String first = arguments.required("first");
    String second = arguments.required("second");
    Map<String, String> narrowing = new LinkedHashMap<>();
    arguments.given("from").ifPresent(day -> narrowing.put("from", day));
    arguments.given("to").ifPresent(day -> narrowing.put("to", day));
    int limit = Paging.of(context, USUAL, MOST).limit();
    if (!isCurrent(context)) {
      context.json(relationship.told(first, second, narrowing, limit));
    }
  }

  private static void send(Context context, Paging paging, Map<String, Object> found) {
    paging.link(context, ((Number) found.get("total")).longValue());
    context.json(found);
  }

  private boolean isCurrent(Context context) {
    return Freshness.isCurrent(context, graph.version().get(), "application/json");
  }
}
