package org.entente.server.mcp;

import io.modelcontextprotocol.client.McpSyncClient;
import java.nio.file.Path;
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
    client = McpProcess.client("--store", store.toString());
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
