package org.entente.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.entente.link.DecisionTable;
import org.entente.link.Decisions;
import org.entente.store.BulkThreshold;
import org.entente.store.Steps;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;

/**
 * A process that changes stores without end, until it is killed. Its log names each step.
 *
 * <p>{@code change FOLDER}: builds FOLDER/store from FOLDER/a and FOLDER/b in turn, decides on a
 * name in b anew each time, and compacts. {@code make FOLDER}: makes stores FOLDER/new-0 … in turn
 * by a build of FOLDER/a, by one that loads in bulk, and from FOLDER/backup.nq.gz. {@code load
 * FOLDER}: loads FOLDER/parts-b and FOLDER/parts-a into FOLDER/loaded, then FOLDER/parts-a into
 * FOLDER/new-0 …, each second one in bulk.
 */
final class KillTarget {
  private KillTarget() {}

  public static void main(String[] args) throws IOException {
    Configurator.setLevel(Steps.class.getName(), Level.DEBUG);
    Path folder = Path.of(args[1]);
    System.out.println("ready");
    for (int i = 0; ; i++) {
      switch (args[0]) {
        case "change" -> change(folder, i);
        case "make" -> make(folder, i);
        case "load" -> load(folder, i);
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static void change(Path folder, int i) throws IOException {
    try (TripleStore store = TripleStore.open(folder.resolve("store"))) {
      StubExtraction.build(folder.resolve("a"), store);
      Steps.next("decide");
      decide(folder, i % 2);
      StubExtraction.build(folder.resolve("b"), store);
      store.compact();
    }
  }

  /** As a merge of decisions does it. */
  private static void decide(Path folder, int which) throws IOException {
    CorpusFolder corpus = CorpusFolder.open(folder.resolve("b"));
    Decisions decisions =
        DecisionTable.read(
                folder.resolve("decisions-" + which + ".csv"),
                corpus.documentIds(),
                StubExtraction.KNOWLEDGE.gazetteer(),
                Decisions.NONE)
            .decisions();
    DecisionTable.write(decisions, DecisionTable.fileOf(corpus));
  }

  private static void make(Path folder, int i) throws IOException {
    Path directory = folder.resolve("new-" + i);
    if (i % 3 < 2) {
      try (TripleStore store = TripleStore.openOrCreate(directory)) {
        if (i % 3 == 1) {
          BulkThreshold.lower(store);
        }
        StubExtraction.build(folder.resolve("a"), store);
      }
    } else {
      Files.createDirectories(directory);
      Steps.next("read the backup");
      TripleStore.restore(folder.resolve("backup.nq.gz"), directory);
    }
  }

  private static void load(Path folder, int i) throws IOException {
    try (TripleStore store = TripleStore.open(folder.resolve("loaded"))) {
      StubExtraction.load(store, folder.resolve("parts-b"));
      StubExtraction.load(store, folder.resolve("parts-a"));
    }
    try (TripleStore store = TripleStore.openOrCreate(folder.resolve("new-" + i))) {
      if (i % 2 == 1) {
        BulkThreshold.lower(store);
      }
      StubExtraction.load(store, folder.resolve("parts-a"));
    }
  }
}
