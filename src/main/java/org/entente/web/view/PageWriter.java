package org.entente.web.view;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;
import org.entente.http.Freshness;
import org.entente.http.Reading;

/**
 * Sends pages.
 *
 * <pre>{@code
 * writer.route(routes, "/nato", context ->
 *     writer.write(context, Page.titled("NATO"), "entity.ftlh", Map.of("facts", facts)));
 * }</pre>
 */
public final class PageWriter {
  private final Templates templates;
  private final PageQueries queries;

  /** Writes pages of these templates over what these queries answer. */
  public PageWriter(Templates templates, PageQueries queries) {
    this.templates = templates;
    this.queries = queries;
  }

  /** Opens a page's address; the page is made if the reader does not hold its present state. */
  public void route(RoutesConfig routes, String path, Handler page) {
    Reading.route(
        routes,
        path,
        context -> {
          if (!isCurrent(context)) {
            page.handle(context);
          }
        });
  }

  /** Whether the reader holds the page of the graph's present state; 304 is set then. */
  public boolean isCurrent(Context context) {
    return Freshness.isCurrent(context, queries.version(), "text/html");
  }

  /** Sends a page; the model is what its template names. */
  public void write(Context context, Page page, String template, Map<String, ?> model) {
    context.html(render(page, template, model));
  }

  /** The same as text. */
  public String render(Page page, String template, Map<String, ?> model) {
    return templates.render(template, page, model);
  }
}
