package org.entente.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.http.sys.HttpRequestModifier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The endpoints that a query may ask by {@code SERVICE}. Whatever else it names is refused before
 * anything is sent.
 *
 * <pre>{@code
 * ServiceHosts hosts = ServiceHosts.standard().with(List.of("http://localhost:3031"));
 * hosts.guard(dataset.getContext());
 * }</pre>
 */
public final class ServiceHosts {
  private static final String RESOURCE = "/query/service-hosts.txt";
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  /** How long another endpoint may take for one request, in milliseconds. */
  private static final long LONGEST = 30_000;

  private static final String USER_AGENT = "Entente (https://w3id.org/entente)";
  private static final ServiceHosts STANDARD = new ServiceHosts(new TreeSet<>(read()));

  private final SortedSet<String> origins;

  private ServiceHosts(SortedSet<String> origins) {
    this.origins = origins;
  }

  /** The endpoints that {@code query/service-hosts.txt} lists. */
  public static ServiceHosts standard() {
    return STANDARD;
  }

  /**
   * These and more.
   *
   * @param more each a host name, which is then asked by HTTPS, or {@code scheme://host[:port]}
   * @throws QueryException.BadArgument if one is neither
   */
  public ServiceHosts with(Collection<String> more) {
    SortedSet<String> all = new TreeSet<>(origins);
    for (String host : more) {
      all.add(
          origin(host.contains("://") ? host : "https://" + host)
              .orElseThrow(
                  () ->
                      new QueryException.BadArgument(
                          "'"
                              + Shown.of(host)
                              + "' is no host; give one as query.example.org or"
                              + " http://localhost:3031")));
    }
    return new ServiceHosts(all);
  }

  /** Whether an endpoint at this address may be asked. */
  public boolean allows(String url) {
    return origin(url).filter(origins::contains).isPresent();
  }

  /**
   * Lets queries that run in this context ask these endpoints only, each request within a time
   * limit and with a User-Agent.
   */
  public void guard(Context context) {
    ServiceExecutorRegistry registry = ServiceExecutorRegistry.get().copy();
    registry.addSingleLink(
        (op, original, binding, execution, next) -> {
          require(op.getService());
          return next.createExecution(op, original, binding, execution);
        });
    ServiceExecutorRegistry.set(context, registry);
    context.set(ARQ.httpServiceAllowed, true);
    context.set(ARQ.httpQueryTimeout, LONGEST);
    HttpRequestModifier named = (parameters, headers) -> headers.put("User-Agent", USER_AGENT);
    context.set(ARQ.httpRequestModifer, named);
  }

  /** Why an endpoint may not be asked, in one line; empty if it may. */
  public Optional<String> objection(Node endpoint) {
    String name = endpoint.isURI() ? endpoint.getURI() : endpoint.toString();
    return endpoint.isURI() && allows(name)
        ? Optional.empty()
        : Optional.of(
            "SERVICE <%s> is not allowed; allowed are %s (`--service-host` adds a host)"
                .formatted(Shown.of(name), String.join(", ", origins)));
  }

  private void require(Node endpoint) {
    objection(endpoint)
        .ifPresent(
            why -> {
              throw new QueryDeniedException(why);
            });
  }

  /**
   * Refuses a query that names an endpoint which may not be asked. What it names by a variable is
   * refused when it runs, see {@link #guard}.
   *
   * @throws QueryDeniedException if it does; says which, and which are allowed
   */
  void check(Query query) {
    services(query).stream().filter(Node::isURI).forEach(this::require);
  }

  /** Whether a query asks other endpoints, in whatever depth, in subqueries and in EXISTS too. */
  public static boolean asksElsewhere(Query query) {
    return !services(query).isEmpty();
  }

  private static List<Node> services(Query query) {
    List<Node> found = new ArrayList<>();
    if (query.getQueryPattern() != null) { // DESCRIBE <iri> has none
      Walker.walk(
          Algebra.compile(query),
          new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
              found.add(service.getService());
            }
          },
          new ExprVisitorBase());
    }
    return found;
  }

  /** {@code scheme://host:port} of an address, the port always given. */
  private static Optional<String> origin(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
        return Optional.empty();
      }
      int standard = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
      int port = uri.getPort() < 0 ? standard : uri.getPort();
      return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static List<String> read() {
    try (InputStream in = ServiceHosts.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            RESOURCE + " is not on the class path; build the program again");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(
              line ->
                  origin(line.strip())
                      .orElseThrow(
                          () ->
                              new IllegalStateException(
                                  RESOURCE + ": '" + line + "' is no scheme://host[:port]")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
