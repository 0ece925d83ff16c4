package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.server.guard.PasswordHash;
import org.entente.store.StoreFormatException;
import org.entente.store.StoreLockedException;
import org.entente.store.TripleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The program's own server, asked over HTTP. */
class EntenteServerIT extends ServiceContract {
  @RegisterExtension static final ServedStore SERVED = new ServedStore(SampleStore::build);

  @TempDir static Path folder;

  @Override
  Http http() {
    return new Http(SERVED.server().url());
  }

  @Test
  void theStoreIsLockedWhileItIsServed() {
    assertThatThrownBy(() -> TripleStore.open(SERVED.store()))
        .isInstanceOf(StoreLockedException.class);
    assertThatThrownBy(() -> EntenteServer.start(SERVED.store(), ServerSettings.local(0)))
        .isInstanceOf(StoreLockedException.class);
    assertThat(SERVED.port()).isPositive();
  }

  @Test
  void aPortInUseIsRefusedAndTheStoreStaysFree() throws Exception {
    Path other = folder.resolve("other");
    SampleStore.build(other);
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> EntenteServer.start(other, ServerSettings.local(busy.getLocalPort())))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("port " + busy.getLocalPort() + " is in use");
    }
    TripleStore.open(other).close();
  }

  @Test
  void aMissingStoreIsRefused() {
    assertThatThrownBy(() -> EntenteServer.start(folder.resolve("none"), ServerSettings.local(0)))
        .isInstanceOf(StoreFormatException.class);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void updatesAreKeptIfTheyAreAskedForAndTheIndexFollows() throws Exception {
    Path written = folder.resolve("written");
    SampleStore.build(written);
    Path passwords = folder.resolve("passwords");
    Files.writeString(passwords, "curator: " + PasswordHash.of("quill and ink") + "\n");
    try (EntenteServer writable =
        EntenteServer.start(written, ServerSettings.local(0).withUpdates(passwords))) {
      Http http = new Http(writable.url());
      String insert =
          "INSERT DATA { GRAPH <a:g> { <a:s> <http://www.w3.org/2000/01/rdf-schema#label> 'Osterlich' } }";
      assertThat(http.send("POST", "/update", "application/sparql-update", insert).statusCode())
          .isEqualTo(401);
      assertThat(http.send("PUT", "/graphs?graph=a:g", "text/turtle", "<a:s> <a:p> 1").statusCode())
          .isEqualTo(401);
      assertThat(
              http.as("curator", "wrong")
                  .send("POST", "/update", "application/sparql-update", insert)
                  .statusCode())
          .isEqualTo(401);
      assertThat(
              http.as("curator", "quill and ink")
                  .send("POST", "/update", "application/sparql-update", insert)
                  .statusCode())
          .isEqualTo(204);
      assertThat(
              http.select(
                  "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query 'osterlich' }"))
          .isEqualTo("a:s\n");
    }
    try (TripleStore store = TripleStore.open(written)) {
      assertThat(store.<Boolean>read(dataset -> dataset.containsNamedModel("a:g"))).isTrue();
    }
  }

  /** What a client holds stays current until somebody has changed the graph. */
  @Test
  void anUpdateMakesHeldAnswersStaleAndNothingElseDoes() throws Exception {
    Path updated = folder.resolve("updated");
    SampleStore.build(updated);
    Path passwords = folder.resolve("curators");
    Files.writeString(passwords, "curator: " + PasswordHash.of("quill and ink") + "\n");
    try (EntenteServer writable =
        EntenteServer.start(updated, ServerSettings.local(0).withUpdates(passwords))) {
      String address = writable.pagesUrl() + "api/search?q=sylvania";
      String tag = conditional(address, "none").headers().firstValue("ETag").orElseThrow();
      assertThat(conditional(address, tag).statusCode()).isEqualTo(304);
      Http curator = new Http(writable.url()).as("curator", "quill and ink");
      String insert = "INSERT DATA { GRAPH <a:g> { <a:s> <a:p> 1 } }";
      assertThat(curator.send("POST", "/update", "application/sparql-update", insert).statusCode())
          .isEqualTo(204);
      HttpResponse<Void> fresh = conditional(address, tag);
      assertThat(fresh.statusCode()).isEqualTo(200);
      assertThat(fresh.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(tag);
    }
  }

  private static HttpResponse<Void> conditional(String address, String held) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).header("If-None-Match", held).build(),
            HttpResponse.BodyHandlers.discarding());
  }
}
