package org.entente.web.relationship;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.query.EntityLookup;
import org.entente.query.QueryException;
import org.entente.web.view.Addresses;
import org.entente.web.view.Citation;
import org.entente.web.view.Documents;
import org.entente.web.view.Happening;
import org.entente.web.view.Link;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Reference;
import org.entente.web.view.Row;
import org.entente.web.view.Source;
import org.entente.web.view.Timeline;
import org.entente.web.view.Weights;

/** {@code /relationship?a=…&b=…}: two actors, each by name or IRI; without them, a form. */
public final class RelationshipPage implements Door {
  private static final String PATH = "/relationship";

  private final PageQueries queries;
  private final PageWriter writer;
  private final Documents documents;

  /** Asks these queries and writes with this writer. */
  public RelationshipPage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
    this.documents = new Documents(queries);
  }

  /** A name that stands for nothing or for several things; where to search for it. */
  record Unknown(String message, String search) {
    static Unknown of(String given, String message) {
      return new Unknown(message, Addresses.with("/search", Map.of("q", given)));
    }
  }

  /** An agreement of both, with those who signed. */
  record Agreement(
      Reference reference, String date, List<Reference> signatories, List<Source> sources) {}

  /** An institution of both, and since when each belongs to it, as far as that is known. */
  record Shared(Reference institution, String sinceFirst, String sinceSecond) {}

  /** Two sentences that cannot both be true. */
  record Disagreement(
      String difference,
      Optional<Reference> matter,
      String says,
      Source source,
      String otherSays,
      Source other) {}

  /** A year in which the balance changed much. */
  record Turn(String year, double balance, double change, String href) {}

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, PATH, this::show);
  }

  private void show(Context context) {
    String first = argument(context, "a");
    String second = argument(context, "b");
    if (first.isEmpty() || second.isEmpty()) {
      pick(context, first, second, List.of());
      return;
    }
    List<Unknown> unknown = new ArrayList<>();
    String one = iri(first, unknown);
    String other = iri(second, unknown);
    if (!unknown.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      pick(context, first, second, unknown);
      return;
    }
    Selection selection = Selection.of(context, one, other);
    if (!one.equals(first) || !other.equals(second)) {
      context.header("Location", selection.address());
      context.status(HttpStatus.SEE_OTHER);
      return;
    }
    relationship(context, selection);
  }

  private static String argument(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
  }

  /** The IRI of an actor that is given by IRI or name; what is unknown is noted. */
  private String iri(String given, List<Unknown> unknown) {
    if (given.matches("https?://\\S+")) {
      return given;
    }
    EntityLookup lookup = queries.graph().entities();
    try {
      Optional<Node> found = lookup.find(given);
      if (found.isPresent()) {
        return found.get().getURI();
      }
      unknown.add(Unknown.of(given, "'" + given + "' is not known"));
    } catch (QueryException.UnknownName e) {
      unknown.add(Unknown.of(given, e.getMessage()));
    }
    return given;
  }

  private void pick(Context context, String first, String second, List<Unknown> unknown) {
    Map<String, Link> pairs = new LinkedHashMap<>();
    Map<String, Reference> actors = new LinkedHashMap<>();
    List<Row> rows = queries.rows("home-pairs");
    rows.forEach(row -> actors.putIfAbsent(row.text("actor"), row.reference("actor")));
    rows.stream()
        .filter(row -> row.text("actor").compareTo(row.text("partner")) < 0)
        .filter(row -> actors.containsKey(row.text("partner")))
        .sorted((one, other) -> other.count("events") - one.count("events"))
        .limit(12)
        .forEach(
            row -> {
              Reference actor = actors.get(row.text("actor"));
              Reference partner = actors.get(row.text("partner"));
              pairs.put(
                  actor.iri() + " " + partner.iri(),
                  new Link(
                      actor.name() + " and " + partner.name(),
                      Addresses.relationship(actor.iri(), partner.iri())));
            });
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("first", name(first));
    model.put("second", name(second));
    model.put("unknown", unknown);
    model.put("pairs", List.copyOf(pairs.values()));
    writer.write(
        context, Page.titled("Two actors together").in(PATH), "relationship-form.ftlh", model);
  }

  /** A field shows a name rather than an IRI. */
  private String name(String given) {
    return given.matches("https?://\\S+") ? label(given).orElse(given) : given;
  }

  private Optional<String> label(String iri) {
    try {
      return queries.rows("name-of", Map.of("entity", iri)).stream()
          .findFirst()
          .map(row -> row.text("name"));
    } catch (QueryException.BadArgument e) {
      throw Problem.badRequest("'" + iri + "' is no IRI; give a name, or an IRI of the graph");
    }
  }

  private Reference actor(String iri) {
    return Reference.of(
        iri,
        label(iri)
            .orElseThrow(
                () -> Problem.notFound("the graph says nothing of <" + iri + ">; give a name")));
  }

  private void relationship(Context context, Selection selection) {
    Reference first = actor(selection.first());
    Reference second = actor(selection.second());
    if (first.equals(second)) {
      throw Problem.badRequest("a relationship is one of two different actors");
    }
    Timeline timeline =
        Timeline.of(
            queries.rows("relationship-events", selection.pairInSpan()), Weights.from(queries));
    Chart chart = Chart.of(queries.rows("relationship-by-year", selection.pair()), selection);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("first", first);
    model.put("second", second);
    model.put("selection", selection);
    model.put("address", selection.address());
    model.put("reversed", selection.reversed());
    model.put("everything", selection.spanning("", ""));
    model.put("summary", summary(selection));
    model.put("chart", chart);
    model.put("turns", turns(selection));
    model.put("timeline", timeline);
    List<Agreement> agreements = agreements(selection);
    model.put("agreements", agreements);
    String year = selection.asOf().isEmpty() ? "" + chart.lastYear() : selection.asOf();
    model.put("year", year);
    model.put("inForce", chart.isEmpty() ? List.of() : inForce(selection, year));
    model.put("institutions", institutions(selection));
    model.put("disagreements", disagreements(selection));
    model.put(
        "csv", Addresses.with("/api/queries/relationship-events.csv", selection.pairInSpan()));
    model.put("json", Addresses.with("/api/queries/relationship-by-year.json", selection.pair()));
    List<Source> sources = new ArrayList<>(timeline.sources());
    agreements.forEach(a -> sources.addAll(a.sources()));
    String title = first.name() + " and " + second.name();
    writer.write(
        context,
        Page.titled(title)
            .under(new Link("Relationships", PATH))
            .in(PATH)
            .running("relationship.js")
            .citing(new Citation(title, selection.address(), documents.of(sources))),
        "relationship.ftlh",
        model);
  }

  /** Sums over all time; zeros where nothing is told. */
  private Map<String, Object> summary(Selection selection) {
    Row row =
        queries.rows("relationship-summary", selection.pair()).stream()
            .findFirst()
            .orElse(new Row(Map.of()));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("events", row.count("events"));
    summary.put("undated", row.count("undatedEvents"));
    summary.put("reports", row.count("reports"));
    summary.put("balance", row.number("balance"));
    summary.put("cooperation", row.number("cooperation"));
    summary.put("conflict", row.number("conflict"));
    summary.put("firstContact", row.text("firstContact"));
    row.optional("firstContactEvent")
        .ifPresent(iri -> summary.put("firstEvent", row.reference("firstContactEvent")));
    summary.put("lastContact", row.text("lastContact"));
    row.optional("lastContactEvent")
        .ifPresent(iri -> summary.put("lastEvent", row.reference("lastContactEvent")));
    return summary;
  }

  private List<Turn> turns(Selection selection) {
    return queries.rows("turning-points", selection.pair()).stream()
        .map(
            row ->
                new Turn(
                    row.text("year"),
                    row.number("balance"),
                    row.number("change"),
                    selection.spanning(row.text("year"), row.text("year"))))
        .toList();
  }

  private List<Agreement> agreements(Selection selection) {
    return queries.rows("relationship-agreements", selection.pairAsOf()).stream()
        .map(
            row ->
                new Agreement(
                    row.reference("agreement"),
                    row.text("date"),
                    row.references("signatories", "signatoryIris"),
                    Source.listed(row)))
        .toList();
  }

  private List<Shared> institutions(Selection selection) {
    return queries.rows("shared-institutions", selection.pairAsOf()).stream()
        .map(
            row ->
                new Shared(
                    row.reference("institution"), row.text("sinceFirst"), row.text("sinceSecond")))
        .toList();
  }

  /** Those that are about both, or in which both take part. */
  private List<Disagreement> disagreements(Selection selection) {
    List<Row> ofSecond = queries.rows("disagreements", Map.of("entity", selection.second()));
    return queries.rows("disagreements", Map.of("entity", selection.first())).stream()
        .filter(ofSecond::contains)
        .map(
            row ->
                new Disagreement(
                    row.text("difference"),
                    row.optional("matter").map(m -> row.reference("matter")),
                    row.text("says"),
                    Source.of(row),
                    row.text("otherSays"),
                    Source.at(row.text("otherPassage"), row.text("otherSentence"))))
        .toList();
  }

  /** What had begun by the end of a year, and of which no end is told by then. */
  private List<Happening> inForce(Selection selection, String year) {
    Map<String, String> arguments = selection.pair();
    arguments.put("asOf", year + "-12-31");
    Weights weights = Weights.from(queries);
    return queries.rows("in-force", arguments).stream()
        .map(row -> Happening.of(row, weights))
        .toList();
  }
}
