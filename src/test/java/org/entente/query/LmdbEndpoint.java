package org.entente.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/**
 * A SPARQL 1.1 endpoint that shares nothing with Jena: RDF4J's LMDB store, evaluated by RDF4J, sent
 * by RDF4J's writers from a server of the JDK on a free port of the loopback address.
 *
 * <pre>{@code
 * try (LmdbEndpoint endpoint = LmdbEndpoint.over(nquads, folder)) {
 *   Endpoint.at(endpoint.url()).run(query);
 * }
 * }</pre>
 */
public final class LmdbEndpoint implements AutoCloseable {
  private static final String PATH = "/sparql";

  /** How long a query may run, in seconds. */
  private static final int LONGEST = 20;

  private final SailRepository repository;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private LmdbEndpoint(SailRepository repository) {
    this.repository = repository;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(PATH, this::answer);
    server.start();
  }

  /** Loads N-Quads into a new store. */
  public static LmdbEndpoint over(Path nquads, Path folder) {
    LmdbEndpoint endpoint = in(folder);
    try (RepositoryConnection connection = endpoint.repository.getConnection();
        InputStream in = Files.newInputStream(nquads)) {
      connection.begin();
      connection.add(in, RDFFormat.NQUADS);
      connection.commit();
    } catch (IOException e) {
      endpoint.close();
      throw new UncheckedIOException(e);
    }
    return endpoint;
  }

  /** Over a store that is there, or over a new and empty one. */
  public static LmdbEndpoint in(Path folder) {
    LmdbStoreConfig config = new LmdbStoreConfig("spoc,posc,ospc,cspo");
    return new LmdbEndpoint(new SailRepository(new LmdbStore(folder.toFile(), config)));
  }

  /** Where it is asked. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + PATH;
  }

  /** The store, to be asked without HTTP. */
  public SailRepository repository() {
    return repository;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> form = form(exchange);
      if (!form.containsKey("query")) {
        refuse(exchange, 400, "no query");
        return;
      }
      try (RepositoryConnection connection = repository.getConnection()) {
        Query query = connection.prepareQuery(QueryLanguage.SPARQL, form.get("query"));
        query.setMaxExecutionTime(LONGEST);
        send(exchange, query);
      } catch (MalformedQueryException e) {
        refuse(exchange, 400, e.getMessage());
      }
    }
  }

  private static void send(HttpExchange exchange, Query query) throws IOException {
    boolean graph = query instanceof GraphQuery;
    exchange
        .getResponseHeaders()
        .set("Content-Type", graph ? "application/n-triples" : "application/sparql-results+json");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody())) {
      if (query instanceof TupleQuery rows) {
        rows.evaluate(new SPARQLResultsJSONWriter(out));
      } else if (query instanceof GraphQuery triples) {
        triples.evaluate(new NTriplesWriter(out));
      } else {
        new SPARQLBooleanJSONWriter(out).handleBoolean(((BooleanQuery) query).evaluate());
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    byte[] text = why.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, text.length);
    exchange.getResponseBody().write(text);
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return Arrays.stream(body.split("&"))
        .map(one -> one.split("=", 2))
        .filter(one -> one.length == 2)
        .collect(
            Collectors.toMap(
                one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    repository.shutDown();
  }
}
