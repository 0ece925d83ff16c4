package org.entente.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/**
 * A SPARQL 1.1 endpoint elsewhere (SPARQL 1.1 Protocol, section 2.1: query by POST with URL-encoded
 * parameters). Nothing but its own address is asked: no redirect is followed.
 *
 * <pre>{@code
 * Endpoint endpoint = Endpoint.at("http://localhost:3030/entente/sparql");
 * Answer answer = endpoint.run(query);
 * }</pre>
 *
 * <p>What a query sees without {@code GRAPH} is the endpoint's default graph, which has to be the
 * union of its graphs; {@link #requireUnion} looks.
 */
public final class Endpoint implements QueryTarget {
  /** How long one answer may take unless told otherwise. */
  public static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(10);
  private static final String USER_AGENT = "Entente (https://w3id.org/entente)";
  private static final String RESULTS =
      "application/sparql-results+json, application/sparql-results+xml;q=0.9";
  private static final String GRAPHS = "application/n-triples, text/turtle;q=0.9";

  private static final Query ANYTHING = QueryFactory.create("ASK { ?s ?p ?o }");
  private static final Query ANYTHING_NAMED = QueryFactory.create("ASK { GRAPH ?g { ?s ?p ?o } }");

  private final URI address;
  private final Duration longest;
  private final HttpClient client;

  private Endpoint(URI address, Duration longest, HttpClient client) {
    this.address = address;
    this.longest = longest;
    this.client = client;
  }

  /**
   * The endpoint at an address.
   *
   * @throws QueryException.BadArgument if it is no address of HTTP, or holds a password
   */
  public static Endpoint at(String url) {
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) {
      throw unusable(url, "is no address");
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
      throw unusable(url, "is no address");
    }
    if (uri.getUserInfo() != null) {
      throw new QueryException.BadArgument(
          "an endpoint's address may not hold a name or password: put a proxy that adds them before"
              + " the endpoint, and give the proxy's address");
    }
    if (uri.getFragment() != null) {
      throw unusable(url, "has a fragment (#…)");
    }
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(LONGEST_CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    return new Endpoint(uri, LONGEST, client);
  }

  private static QueryException unusable(String url, String problem) {
    return new QueryException.BadArgument(
        "'%s' %s; give one as http://localhost:3030/entente/sparql"
            .formatted(Shown.of(url), problem));
  }

  /** The same endpoint, with another limit of time for each answer. */
  public Endpoint within(Duration limit) {
    return new Endpoint(address, limit, client);
  }

  /** Its address. */
  public String url() {
    return address.toString();
  }

  /** No endpoint of SPARQL 1.1 has to know one. */
  @Override
  public boolean hasTextIndex() {
    return false;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EndpointException if no answer comes
   */
  @Override
  public Answer run(Query query) {
    return Answer.of(query, execute(query, longest));
  }

  /**
   * Asks, and holds the whole answer: rows, a graph, or yes or no.
   *
   * @param limit how long it may take until the last byte is there
   * @throws EndpointException if no answer comes
   */
  public QueryExecResult execute(Query query, Duration limit) {
    boolean graph = query.isConstructType() || query.isDescribeType();
    HttpResponse<byte[]> response = send(query, graph ? GRAPHS : RESULTS, limit);
    Optional<Lang> lang = lang(response);
    try {
      if (graph) {
        return new QueryExecResult(graph(response, lang));
      }
      Lang rows = lang.filter(Endpoint::holdsRows).orElseThrow(() -> notSparql(response));
      QueryExecResult result =
          RowSetReader.createReader(rows)
              .readAny(new ByteArrayInputStream(response.body()), new Context());
      if (query.isAskType() ? !result.isBoolean() : !result.isRowSet()) {
        throw notSparql(response);
      }
      return query.isAskType() ? result : new QueryExecResult(result.rowSet().materialize());
    } catch (EndpointException e) {
      throw e;
    } catch (RuntimeException e) {
      // Parsers of six formats throw as many kinds of exception.
      throw failure(
          EndpointException.Reason.NOT_SPARQL,
          "its answer is cut off or malformed ("
              + Shown.of(String.valueOf(e.getMessage()))
              + "); ask again, and look at the endpoint's log");
    }
  }

  private static boolean holdsRows(Lang lang) {
    return lang.equals(ResultSetLang.RS_JSON) || lang.equals(ResultSetLang.RS_XML);
  }

  private Graph graph(HttpResponse<byte[]> response, Optional<Lang> lang) {
    Lang triples = lang.filter(RDFLanguages::isTriples).orElseThrow(() -> notSparql(response));
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(response.body()))
        .lang(triples)
        .base(url())
        .parse(graph);
    return graph;
  }

