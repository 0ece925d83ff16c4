package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.bench.Arguments;

/**
 * What a first build's loading takes, without inference, text index and validation, against what
 * {@code tdb2.tdbloader} does with the same quads (its phased loader, which is the one that it
 * takes by itself), in turns in one process.
 *
 * <pre>{@code
 * src/bench/run load export.nq
 * }</pre>
 */
final class LoadBenchmark {
  private LoadBenchmark() {}

  /** Arguments: an export (N-Quads); {@code rounds=3}. */
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.of(args);
    Path nquads = Path.of(arguments.required(0, "an export as N-Quads"));
    Path work = Files.createTempDirectory("load");
    try {
      SortedMap<String, List<RdfSource>> graphs = graphs(nquads, work);
      List<Double> ratios = new ArrayList<>();
      for (int round = -1; round < arguments.number("rounds", 3); round++) {
        double ours = seconds(work, quads -> new BulkLoad(quads).load(graphs));
        double theirs = seconds(work, quads -> tdbloader(quads, nquads));
        if (round >= 0) {
          ratios.add(theirs / ours);
          System.out.printf(
              Locale.ROOT,
              "entente %.1f s, tdb2.tdbloader %.1f s: rate ×%.2f%n",
              ours,
              theirs,
              theirs / ours);
        }
      }
      ratios.sort(null);
      System.out.printf(Locale.ROOT, "median ×%.2f%n", ratios.get(ratios.size() / 2));
    } finally {
      delete(work);
    }
  }

  private interface Loading {
    void into(DatasetGraph quads);
  }

  private static double seconds(Path work, Loading loading) throws IOException {
    Path folder = Files.createTempDirectory(work, "tdb2");
    DatasetGraph quads = DatabaseMgr.connectDatasetGraph(folder.toString());
    long from = System.nanoTime();
    loading.into(quads);
    double taken = (System.nanoTime() - from) / 1e9;
    TDBInternal.expel(quads);
    delete(folder);
    return taken;
  }

  private static void tdbloader(DatasetGraph quads, Path nquads) {
    DataLoader loader = LoaderFactory.phasedLoader(quads, (format, arguments) -> {});
    loader.startBulk();
    loader.load(nquads.toString());
    loader.finishBulk();
  }

  /** An export, one file for each graph, as a build has them; held in memory for once. */
  private static SortedMap<String, List<RdfSource>> graphs(Path nquads, Path work)
      throws IOException {
    SortedMap<String, List<String>> lines = new TreeMap<>();
    try (Stream<String> all = Files.lines(nquads)) {
      all.forEach(
          line -> {
            String graph = line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>'));
            lines.computeIfAbsent(graph, key -> new ArrayList<>()).add(line);
          });
    }
    SortedMap<String, List<RdfSource>> graphs = new TreeMap<>();
    for (var graph : lines.entrySet()) {
      Path file = work.resolve(graphs.size() + ".nq");
      Files.write(file, graph.getValue());
      graphs.put(graph.getKey(), List.of(RdfSource.of(file)));
    }
    return graphs;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
