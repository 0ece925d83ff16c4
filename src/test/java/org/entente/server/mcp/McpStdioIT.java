package org.entente.server.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.server.SampleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The tools over the standard streams of {@code entente mcp}, in a process of its own. */
class McpStdioIT extends McpContract {
  @TempDir static Path folder;
  private static McpSyncClient client;

  @BeforeAll
  static void start() {
    Path store = folder.resolve("store");
    SampleStore.build(store);
    ServerParameters command =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.cli.Main",
                "mcp",
                "--store",
                store.toString())
            .build();
    client =
        McpClient.sync(new StdioClientTransport(command, McpJsonDefaults.getMapper()))
            .initializationTimeout(Duration.ofMinutes(2))
            .requestTimeout(Duration.ofMinutes(1))
            .build();
    client.initialize();
  }

  @AfterAll
  static void stop() {
    client.closeGracefully();
  }

  @Override
  McpSyncClient client() {
    return client;
  }
}