  /**
   * Looks whether the endpoint answers, and whether queries see its named graphs in its default
   * graph.
   *
   * @throws EndpointException if it does not answer
   * @throws QueryException.BadArgument if its default graph is empty and its named graphs are not
   */
  public void requireUnion() {
    if (!isTrue(ANYTHING) && isTrue(ANYTHING_NAMED)) {
      throw new QueryException.BadArgument(
          url()
              + ": the default graph is empty and the named graphs are not; set the store up so that"
              + " the default graph is the union of all graphs (TDB2: tdb2:unionDefaultGraph true)");
    }
  }

  private boolean isTrue(Query ask) {
    return execute(ask, longest).booleanResult();
  }

  private HttpResponse<byte[]> send(Query query, String accepted, Duration limit) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", accepted)
            .header("Content-Type", WebContent.contentTypeHTMLForm)
            .header("User-Agent", USER_AGENT)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query.serialize(), StandardCharsets.UTF_8)))
            .build();
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = sent.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw refusal(response);
      }
      return response;
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw failure(
          EndpointException.Reason.TIMEOUT,
          "no answer within %s s; ask for less, or allow more time"
              .formatted(limit.toMillis() / 1000.0));
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw failure(EndpointException.Reason.TIMEOUT, "the program was told to stop waiting");
    } catch (ExecutionException e) {
      throw failure(EndpointException.Reason.UNREACHABLE, unreachable(e.getCause()));
    }
  }

  private static String unreachable(Throwable cause) {
    String why =
        cause instanceof ConnectException
            ? "nothing answers there"
            : cause instanceof IOException
                ? "the connection failed (" + Shown.of(String.valueOf(cause.getMessage())) + ")"
                : Shown.of(cause.toString());
    return why + "; is a server running there? Check the address";
  }

  private EndpointException refusal(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    String said =
        switch (status) {
          case 401, 403 ->
              "it wants a login (HTTP %d), which entente does not send; let it be read without one,"
                  + " or put a proxy before it that adds the login";
          case 404, 405, 410 ->
              "HTTP %d; is this the address of a SPARQL endpoint? It often ends in /sparql";
          case 301, 302, 303, 307, 308 ->
              "it sends elsewhere (HTTP %d, to "
                  + Shown.of(response.headers().firstValue("Location").orElse("nowhere"))
                      .replace("%", "%%")
                  + "), where nothing is asked; give the address that is meant";
          case 429, 503 -> "it is too busy (HTTP %d); ask again later";
          default ->
              (status < 500 ? "it does not take the query" : "it failed")
                  + " (HTTP %d"
                  + firstLine(response).replace("%", "%%")
                  + "); its log may say more";
        };
    return failure(EndpointException.Reason.REFUSED, said.formatted(status));
  }

  /** Of an error that is told in plain words; a page of HTML says nothing on one line. */
  private static String firstLine(HttpResponse<byte[]> response) {
    String text = new String(response.body(), StandardCharsets.UTF_8).strip();
    return text.isEmpty() || text.startsWith("<")
        ? ""
        : ": " + Shown.of(text.lines().findFirst().orElse(""));
  }

  private EndpointException notSparql(HttpResponse<byte[]> response) {
    return failure(
        EndpointException.Reason.NOT_SPARQL,
        "it answers with "
            + Shown.of(response.headers().firstValue("Content-Type").orElse("no media type"))
            + " instead of what SPARQL 1.1 asks for; is this the address of a SPARQL endpoint? It"
            + " often ends in /sparql");
  }

  private static Optional<Lang> lang(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .map(ContentType::create)
        .map(type -> RDFLanguages.contentTypeToLang(type.getContentTypeStr()));
  }

  private EndpointException failure(EndpointException.Reason reason, String problem) {
    return new EndpointException(reason, url(), problem);
  }
}
