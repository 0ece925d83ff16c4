package org.entente.web.about;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.http.Door;
import org.entente.http.Reading;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.web.view.Addresses;
import org.entente.web.view.Citation;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Row;

/**
 * {@code /about}: what Entente is, and each term of its ontology at an anchor of its name ({@code
 * /about#Suspension}). The pages of the ontology and of graphs lead here.
 */
public final class AboutPage implements Door {
  private static final String ONTOLOGY = Addresses.PAGES + "ontology";
  private static final String GRAPHS = Addresses.PAGES + "graph/";

  private final PageQueries queries;
  private final PageWriter writer;
  private final List<Terms.Module> modules = Terms.modules();

  /** Asks these queries and writes with this writer. */
  public AboutPage(PageQueries queries, PageWriter writer) {
    this.queries = queries;
    this.writer = writer;
  }

  @Override
  public void open(RoutesConfig routes) {
    writer.route(routes, "/about", this::show);
    // A browser keeps the fragment of ontology#Term where the redirect names none.
    Reading.route(routes, ONTOLOGY, context -> lead(context, "/about"));
    Reading.route(routes, ONTOLOGY + "/<path>", this::module);
    Reading.route(routes, GRAPHS + "<path>", this::graph);
  }

  private static void lead(Context context, String address) {
    context.header("Location", address);
    context.status(HttpStatus.SEE_OTHER);
  }

  private void module(Context context) {
    String name = context.pathParam("path").replaceFirst("^.*/", "");
    boolean known = modules.stream().anyMatch(m -> m.name().equals(name));
    lead(context, known ? "/about#module-" + name : "/about");
  }

  private void graph(Context context) {
    String path = context.req().getRequestURI().substring(GRAPHS.length());
    lead(context, path.startsWith("doc/") ? Addresses.PAGES + path : "/about#graphs");
  }

  private void show(Context context) {
    Row totals = queries.rows("home-totals").stream().findFirst().orElse(new Row(Map.of()));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("documents", totals.count("documents"));
    model.put("sentences", totals.count("sentences"));
    model.put("claims", totals.count("claims"));
    model.put("happenings", totals.count("happenings"));
    model.put("modules", modules);
    model.put("namespace", Ent.NS);
    model.put("version", OntologyModules.version());
    model.put("graphBase", Ent.GRAPH);
    writer.write(
        context,
        Page.titled("About Entente")
            .in("/about")
            .dressed("about.css")
            .citing(new Citation("About Entente", "/about", List.of())),
        "about.ftlh",
        model);
  }
}
