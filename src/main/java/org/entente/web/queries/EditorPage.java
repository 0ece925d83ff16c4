package org.entente.web.queries;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.query.Vocabulary;
import org.entente.web.view.Addresses;
import org.entente.web.view.Link;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Row;
import org.entente.web.view.ScriptData;

/**
 * {@code /sparql?query=TEXT} or {@code ?example=NAME}: a SPARQL editor with the graph's prefixes,
 * its classes and properties, and every canned query as an example. Without scripts it is a plain
 * form.
 */
public final class EditorPage implements Door {
  static final String ADDRESS = "/sparql";

  /** Where the queries go. */
  private static final String ENDPOINT = "/entente/sparql";

  private static final int LONGEST = 20_000;

  private static final String FIRST = "documents";

  private final PageQueries queries;
  private final PageWriter writer;

  /** Asks these queries and writes with this writer. */
  public EditorPage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
  }

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, ADDRESS, this::show);
  }

  private void show(Context context) {
    String text = text(context);
    List<Link> examples =
        queries.graph().catalogue().all().stream()
            .map(q -> new Link(q.title(), Addresses.with(ADDRESS, Map.of("example", q.name()))))
            .toList();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("text", text);
    model.put("endpoint", ENDPOINT);
    model.put("examples", examples);
    model.put("editor", ScriptData.of(settings(text)));
    writer.write(
        context,
        Page.titled("SPARQL editor").in(ADDRESS).running("editor.js").dressed("editor.css"),
        "sparql.ftlh",
        model);
  }

  private String text(Context context) {
    Optional<String> example = Optional.ofNullable(context.queryParam("example"));
    if (example.isPresent()) {
      return queries.graph().catalogue().get(example.get()).text();
    }
    String given = Optional.ofNullable(context.queryParam("query")).orElse("");
    if (given.length() > LONGEST) {
      throw Problem.tooLarge("the query is longer than " + LONGEST + " characters");
    }
    return given.isBlank() ? queries.graph().catalogue().get(FIRST).text() : given;
  }

  private Map<String, Object> settings(String text) {
    List<String> classes = new ArrayList<>();
    List<String> properties = new ArrayList<>();
    for (Row row : queries.rows("ontology-terms")) {
      (row.text("kind").equals("class") ? classes : properties).add(row.text("term"));
    }
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("endpoint", ENDPOINT);
    settings.put("query", text);
    settings.put("prefixes", Vocabulary.PREFIXES);
    settings.put("classes", classes);
    settings.put("properties", properties);
    return settings;
  }
}
