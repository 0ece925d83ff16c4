package org.entente.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.http.Site;
import org.entente.query.GraphAccess;
import org.entente.web.entity.EntityPage;
import org.entente.web.home.HomePage;
import org.entente.web.relationship.RelationshipPage;
import org.entente.web.search.EntityDoor;
import org.entente.web.search.SearchPage;
import org.entente.web.view.Assets;
import org.entente.web.view.Page;
import org.entente.web.view.PageQueries;
import org.entente.web.view.PageWriter;
import org.entente.web.view.Templates;

/**
 * All pages for people.
 *
 * <pre>{@code
 * Pages pages = new Pages(graph);
 * HttpServlet servlet = Site.of(List.of(pages, api), Optional.of(pages));
 * }</pre>
 */
public final class Pages implements Door, Site.ProblemPage {
  private final Templates templates;
  private final List<Door> doors;

  /** The pages over a graph. */
  public Pages(GraphAccess graph) {
    Assets assets = new Assets();
    templates = new Templates(assets);
    PageQueries queries = new PageQueries(graph);
    PageWriter writer = new PageWriter(templates, queries);
    doors =
        List.of(
            assets,
            new HomePage(queries, writer),
            new SearchPage(graph.target(), queries, writer),
            new EntityDoor(queries),
            new EntityPage(queries, writer),
            new RelationshipPage(graph, queries, writer));
  }

  @Override
  public void open(RoutesConfig routes) {
    doors.forEach(door -> door.open(routes));
  }

  @Override
  public void show(Context context, Problem problem) {
    context.html(
        templates.render(
            "problem.ftlh",
            Page.titled(problem.title()),
            Map.of("detail", problem.getMessage(), "status", problem.status())));
  }
}
