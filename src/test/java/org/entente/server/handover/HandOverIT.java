package org.entente.server.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.server.EntenteServer;
import org.entente.server.ServerSettings;
import org.entente.store.Backup;
import org.entente.store.Changes;
import org.entente.store.RdfSource;
import org.entente.store.StoreException;
import org.entente.store.TripleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server takes over what commands bring, and goes on answering meanwhile. */
@Timeout(180)
class HandOverIT {
  private static final String GRAPH = Ent.DOCUMENT_GRAPHS + "chronicle.txt";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;
  private Path store;

  @BeforeEach
  void build() {
    store = folder.resolve("store");
    Changes.Builder changes =
        Changes.builder().replace(GRAPH, RdfSource.ofResource("store/chronicle.ttl"));
    for (String module : OntologyModules.MODULES) {
      changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
    }
    try (TripleStore made = TripleStore.create(store)) {
      assertThat(made.apply(changes.build()).violations()).isEmpty();
    }
  }

  @Test
  void noRequestIsDroppedWhileTheServerTakesOverChangesAndEveryAnswerIsOfOneState()
      throws Exception {
    try (EntenteServer server = EntenteServer.start(store, ServerSettings.local(0))) {
      RunningStore running = RunningStore.at(store).orElseThrow();
      assertThat(running.documents()).containsOnlyKeys("chronicle.txt");
      ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
      AtomicBoolean over = new AtomicBoolean();
      Thread reader =
          new Thread(
              () -> {
                while (!over.get()) {
                  answers.add(count(server));
                }
              });
      reader.start();
      for (int i = 0; i < 5; i++) {
        assertThat(running.apply(fifty(i)).conforms()).isTrue();
      }
      over.set(true);
      reader.join();
      assertThat(answers).isNotEmpty().allMatch(answer -> answer.matches("200 (0|50)"));
      assertThat(count(server)).isEqualTo("200 50");
    }
    assertThat(store.resolve("server.json")).doesNotExist();
    try (TripleStore open = TripleStore.open(store)) {
      assertThat(open.validate().violations()).isEmpty();
    }
  }

  @Test
  void aServedStoreIsCompactedAndAnswersAsBefore() throws Exception {
    try (EntenteServer server = EntenteServer.start(store, ServerSettings.local(0))) {
      RunningStore running = RunningStore.at(store).orElseThrow();
      assertThat(running.apply(fifty(1)).conforms()).isTrue();
      String before = count(server);
      running.compact();
      assertThat(count(server)).isEqualTo(before);
    }
  }

  @Test
  void whatDoesNotPassOrCannotBeReadIsRefusedByTheServerToo() throws Exception {
    try (EntenteServer server = EntenteServer.start(store, ServerSettings.local(0))) {
      RunningStore running = RunningStore.at(store).orElseThrow();
      Changes bad = change("<urn:x:claim> a ent:Claim .");
      assertThat(running.apply(bad).conforms()).isFalse();
      assertThatThrownBy(() -> running.apply(change("nonsense")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("line 2");
      Path outside = Files.writeString(folder.resolve("outside.nt"), "");
      assertThatThrownBy(
              () -> running.apply(Changes.builder().replace(GRAPH, RdfSource.of(outside)).build()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("folder of unfinished work");
      assertThat(count(server)).isEqualTo("200 0");
    }
  }

  @Test
  void aBackupIsTakenThroughTheServer() throws Exception {
    Path file = folder.resolve("backup.nq.gz");
    String version;
    try (EntenteServer server = EntenteServer.start(store, ServerSettings.local(0))) {
      Backup backup = RunningStore.at(store).orElseThrow().backup(file);
      version = backup.version();
      assertThat(backup.quads()).isPositive();
    }
    assertThat(TripleStore.restore(file, folder.resolve("restored")).version()).isEqualTo(version);
  }

  @Test
  void onlyTheStoresOwnerAndTheTokenOpenTheDoor() throws Exception {
    try (EntenteServer server = EntenteServer.start(store, ServerSettings.local(0))) {
      Path said = store.resolve("server.json");
      assertThat(Files.getPosixFilePermissions(said))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      Announcement announcement = Announcement.read(store).orElseThrow();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + announcement.port() + HandOver.PATH))
              .POST(HttpRequest.BodyPublishers.ofString("{}"));
      for (HttpRequest stranger :
          List.of(request.build(), request.header(HandOver.TOKEN, "guess").build())) {
        assertThat(HTTP.send(stranger, HttpResponse.BodyHandlers.discarding()).statusCode())
            .isEqualTo(403);
      }
    }
  }

  /** Fifty names in place of what the last change brought. */
  private Changes fifty(int round) throws Exception {
    StringBuilder turtle = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      turtle.append("<urn:x:%d> rdfs:label \"name %d\" .%n".formatted(1000 * round + i, i));
    }
    return change(turtle.toString());
  }

  private Changes change(String turtle) throws Exception {
    Path work = Files.createDirectories(store.resolve("unfinished"));
    Path file =
        Files.writeString(
            work.resolve("change.ttl"),
            "PREFIX ent: <%s> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>%n%s"
                .formatted(Ent.NS, turtle));
    return Changes.builder().replace(Ent.DOCUMENT_GRAPHS + "names.txt", RdfSource.of(file)).build();
  }

  private static String count(EntenteServer server) {
    String query =
        "SELECT (COUNT(*) AS ?n) { GRAPH <%snames.txt> { ?s ?p ?o } }"
            .formatted(Ent.DOCUMENT_GRAPHS);
    try {
      HttpResponse<String> response =
          HTTP.send(
              HttpRequest.newBuilder(
                      URI.create(
                          server.sparqlUrl()
                              + "?query="
                              + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                  .header("Accept", "text/csv")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return response.statusCode() + " " + response.body().lines().skip(1).findFirst().orElse("?");
    } catch (Exception e) {
      return e.toString();
    }
  }
}
