package org.entente.web.queries;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.entente.http.Door;
import org.entente.query.Answer;
import org.entente.query.AnswerPart;
import org.entente.query.CannedQuery;
import org.entente.query.QueryException;
import org.entente.query.View;
import org.entente.web.view.Addresses;
import org.entente.web.view.Citation;
import org.entente.web.view.Link;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Row;
import org.entente.web.view.ScriptData;

/**
 * {@code /queries/NAME?parameter=…}: a canned query's form, and its answer as table, timeline,
 * chart or graph. The address holds every argument, so an answer can be shared and cited.
 */
public final class QueryPage implements Door {
  /** More rows than this nobody reads on a page; the other formats have all. */
  private static final int SHOWN = 100;

  private final PageQueries queries;
  private final PageWriter writer;

  /** Asks these queries and writes with this writer. */
  public QueryPage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
  }

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, CataloguePage.ADDRESS + "/{name}", this::show);
  }

  private void show(Context context) {
    CannedQuery query = queries.graph().catalogue().get(context.pathParam("name"));
    Map<String, String> given = given(context);
    List<Field> fields =
        query.parameters().stream()
            .map(p -> Field.of(p, given.containsKey(p.name()) ? given.get(p.name()) : null))
            .toList();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("query", query.name());
    model.put("description", query.description());
    model.put("problem", "");
    boolean wanted = !query.asksElsewhere() || context.queryParamMap().containsKey("ask");
    model.put("elsewhere", query.asksElsewhere());
    if (wanted && fields.stream().noneMatch(Field::missing)) {
      answer(context, query, given, model);
    }
    List<Field> named = fields.stream().map(this::named).toList();
    model.put("fields", named);
    model.put("question", question(query, named));
    writer.write(
        context,
        Page.titled(query.title())
            .in(CataloguePage.ADDRESS)
            .under(new Link("Queries", CataloguePage.ADDRESS))
            .running("graph.js")
            .citing(
                new Citation(
                    query.title(),
                    Addresses.with(CataloguePage.ADDRESS + "/" + query.name(), given),
                    List.of())),
        "query.ftlh",
        model);
  }

  /** The question with what stands in the form; an open parameter by its name. */
  private static String question(CannedQuery query, List<Field> fields) {
    String question = query.question();
    for (Field field : fields) {
      String said = field.value().isBlank() ? field.label() : field.value();
      question = question.replace("{" + field.name() + "}", said);
    }
    return question;
  }

  /** What the reader sent; parameters that the query does not have are the query's to refuse. */
  private static Map<String, String> given(Context context) {
    Map<String, String> given = new LinkedHashMap<>();
    context.queryParamMap().forEach((name, values) -> given.put(name, values.get(0).strip()));
    given.remove("ask");
    return given;
  }

  /** An entity's IRI as its name, where that name means nothing else. */
  private Field named(Field field) {
    if (!field.kind().equals("entity") || !field.value().contains(":")) {
      return field;
    }
    String iri = field.value().replaceAll("^<|>$", "");
    List<Row> rows = queries.rows("name-of", Map.of("entity", iri));
    if (rows.isEmpty()) {
      return field;
    }
    String name = rows.get(0).text("name");
    try {
      if (queries
          .graph()
          .entities()
          .find(name)
          .filter(node -> node.getURI().equals(iri))
          .isEmpty()) {
        return field;
      }
    } catch (QueryException.UnknownName ambiguous) {
      return field;
    }
    return new Field(
        field.name(),
        field.label(),
        field.kind(),
        name,
        field.required(),
        field.description(),
        field.choices(),
        field.example());
  }

  private void answer(
      Context context, CannedQuery query, Map<String, String> given, Map<String, Object> model) {
    Query bound;
    AnswerPart part;
    try {
      bound = query.bind(given, queries.graph().entities());
      part = AnswerPart.of(queries.graph().target(), query, bound, 0, SHOWN);
    } catch (QueryException e) {
      context.status(400);
      model.put("problem", e.getMessage());
      return;
    }
    Answer answer = part.answer();
    model.put("editor", Addresses.with(EditorPage.ADDRESS, Map.of("query", bound.serialize())));
    model.put("downloads", downloads(query, given, answer));
    model.put("total", part.total());
    model.put("shown", Math.min(SHOWN, part.total()));
    model.put("view", query.view().toString());
    if (answer.graph().isPresent()) {
      model.put("picture", ScriptData.of(picture(answer.graph().get())));
    }
    model.put("table", ResultTable.of(answer, SHOWN, query.view() == View.CHART));
  }

  private static List<Link> downloads(CannedQuery query, Map<String, String> given, Answer answer) {
    List<String> formats =
        answer.graph().isPresent()
            ? List.of("ttl", "jsonld", "nt", "rdf")
            : List.of("csv", "tsv", "json", "xml");
    List<Link> links = new ArrayList<>();
    for (String format : formats) {
      links.add(
          new Link(
              format.toUpperCase(Locale.ROOT),
              Addresses.with("/api/queries/" + query.name() + "." + format, given)));
    }
    return links;
  }

  private static Map<String, Object> picture(Model model) {
    return new GraphPicture(model).data();
  }
}
