package org.entente.web.document;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.http.Reading;
import org.entente.ontology.Ent;
import org.entente.query.QueryException;
import org.entente.web.view.Addresses;
import org.entente.web.view.Citation;
import org.entente.web.view.Link;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Reference;
import org.entente.web.view.Row;
import org.entente.web.view.Weights;

/**
 * {@code /documents}: which there are. {@code /page/doc/FILE}: a document's whole text, with what
 * was read from each sentence. {@code …/p/START-END} and {@code …/c/HASH} lead to a sentence, and
 * to that of a claim.
 */
public final class ReaderPage implements Door {
  private static final String DOCUMENTS = Addresses.PAGES + "doc/";

  private final PageQueries queries;
  private final PageWriter writer;

  /** Asks these queries and writes with this writer. */
  public ReaderPage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
  }

  /** A line of the list of documents. */
  record Listed(Reference document, String publisher, int sentences, int claims) {}

  /** A line of what is known of a document; href is empty where there is nothing to follow. */
  record Known(String name, String value, String href) {}

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, "/documents", this::list);
    Reading.route(routes, DOCUMENTS + "<path>", this::show);
  }

  private void list(Context context) {
    List<Listed> documents =
        queries.rows("documents").stream()
            .map(
                row ->
                    new Listed(
                        Reference.of(
                            row.text("document"),
                            row.optional("title").orElse(row.text("documentName"))),
                        row.text("publisher"),
                        row.count("passages"),
                        row.count("claims")))
            .toList();
    writer.write(
        context,
        Page.titled("Documents")
            .in("/documents")
            .citing(new Citation("Documents", "/documents", List.of())),
        "documents.ftlh",
        Map.of("documents", documents));
  }

  private void show(Context context) {
    DocumentAddress address =
        DocumentAddress.of(context.req().getRequestURI().substring(DOCUMENTS.length()));
    try {
      Optional<Range> range = address.range().or(() -> address.claim().map(this::sentence));
      if (range.isPresent()) {
        document(address.document());
        context.header("Location", address.reader(range.get()));
        context.status(HttpStatus.SEE_OTHER);
      } else if (!writer.isCurrent(context)) {
        write(
            context,
            address.document(),
            Optional.ofNullable(context.queryParam("sentence")).map(Range::parse));
      }
    } catch (QueryException.BadArgument e) {
      throw unknown(address.document());
    }
  }

  private Range sentence(String claim) {
    return queries.rows("claim-passage", Map.of("claim", claim)).stream()
        .map(row -> DocumentAddress.of(row.text("passage").substring(Ent.DOC.length())))
        .flatMap(address -> address.range().stream())
        .findFirst()
        .orElseThrow(() -> unknown(claim));
  }

  private Row document(String iri) {
    return queries.rows("document-text", Map.of("document", iri)).stream()
        .findFirst()
        .orElseThrow(() -> unknown(iri));
  }

  private static Problem unknown(String iri) {
    return Problem.notFound("the graph holds no <" + iri + ">; see /documents for those there are");
  }

  private void write(Context context, String iri, Optional<Range> here) {
    Row document = document(iri);
    int[] text = document.text("text").codePoints().toArray();
    here.filter(r -> r.end() > text.length)
        .ifPresent(
            r -> {
              throw Problem.notFound(
                  "the text ends at " + text.length + ", before the stretch " + r);
            });
    List<Row> claims = queries.rows("document-claims", Map.of("document", iri));
    Map<Range, Extracted> extracted = Extracted.of(iri, claims, Weights.from(queries));
    String title = document.optional("title").orElse(document.text("name"));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put(
        "blocks", MarkedText.of(text, sentences(extracted, here), mentions(text, iri, claims)));
    model.put("here", here.map(Range::toString).orElse(""));
    model.put("hereExtracted", here.map(extracted::get));
    model.put(
        "others",
        extracted.entrySet().stream()
            .filter(e -> !here.equals(Optional.of(e.getKey())))
            .map(Map.Entry::getValue)
            .toList());
    model.put("sentences", extracted.size());
    model.put("claims", claims.stream().map(r -> r.text("claim")).distinct().count());
    model.put("known", known(document, bibliography()));
    model.put("more", known(document, provenance()));
    model.put("downloads", downloads(iri));
    writer.write(
        context,
        Page.titled(title)
            .under(new Link("Documents", "/documents"))
            .in("/documents")
            .running("reader.js")
            .dressed("reader.css")
            .citing(citation(iri, title, text, here)),
        "reader.ftlh",
        model);
  }

  private static List<Range> sentences(Map<Range, Extracted> extracted, Optional<Range> here) {
    TreeSet<Range> all =
        new TreeSet<>(Comparator.comparing(Range::start).thenComparing(Range::end));
    all.addAll(extracted.keySet());
    here.ifPresent(all::add);
    return List.copyOf(all);
  }

  private Map<Range, Reference> mentions(int[] text, String iri, List<Row> claims) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Row row : queries.rows("document-names", Map.of("document", iri))) {
      names.computeIfAbsent(row.text("entity"), e -> new ArrayList<>()).add(row.text("name"));
    }
    Map<Range, Map<String, Reference>> told = new LinkedHashMap<>();
    for (Row row : claims) {
      Map<String, Reference> known =
          told.computeIfAbsent(Extracted.range(row), r -> new LinkedHashMap<>());
      Stream.of("subject", "value", "speaker")
          .filter(column -> names.containsKey(row.text(column)))
          .map(row::reference)
          .forEach(thing -> names.get(thing.iri()).forEach(n -> known.putIfAbsent(n, thing)));
    }
    Map<Range, Reference> mentions = new LinkedHashMap<>();
    Mentions any = new Mentions(names.values().stream().flatMap(List::stream).toList());
    told.forEach((range, known) -> mentions.putAll(any.in(text, range, known)));
    return mentions;
  }

  /** What the document says of itself, by the column that holds it. */
  private static Map<String, String> bibliography() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("publisher", "Publisher");
    names.put("source", "Source");
    names.put("date", "Date");
    names.put("license", "Licence");
    return names;
  }

  /** How the text came into the graph, by the column that holds it. */
  private static Map<String, String> provenance() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("name", "File");
    names.put("hash", "Fingerprint of the text");
    names.put("extractor", "Read by");
    return names;
  }

  private static List<Known> known(Row document, Map<String, String> names) {
    List<Known> known = new ArrayList<>();
    names.forEach(
        (column, name) ->
            document
                .optional(column)
                .ifPresent(
                    value ->
                        known.add(
                            new Known(name, value, value.matches("https?://\\S+") ? value : ""))));
    return known;
  }

  private static List<Link> downloads(String iri) {
    String graph = Ent.DOCUMENT_GRAPHS + iri.substring(Ent.DOC.length());
    return List.of(
        new Link("About the document: Turtle", Addresses.data(iri, "ttl")),
        new Link("JSON-LD", Addresses.data(iri, "jsonld")),
        new Link("All that was read from it: Turtle", Addresses.data(graph, "ttl")),
        new Link("N-Triples", Addresses.data(graph, "nt")));
  }

  private static Citation citation(String iri, String title, int[] text, Optional<Range> here) {
    return here.map(
            r ->
                new Citation(
                    new String(text, r.start(), r.length()),
                    iri + "/p/" + r,
                    List.of(Reference.of(iri, title))))
        .orElseGet(() -> new Citation(title, iri, List.of(Reference.of(iri, title))));
  }
}
