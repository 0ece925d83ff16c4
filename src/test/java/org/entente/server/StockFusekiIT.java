package org.entente.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Stock Fuseki over a store's own files, text index included, by the project's configuration. */
class StockFusekiIT extends ServiceContract {
  @TempDir static Path folder;
  private static StockFuseki fuseki;
  private static Http http;

  @BeforeAll
  static void start() {
    fuseki = StockFuseki.overSample(folder);
    http = new Http(fuseki.url());
  }

  @AfterAll
  static void stop() {
    fuseki.close();
  }

  @Override
  Http http() {
    return http;
  }
}
