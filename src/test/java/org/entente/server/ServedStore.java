package org.entente.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server over a small store, for all tests of a class; it is there before their {@code
 * BeforeAll}.
 *
 * <pre>{@code
 * @RegisterExtension static final ServedStore SERVED = new ServedStore(SampleStore::build);
 * }</pre>
 */
public final class ServedStore implements BeforeAllCallback, AfterAllCallback {
  private final Content content;
  private Path folder;
  private EntenteServer server;

  /** Makes a store in a folder that does not exist yet. */
  @FunctionalInterface
  public interface Content {
    void build(Path directory) throws IOException;
  }

  /** Serves that store. */
  public ServedStore(Content content) {
    this.content = content;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("served");
    content.build(store());
    server = EntenteServer.start(store(), ServerSettings.local(0));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (server != null) {
      server.close();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /** The server. */
  public EntenteServer server() {
    return server;
  }

  /** The folder of the store that is served. */
  public Path store() {
    return folder.resolve("store");
  }

  /** {@code http://localhost:PORT} */
  public String url() {
    return "http://localhost:" + server.port();
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }
}
