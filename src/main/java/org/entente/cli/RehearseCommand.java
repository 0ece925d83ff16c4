package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.server.EntenteServer;
import org.entente.server.ServerSettings;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.TripleStore;
import picocli.CommandLine.Command;

/**
 * {@code entente rehearse}: what commands do up to their first answer, once, in one process, over a
 * store of its own that it removes. The launcher lets the Java machine write down which classes
 * that takes ({@code -XX:ArchiveClassesAtExit}), so that later starts need not read and check them
 * again. Not for people, therefore not listed.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Starts everything once, for the archive of classes that the launcher keeps.")
final class RehearseCommand implements Callable<Integer> {
  private static final List<List<String>> QUERIES =
      List.of(
          List.of("documents"),
          List.of("events-of-an-actor", "--format", "csv"),
          List.of(
              "events-of-an-actor", "--param", "actor=" + Ent.NS + "Event", "--format", "json"));

  private static final List<String> PATHS =
      List.of(
          "",
          "api/queries",
          "api/queries/documents",
          "api/search?q=event",
          "queries",
          "entente/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("entente-rehearsal");
    try {
      Path store = folder.resolve("store");
      fill(store);
      PrintStream nowhere =
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
      Console console = new Console(nowhere, nowhere);
      Main.run(console, "--help");
      Main.run(console, "queries");
      for (List<String> query : QUERIES) {
        Main.run(
            console,
            Stream.of(List.of("query"), query, List.of("--store", store.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new));
      }
      serve(store);
    } finally {
      remove(folder);
    }
    return Main.OK;
  }

  private static void fill(Path folder) {
    Changes.Builder changes = Changes.builder();
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    try (TripleStore store = TripleStore.create(folder)) {
      store.apply(changes.build());
    }
  }

  private static void serve(Path store) throws IOException, InterruptedException {
    try (EntenteServer server = EntenteServer.start(store, ServerSettings.local(0))) {
      HttpClient client = HttpClient.newHttpClient();
      for (String path : PATHS) {
        client.send(
            HttpRequest.newBuilder(URI.create(server.pagesUrl() + path)).build(),
            HttpResponse.BodyHandlers.discarding());
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
