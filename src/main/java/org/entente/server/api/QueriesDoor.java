package org.entente.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.http.Documented;
import org.entente.http.Freshness;
import org.entente.http.Operation;
import org.entente.http.Paging;
import org.entente.http.Problem;
import org.entente.http.Reading;
import org.entente.http.Representation;
import org.entente.query.AnswerFormat;
import org.entente.query.CannedQuery;
import org.entente.query.GraphAccess;
import org.entente.query.Parameter;

/**
 * The canned queries for programs: {@code /api/queries} lists them, {@code /api/queries/NAME}
 * answers, in the format that the path's extension or the Accept header names.
 */
public final class QueriesDoor implements Documented {
  /** The most rows that one answer holds, and how many it holds unless fewer are asked for. */
  static final int MOST_ROWS = 10_000;

  /** A way to send an answer. */
  private record Form(Representation representation, Writing writing) {}

  /** Sends a part of an answer. */
  @FunctionalInterface
  private interface Writing {
    void write(Context context, Questions.Part part) throws IOException;
  }

  private static final Representation PAGE = new Representation("html", "text/html");

  private static final List<Form> FOR_ROWS =
      List.of(
          form("json", AnswerFormat.JSON),
          new Form(
              new Representation("rows", "application/json"),
              (context, part) -> context.json(part.plain())),
          form("csv", AnswerFormat.CSV),
          form("tsv", AnswerFormat.TSV),
          form("xml", AnswerFormat.XML));

  private static final List<Form> FOR_GRAPHS =
      List.of(
          form("ttl", AnswerFormat.TURTLE),
          form("jsonld", AnswerFormat.JSONLD),
          form("nt", AnswerFormat.NTRIPLES),
          form("rdf", AnswerFormat.RDFXML));

  private final GraphAccess graph;
  private final Questions questions;

  /** To one graph. */
  public QueriesDoor(GraphAccess graph) {
    this.graph = graph;
    this.questions = new Questions(graph);
  }

  private static Form form(String extension, AnswerFormat format) {
    return new Form(
        new Representation(extension, format.mediaType()),
        (context, part) -> part.answer().write(context.outputStream(), format));
  }

  @Override
  public void open(RoutesConfig routes) {
    Reading.route(routes, Catalogue.PATH, this::list);
    Reading.route(routes, Catalogue.PATH + "/{name}", this::answer);
  }

  @Override
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    operations.add(
        Operation.get(Catalogue.PATH, "queries", "All canned queries with their parameters")
            .under("Canned queries")
            .giving("application/json", Catalogue.SCHEMA));
    graph.catalogue().all().forEach(query -> operations.add(operation(query)));
    return operations;
  }

  private static Operation operation(CannedQuery query) {
    String extensions =
        String.join(
            ", ", representations(query).stream().map(offer -> "." + offer.extension()).toList());
    Operation operation =
        Operation.get(Catalogue.PATH + "/" + query.name(), query.name(), query.question())
            .saying(
                (query.title() + ". " + query.description()).strip()
                    + " The format may also be named by an extension of the path: "
                    + extensions
                    + ".")
            .under("Canned queries");
    for (Parameter parameter : query.parameters()) {
      operation =
          operation.taking(
              new Operation.Parameter(
                  parameter.name(),
                  "query",
                  parameter.required() && parameter.defaultArgument().isEmpty(),
                  ParameterSchema.description(parameter),
                  ParameterSchema.of(parameter)));
    }
    if (!query.yieldsGraph()) {
      operation = operation.inParts(MOST_ROWS, MOST_ROWS);
    }
    for (Representation offer : representations(query)) {
      String bare = offer.mediaType().replaceFirst(";.*", "");
      operation =
          operation.giving(
              bare,
              bare.equals("application/json")
                  ? AnswerSchema.of(query)
                  : Map.of("type", bare.endsWith("json") ? "object" : "string"));
    }
    return operation;
  }

  /** Every way to send the answer of a query, best first; not the page. */
  static List<Representation> representations(CannedQuery query) {
    return forms(query).stream().map(Form::representation).toList();
  }

  private static List<Form> forms(CannedQuery query) {
    return query.yieldsGraph() ? FOR_GRAPHS : FOR_ROWS;
  }

  private void list(Context context) {
    if (!Freshness.isCurrent(context, graph.version().get(), "application/json")) {
      context.json(Catalogue.of(graph.catalogue()));
    }
  }

  private void answer(Context context) throws IOException {
    String[] nameAndExtension = context.pathParam("name").split("\\.", 2);
    CannedQuery query = graph.catalogue().get(nameAndExtension[0]);
    Representation chosen = chosen(context, query, nameAndExtension);
    if (chosen.equals(PAGE)) {
      String asked = context.queryString();
      context.header("Location", "/queries/" + query.name() + (asked == null ? "" : "?" + asked));
      context.status(303);
      return;
    }
    Map<String, String> arguments = arguments(context, query);
    Paging paging =
        query.yieldsGraph() ? new Paging(0, MOST_ROWS) : Paging.of(context, MOST_ROWS, MOST_ROWS);
    if (Freshness.isCurrent(context, graph.version().get(), chosen.mediaType())) {
      return;
    }
    Questions.Part part = questions.ask(query.name(), arguments, paging.offset(), paging.limit());
    if (!query.yieldsGraph()) {
      paging.link(context, part.total());
    }
    context.contentType(chosen.mediaType());
    Form form =
        forms(query).stream()
            .filter(one -> one.representation().equals(chosen))
            .findFirst()
            .orElseThrow();
    form.writing().write(context, part);
  }

  private static Representation chosen(
      Context context, CannedQuery query, String[] nameAndExtension) {
    List<Representation> offers = new ArrayList<>(representations(query));
    offers.add(PAGE);
    return nameAndExtension.length == 2
        ? Representation.named(nameAndExtension[1], offers)
        : Representation.accepted(context, offers);
  }

  private static Map<String, String> arguments(Context context, CannedQuery query) {
    Map<String, String> arguments = new LinkedHashMap<>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (values.size() > 1) {
                throw Problem.badRequest(
                    query.name() + ": a parameter is given " + values.size() + " times; give one");
              }
              if (query.yieldsGraph()
                  || !(name.equals(Paging.LIMIT) || name.equals(Paging.OFFSET))) {
                arguments.put(name, values.get(0));
              }
            });
    return arguments;
  }
}
