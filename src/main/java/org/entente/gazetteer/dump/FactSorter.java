package org.entente.gazetteer.dump;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts more facts than fit into memory: sorted runs go to files, which are then merged. The files
 * are removed with the folder that they lie in.
 */
final class FactSorter implements Closeable {
  /** Takes the facts in order. */
  @FunctionalInterface
  interface Sink {
    void accept(Fact fact) throws IOException;
  }

  private final Path folder;
  private final int inMemory;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();

  /**
   * @param folder where runs are written
   * @param inMemory how many facts are held before a run is written
   */
  FactSorter(Path folder, int inMemory) {
    this.folder = folder;
    this.inMemory = inMemory;
  }

  void add(Fact fact) throws IOException {
    facts.add(fact);
    if (facts.size() >= inMemory) {
      spill();
    }
  }

  /** Hands every fact over, in order. No fact may be added any more. */
  void sorted(Sink sink) throws IOException {
    spill();
    for (Path file : files) {
      runs.add(new Run(file));
    }
    PriorityQueue<Run> heads = new PriorityQueue<>();
    for (Run run : runs) {
      if (run.advance()) {
        heads.add(run);
      }
    }
    while (!heads.isEmpty()) {
      Run first = heads.remove();
      sink.accept(first.head);
      if (first.advance()) {
        heads.add(first);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Run run : runs) {
      run.close();
    }
  }

  private void spill() throws IOException {
    if (facts.isEmpty()) {
      return;
    }
    facts.sort(null);
    Path file = folder.resolve("facts-" + files.size());
    files.add(file);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      out.writeInt(facts.size());
      for (Fact fact : facts) {
        fact.write(out);
      }
    }
    facts.clear();
  }

  /** A sorted file, and the fact that comes next in it. */
  private static final class Run implements Comparable<Run>, Closeable {
    private final DataInputStream in;
    private int left;
    private Fact head;

    Run(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 15));
      left = in.readInt();
    }

    boolean advance() throws IOException {
      if (left == 0) {
        return false;
      }
      left--;
      head = Fact.read(in);
      return true;
    }

    @Override
    public int compareTo(Run other) {
      return head.compareTo(other.head);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
