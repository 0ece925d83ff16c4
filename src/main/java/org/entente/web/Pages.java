package org.entente.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.entente.http.Door;
import org.entente.http.Problem;
import org.entente.http.Site;
import org.entente.query.GraphAccess;
import org.entente.web.about.AboutPage;
import org.entente.web.document.ReaderPage;
import org.entente.web.entity.EntityPage;
import org.entente.web.home.HomePage;
import org.entente.web.queries.CataloguePage;
import org.entente.web.queries.EditorPage;
import org.entente.web.queries.QueryPage;
import org.entente.web.relationship.RelationshipPage;
import org.entente.web.review.DisagreementsPage;
import org.entente.web.review.ReviewPage;
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
  private final HomePage home;
  private final List<Door> doors;

  /** The pages over a graph. */
  public Pages(GraphAccess graph) {
    Assets assets = new Assets();
    templates = new Templates(assets);
    PageQueries queries = new PageQueries(graph);
    PageWriter writer = new PageWriter(templates, queries);
    home = new HomePage(queries, writer);
    doors =
        List.of(
            assets,
            home,
            new SearchPage(queries, writer),
            new EntityDoor(queries),
            new EntityPage(queries, writer),
            new RelationshipPage(queries, writer),
            new CataloguePage(queries, writer),
            new QueryPage(queries, writer),
            new EditorPage(queries, writer),
            new ReaderPage(queries, writer),
            new DisagreementsPage(queries, writer),
            new ReviewPage(queries, writer),
            new AboutPage(queries, writer));
  }

  /**
   * Makes the first page once, so that its first reader does not wait for what a program does only
   * once: loading classes, reading templates, summing up the graph.
   */
  public void prepare() {
    home.prepare();
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
