package org.entente.spark.program;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.gazetteer.GazetteerException;
import org.entente.gazetteer.GazetteerSource;
import org.entente.link.DecisionException;
import org.entente.link.DecisionTable;
import org.entente.link.Decisions;
import org.entente.pipeline.ExtractorSettings;
import org.entente.pipeline.PartExtractor;
import org.entente.pipeline.PartPlan;
import org.entente.spark.Order;
import org.entente.spark.Program;
import org.entente.text.Document;
import org.entente.text.TextFile;
import org.entente.text.UnreadableDocumentException;
import org.entente.text.reader.OneLine;

/** The program, for a job. Gazetteer, lexicon and models are loaded once for an order. */
public final class ExtractionProgram implements Program {
  private static final Files NO_FILES =
      new Files() {
        @Override
        public Optional<byte[]> read(String path, int most) {
          return Optional.empty();
        }

        @Override
        public String location(String path) {
          return path;
        }
      };

  private Order loaded;
  private PartExtractor extractor;

  @Override
  public List<List<String>> parts(SortedMap<String, Long> files) {
    SortedMap<String, Long> texts = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (TextFile.isText(path.substring(path.lastIndexOf('/') + 1))) {
            texts.put(path, bytes);
          }
        });
    return PartPlan.of(texts).parts();
  }

  @Override
  public String decisionsFile() {
    return DecisionTable.FILE;
  }

  @Override
  public void check(Order order) {
    try {
      extract(order, List.of(), NO_FILES, OutputStream.nullOutputStream());
    } catch (DecisionException | GazetteerException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SortedMap<String, String> extract(
      Order order, List<String> texts, Files files, OutputStream out) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ExtractionProgram.class.getClassLoader());
    try {
      return extractor(order).extract(texts, path -> document(path, files), out);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Document document(String path, Files files) throws UnreadableDocumentException {
    String location = OneLine.of(files.location(path));
    try {
      byte[] text =
          files
              .read(path, TextFile.LONGEST + 1)
              .orElseThrow(() -> unreadable(location, "NoSuchFile", null));
      Optional<byte[]> sidecar = files.read(TextFile.sidecarOf(path), TextFile.LONGEST_SIDECAR + 1);
      return new TextFile(path, location, text, sidecar).document();
    } catch (IOException e) {
      throw unreadable(location, e.getClass().getSimpleName().replace("Exception", ""), e);
    }
  }

  private static UnreadableDocumentException unreadable(
      String location, String reason, Exception cause) {
    return new UnreadableDocumentException(
        "%s: cannot be read (%s); check its name and permissions".formatted(location, reason),
        cause);
  }

  private synchronized PartExtractor extractor(Order order) {
    if (loaded != order) {
      extractor = PartExtractor.load(settings(order), decisions(order));
      loaded = order;
    }
    return extractor;
  }

  private static Decisions decisions(Order order) {
    return order
        .decisions()
        .map(bytes -> DecisionTable.of(order.decisionsLocation(), bytes))
        .orElse(Decisions.NONE);
  }

  private static ExtractorSettings settings(Order order) {
    List<Path> folders = new ArrayList<>();
    for (SortedMap<String, byte[]> tables : order.gazetteers()) {
      folders.add(written(tables));
    }
    return new ExtractorSettings(
        order.minConfidence(), true, new GazetteerSource(order.builtInGazetteer(), folders));
  }

  /** The program reads its gazetteers from folders. */
  private static Path written(SortedMap<String, byte[]> tables) {
    try {
      Path folder = java.nio.file.Files.createTempDirectory("entente-gazetteer-");
      folder.toFile().deleteOnExit();
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        Path file = java.nio.file.Files.write(folder.resolve(table.getKey()), table.getValue());
        file.toFile().deleteOnExit();
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
