package org.entente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.entente.pipeline.Build;
import org.entente.pipeline.ExtractorSettings;
import org.entente.pipeline.Progress;
import org.entente.server.EntenteServer;
import org.entente.server.ServerSettings;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;

/**
 * The whole program over a folder of texts: built, loaded and served.
 *
 * <pre>{@code
 * String home = CorpusSite.shipped().url("/");
 * }</pre>
 */
public final class CorpusSite implements AutoCloseable {
  private final Path folder;
  private final EntenteServer server;

  /** Over the texts of the repository; made once, and stopped when the tests end. */
  public static CorpusSite shipped() {
    return Shipped.SITE;
  }

  private static final class Shipped {
    private static final CorpusSite SITE = new CorpusSite(Path.of("data", "corpus"));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SITE::close));
    }
  }

  /** Over the texts of a folder. */
  public CorpusSite(Path corpus) {
    try {
      folder = Files.createTempDirectory("entente-site");
      Path store = folder.resolve("store");
      try (TripleStore built = TripleStore.create(store)) {
        new Build(ExtractorSettings.STANDARD, 2, Progress.NONE)
            .run(CorpusFolder.open(corpus), built);
      }
      server = EntenteServer.start(store, ServerSettings.local(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a path that begins with a slash. */
  public String url(String path) {
    return server.pagesUrl().replaceFirst("/$", "") + path;
  }

  @Override
  public void close() {
    server.close();
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
