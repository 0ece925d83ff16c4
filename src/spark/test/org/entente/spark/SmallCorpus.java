package org.entente.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.pipeline.Build;
import org.entente.pipeline.Extract;
import org.entente.pipeline.ExtractorSettings;
import org.entente.pipeline.Load;
import org.entente.pipeline.Progress;
import org.entente.store.ExportFormat;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;

/** A corpus of four parts with all that a corpus may have, and what one machine makes of it. */
final class SmallCorpus {
  private static final int PARTS = 4;
  private static final int DOCUMENTS_A_PART = 64;
  private static final List<String> STATES =
      List.of("Kenya", "Norway", "Peru", "Chile", "Uganda", "Japan", "Ireland");

  private final Path folder;

  SmallCorpus(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("notes"));
    for (int i = 0; i < PARTS * DOCUMENTS_A_PART - 4; i++) {
      String one = STATES.get(i % 7);
      String other = STATES.get((i % 7 + 1 + i % 6) % 7);
      write(
          "notes/%03d.txt".formatted(i),
          "%s suspended all aid to %s in %d.%n".formatted(one, other, 1930 + i % 80));
    }
    write("notes/007.yaml", "title: \"Seven\"\ndate: 1999-01-02\n");
    write("odd name, 50% & more.md", "The Moot of Zubrowka met Kenya in 1991.\n");
    Files.write(folder.resolve("broken.txt"), new byte[] {'o', 'k', (byte) 0xFF});
    write("empty.txt", "");
    write("page.html", "<title>A page</title><p>Ireland joined the <b>Kenya</b> forum in 1990.</p>");
    write("links.csv", "name,class,document,decision,note\r\nMoot of Zubrowka,,,NIL,\r\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  Path folder() {
    return folder;
  }

  /** The parts that one machine makes: file name → bytes. */
  SortedMap<String, String> parts(Path out) throws IOException {
    return parts(ExtractorSettings.STANDARD, out);
  }

  /** The parts that one machine makes when it is asked for this: file name → bytes. */
  SortedMap<String, String> parts(ExtractorSettings settings, Path out) throws IOException {
    new Extract(settings, 2, Progress.NONE).run(CorpusFolder.open(folder), out);
    return bytes(out);
  }

  /** What a build makes of the corpus. */
  String built(Path store) throws IOException {
    try (TripleStore built = TripleStore.create(store)) {
      new Build(ExtractorSettings.STANDARD, 2, Progress.NONE)
          .run(CorpusFolder.open(folder), built);
      return export(built);
    }
  }

  /** What a load makes of parts. */
  static String loaded(Path parts, Path store) throws IOException {
    try (TripleStore loaded = TripleStore.create(store)) {
      new Load(ExtractorSettings.STANDARD, Progress.NONE).run(List.of(parts), loaded);
      return export(loaded);
    }
  }

  private static String export(TripleStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(ExportFormat.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The files of a folder that are not hidden: name → bytes. */
  static SortedMap<String, String> bytes(Path folder) throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith(".")) {
          bytes.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return bytes;
  }
}
