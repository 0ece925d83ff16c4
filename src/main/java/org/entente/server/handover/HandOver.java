package org.entente.server.handover;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.StoreException;
import org.entente.store.StoreLayout;
import org.entente.store.TripleStore;
import org.entente.store.ValidationReport;

/**
 * The server's end: does for commands what they would do to the store themselves.
 *
 * <pre>{@code
 * try (HandOver handOver = HandOver.start(TripleStore.attach(directory, dataset))) { … }
 * }</pre>
 */
public final class HandOver implements AutoCloseable {
  static final String PATH = "/store";
  static final String TOKEN = "Entente-Token";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TripleStore store;
  private final HttpServer http;
  private final ExecutorService threads;
  private final byte[] token;

  private HandOver(TripleStore store, HttpServer http, byte[] token) {
    this.store = store;
    this.http = http;
    this.token = token;
    this.threads = Executors.newCachedThreadPool();
  }

  /**
   * Opens a port of the loopback address and announces it in the store's folder.
   *
   * @throws StoreException if that is not possible
   */
  public static HandOver start(TripleStore store) {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      HandOver handOver = new HandOver(store, http, token.getBytes(StandardCharsets.US_ASCII));
      http.createContext(PATH, handOver::answer);
      http.setExecutor(handOver.threads);
      http.start();
      new Announcement(
              ProcessHandle.current().pid(),
              http.getAddress().getPort(),
              token,
              TripleStore.programVersion())
          .write(store.directory());
      return handOver;
    } catch (IOException e) {
      throw new StoreException("cannot open a port for commands: " + e.getMessage(), e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String given = exchange.getRequestHeaders().getFirst(TOKEN);
      boolean known =
          given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.US_ASCII), token);
      if (!known || !exchange.getRequestMethod().equals("POST")) {
        exchange.sendResponseHeaders(known ? 405 : 403, -1);
        return;
      }
      Reply reply;
      try {
        reply = reply(JSON.readValue(exchange.getRequestBody(), Request.class));
      } catch (StoreException | IOException e) {
        reply = Reply.problem(e.getMessage());
      } catch (RuntimeException e) {
        reply = Reply.problem("the server failed unexpectedly: " + e);
      }
      byte[] body = JSON.writeValueAsBytes(reply);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply reply(Request request) {
    switch (request.action()) {
      case DOCUMENTS:
        return new Reply(
            null,
            store.documents().values().stream()
                .map(
                    state ->
                        new Reply.Document(
                            state.identifier(),
                            state.graph(),
                            state.contentHash().orElse(null),
                            state.extractorVersion().orElse(null)))
                .toList(),
            null,
            List.of(),
            null);
      case GRAPH_VERSION:
        return Reply.value(store.graphVersion(request.graph()).orElse(null));
      case TEXT:
        return Reply.value(store.text(request.graph()).orElse(null));
      case APPLY:
        return faults(store.apply(changes(request)));
      case BACKUP:
        return new Reply(null, List.of(), null, List.of(), store.backup(Path.of(request.file())));
      default:
        store.compact();
        return Reply.value(null);
    }
  }

  private Changes changes(Request request) {
    Changes.Builder changes = Changes.builder();
    request
        .replaced()
        .forEach((graph, names) -> names.forEach(name -> changes.replace(graph, source(name))));
    request.dropped().forEach(changes::drop);
    return changes.build();
  }

  private RdfSource source(String name) {
    if (RunningStore.isModule(name)) {
      return RdfSource.ofResource(name);
    }
    Path file = Path.of(name).toAbsolutePath().normalize();
    if (!file.startsWith(new StoreLayout(store.directory()).unfinished())) {
      throw new StoreException(name + " does not lie in the store's folder of unfinished work");
    }
    return RdfSource.of(file);
  }

  private static Reply faults(ValidationReport report) {
    return new Reply(
        null,
        List.of(),
        null,
        report.violations().stream()
            .map(
                v ->
                    new Reply.Fault(
                        v.rule(), v.node(), v.message(), v.sentence().orElse(null), v.fatal()))
            .toList(),
        null);
  }

  /** Takes the announcement back and waits for what is under way. */
  @Override
  public void close() {
    Announcement.remove(store.directory());
    http.stop(0);
    threads.shutdown();
    synchronized (store) {
      // A change that has begun is finished before the store is closed.
      store.close();
    }
  }
}
