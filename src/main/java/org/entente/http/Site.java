package org.entente.http;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All doors as one servlet.
 *
 * <pre>{@code
 * HttpServlet servlet = Site.of(List.of(pages, api), QueryProblems::of, Optional.of(pages::showProblem));
 * }</pre>
 */
public final class Site {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);

  /** The longest body that a door is sent, in bytes. */
  private static final long LONGEST_BODY = 1_000_000;

  /**
   * Scripts, styles, images and connections of this server alone; nothing inline, no frames around
   * it, no foreign base.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Site() {}

  /** What an exception that a door lets through means to the client. */
  @FunctionalInterface
  public interface Meaning {
    /** Knows no exception: each is a fault of the program. */
    Meaning NONE = e -> Optional.empty();

    /** The problem; empty if the exception is a fault of the program. */
    Optional<Problem> of(Exception e);
  }

  /** Shows a problem to a person; the status is set already. */
  @FunctionalInterface
  public interface ProblemPage {
    /** Writes HTML. */
    void show(Context context, Problem problem);
  }

  /**
   * A servlet for every path that nothing else takes.
   *
   * @param meaning what exceptions other than {@link Problem} mean
   * @param page shows problems to those who accept HTML rather than JSON
   */
  public static HttpServlet of(List<Door> doors, Meaning meaning, Optional<ProblemPage> page) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.maxRequestSize = LONGEST_BODY;
              config.http.prefer405over404 = true;
              config.routes.before(Site::secure);
              doors.forEach(door -> door.open(config.routes));
              problems(config.routes, meaning, page);
            });
    return (HttpServlet) javalin.javalinServlet();
  }

  private static void secure(Context context) {
    context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
  }

  private static void problems(RoutesConfig routes, Meaning meaning, Optional<ProblemPage> page) {
    routes.exception(Problem.class, (problem, context) -> show(context, problem, page));
    routes.exception(
        HttpResponseException.class,
        (e, context) ->
            show(context, Problem.of(e.getStatus(), title(e.getStatus()), said(e)), page));
    routes.exception(
        Exception.class,
        (e, context) -> show(context, meaning.of(e).orElseGet(() -> fault(context, e)), page));
  }

  private static Problem fault(Context context, Exception e) {
    LOG.error("{} {} failed", context.method(), context.path(), e);
    return Problem.of(
        500,
        "Fault of the program",
        "the server could not answer; its log says why. Please report it with the address");
  }

  private static String title(int status) {
    return switch (status) {
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 413 -> "Content too large";
      default -> status < 500 ? "Bad request" : "Fault of the program";
    };
  }

  private static String said(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> "there is nothing at this address; start at /";
      case 413 -> "the request is longer than " + LONGEST_BODY + " bytes";
      default -> String.valueOf(e.getMessage());
    };
  }

  private static void show(Context context, Problem problem, Optional<ProblemPage> page) {
    if (page.isPresent() && prefersHtml(context)) {
      problem.head(context);
      page.get().show(context, problem);
    } else {
      problem.write(context);
    }
  }

  private static boolean prefersHtml(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.contains("text/html") && !context.path().startsWith("/api/");
  }
}
