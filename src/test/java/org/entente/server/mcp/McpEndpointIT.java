package org.entente.server.mcp;

import io.modelcontextprotocol.client.McpSyncClient;
import java.nio.file.Path;
import org.entente.server.StockFuseki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The tools of {@code entente mcp} over another program's endpoint. */
class McpEndpointIT extends McpContract {
  @TempDir static Path folder;
  private static StockFuseki fuseki;
  private static McpSyncClient client;

  @BeforeAll
  static void start() {
    fuseki = StockFuseki.overSample(folder);
    client = McpProcess.client("--endpoint", fuseki.url() + "/sparql");
  }

  @AfterAll
  static void stop() {
    client.closeGracefully();
    fuseki.close();
  }

  @Override
  McpSyncClient client() {
    return client;
  }
}
