package org.entente.server.handover;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.ontology.OntologyModules;
import org.entente.server.handover.Request.Action;
import org.entente.store.Backup;
import org.entente.store.BuildTarget;
import org.entente.store.Changes;
import org.entente.store.DocumentState;
import org.entente.store.RdfSource;
import org.entente.store.StoreException;
import org.entente.store.TripleStore;
import org.entente.store.ValidationReport;
import org.entente.store.Violation;

/**
 * A store that a running server of ours has open; the server does the work.
 *
 * <pre>{@code
 * RunningStore.at(Path.of("store")).ifPresent(store -> build.run(corpus, store));
 * }</pre>
 */
public final class RunningStore implements BuildTarget {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final Announcement server;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningStore(Path directory, Announcement server) {
    this.directory = directory;
    this.server = server;
  }

  /**
   * The store in a folder, if a server of a living process says that it has it open.
   *
   * @throws StoreException if that server is of another version of the program
   */
  public static Optional<RunningStore> at(Path folder) {
    Path directory = folder.toAbsolutePath().normalize();
    Optional<Announcement> server = Announcement.read(directory);
    server
        .filter(said -> !said.program().equals(TripleStore.programVersion()))
        .ifPresent(
            said -> {
              throw new StoreException(
                  "the store "
                      + directory
                      + " is served by another version of this program (process "
                      + said.pid()
                      + "); restart that server");
            });
    return server.map(said -> new RunningStore(directory, said));
  }

  /** The server's process. */
  public long pid() {
    return server.pid();
  }

  @Override
  public Path directory() {
    return directory;
  }

  @Override
  public SortedMap<String, DocumentState> documents() {
    SortedMap<String, DocumentState> documents = new TreeMap<>();
    for (Reply.Document d : askNow(Request.of(Action.DOCUMENTS)).documents()) {
      documents.put(
          d.identifier(),
          new DocumentState(
              d.identifier(),
              d.graph(),
              Optional.ofNullable(d.contentHash()),
              Optional.ofNullable(d.extractorVersion())));
    }
    return documents;
  }

  @Override
  public Optional<String> graphVersion(String graph) {
    return Optional.ofNullable(askNow(Request.of(Action.GRAPH_VERSION, graph)).value());
  }

  @Override
  public Optional<String> text(String graph) {
    return Optional.ofNullable(askNow(Request.of(Action.TEXT, graph)).value());
  }

  @Override
  public ValidationReport apply(Changes changes) throws IOException {
    Map<String, List<String>> replaced = new TreeMap<>();
    for (Map.Entry<String, List<RdfSource>> e : changes.replaced().entrySet()) {
      replaced.put(e.getKey(), e.getValue().stream().map(RdfSource::name).toList());
    }
    Reply reply =
        ask(new Request(Action.APPLY, null, replaced, new ArrayList<>(changes.dropped()), null));
    return new ValidationReport(
        reply.faults().stream()
            .map(
                f ->
                    new Violation(
                        f.rule(),
                        f.node(),
                        f.message(),
                        Optional.ofNullable(f.sentence()),
                        f.fatal()))
            .toList());
  }

  @Override
  public Backup backup(Path file) throws IOException {
    return ask(new Request(
            Action.BACKUP, null, Map.of(), List.of(), file.toAbsolutePath().normalize().toString()))
        .backup();
  }

  @Override
  public void compact() throws IOException {
    ask(Request.of(Action.COMPACT));
  }

  /** Whether a source is one of the program's own modules, which both ends have. */
  static boolean isModule(String name) {
    return OntologyModules.MODULES.stream().anyMatch(m -> name.equals("ontology/" + m + ".ttl"));
  }

  private Reply askNow(Request request) {
    try {
      return ask(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply ask(Request request) throws IOException {
    HttpRequest post =
        HttpRequest.newBuilder(
                URI.create(
                    "http://"
                        + InetAddress.getLoopbackAddress().getHostAddress()
                        + ":"
                        + server.port()
                        + HandOver.PATH))
            .header(HandOver.TOKEN, server.token())
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request)))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(post, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new StoreException(
            "the server with the store "
                + directory
                + " (process "
                + server.pid()
                + ") refuses: status "
                + response.statusCode()
                + "; restart it");
      }
      Reply reply = JSON.readValue(response.body(), Reply.class);
      if (reply.problem() != null) {
        throw new StoreException(reply.problem());
      }
      return reply;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server worked; it goes on", e);
    } catch (java.net.ConnectException e) {
      throw new StoreException(
          "process "
              + server.pid()
              + " does not answer for the store "
              + directory
              + "; stop it and run this command again",
          e);
    }
  }
}
