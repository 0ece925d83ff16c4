package org.entente.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.entente.server.EntenteServer;
import org.entente.server.SampleStore;
import org.entente.server.ServedStore;
import org.entente.server.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The tools over streamable HTTP, beside everything else that the server answers. */
class McpHttpIT extends McpContract {
  private static final String GREETING =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      """
          .strip();

  @RegisterExtension static final ServedStore SERVED = new ServedStore(SampleStore::build);

  @TempDir static Path folder;
  private static McpSyncClient client;

  @BeforeAll
  static void connect() {
    client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(SERVED.url())
                    .endpoint(McpService.PATH)
                    .build())
            .build();
    client.initialize();
  }

  @AfterAll
  static void disconnect() {
    client.closeGracefully();
  }

  @Override
  McpSyncClient client() {
    return client;
  }

  /** Programs that close their server want to end. */
  @Test
  void aServerThatIsClosedLeavesNoThreadBehind() throws Exception {
    Path store = folder.resolve("other");
    SampleStore.build(store);
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    EntenteServer.start(store, ServerSettings.local(0)).close();
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    left.removeIf(Thread::isDaemon);
    for (Thread thread : left) {
      thread.join(Duration.ofSeconds(20).toMillis());
    }
    assertThat(left).noneMatch(Thread::isAlive);
  }

  @Test
  void pagesOfOtherSitesAreRefused() throws Exception {
    assertThat(greeted(SERVED.url())).isEqualTo(200);
    assertThat(greeted("http://127.0.0.1:9999")).isEqualTo(200);
    assertThat(greeted("https://evil.example")).isEqualTo(403);
    assertThat(greeted("null")).isEqualTo(403);
  }

  private static int greeted(String origin) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVED.url() + McpService.PATH))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("Origin", origin)
            .POST(HttpRequest.BodyPublishers.ofString(GREETING))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** As a browser sends it when a foreign name has come to mean this machine. */
  @Test
  void aForeignNameForThisMachineIsRefused() throws Exception {
    try (Socket socket = new Socket("localhost", SERVED.port())) {
      String request =
          "POST /mcp HTTP/1.1\r\nHost: evil.example:%d\r\nOrigin: http://evil.example:%d\r\nConnection: close\r\n"
                  .formatted(SERVED.port(), SERVED.port())
              + "Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: "
              + GREETING.length()
              + "\r\n\r\n"
              + GREETING;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).contains(" 421 ");
    }
  }
}
