package org.entente.server.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import java.nio.file.Path;
import java.time.Duration;

/** {@code entente mcp} in a process of its own. */
final class McpProcess {
  private McpProcess() {}

  /** Starts it over a graph, and greets it. */
  static McpSyncClient client(String option, String graph) {
    ServerParameters command =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.cli.Main",
                "mcp",
                option,
                graph)
            .build();
    McpSyncClient client =
        McpClient.sync(new StdioClientTransport(command, McpJsonDefaults.getMapper()))
            .initializationTimeout(Duration.ofMinutes(2))
            .requestTimeout(Duration.ofMinutes(1))
            .build();
    client.initialize();
    return client;
  }
}
