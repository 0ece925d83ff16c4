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
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.bench.Arguments;
import org.entente.bench.Clock;
import org.entente.bench.Series;
import org.entente.ontology.Ent;

/**
 * What a first build's loading takes against what {@code tdb2.tdbloader} does with the same quads
 * (its phased loader, which is the one that it takes by itself), in turns in one process. Both
 * ways:
 *
 * <ul>
 *   <li>loading alone: quads into TDB2, each once, with the hash of all that says which state the
 *       store is in;
 *   <li>the whole: that, the text index, everything inferred, shapes and checks, until the store
 *       opens. Of an export the inferred graph is left out then, for the store makes it.
 * </ul>
 *
 * <pre>{@code
 * src/bench/run load export.nq
 * }</pre>
 */
final class LoadBenchmark {
  private LoadBenchmark() {}

  /** Arguments: an export (N-Quads); {@code rounds=3}; {@code whole=0} leaves the whole out. */
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.of(args);
    Path nquads = Path.of(arguments.required(0, "an export as N-Quads"));
    boolean whole = arguments.number("whole", 1) > 0;
    int rounds = arguments.number("rounds", 3);
    Path work = Files.createTempDirectory("load");
    try {
      SortedMap<String, List<RdfSource>> graphs = graphs(nquads, work);
      List<Cost> alone = new ArrayList<>();
      List<Cost> everything = new ArrayList<>();
      List<Cost> theirs = new ArrayList<>();
      for (int round = -1; round < rounds; round++) {
        Cost ours = inFolder(work, folder -> bulkLoad(folder, graphs));
        Cost tdbloader = inFolder(work, folder -> tdbloader(folder, nquads));
        Cost all = whole ? inFolder(work, folder -> apply(folder, graphs)) : new Cost(0, 0);
        if (round >= 0) {
          alone.add(ours);
          theirs.add(tdbloader);
          everything.add(all);
          System.out.printf(
              Locale.ROOT,
              "tdb2.tdbloader %s; entente %s, whole %s%n",
              tdbloader,
              ours,
              whole ? all : "not measured");
        }
      }
      rate("loading alone", theirs, alone);
      if (whole) {
        rate("the whole", theirs, everything);
      }
    } finally {
      delete(work);
    }
  }

  /** What it took by the clock and of all processors. */
  private record Cost(double seconds, double cpu) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f s (CPU %.1f s)", seconds, cpu);
    }
  }

  private interface Loading {
    void into(Path folder);
  }

  private static void rate(String what, List<Cost> theirs, List<Cost> ours) {
    Series clock = ratios(theirs, ours, Cost::seconds);
    Series cpu = ratios(theirs, ours, Cost::cpu);
    System.out.printf(
        Locale.ROOT,
        "%s: rate ×%.2f by the clock (%.2f–%.2f), ×%.2f in CPU time (%.2f–%.2f)%n",
        what,
        clock.median(),
        clock.min(),
        clock.max(),
        cpu.median(),
        cpu.min(),
        cpu.max());
  }

  private static Series ratios(List<Cost> theirs, List<Cost> ours, ToDoubleFunction<Cost> measure) {
    return new Series(theirs.stream().mapToDouble(measure).toArray())
        .dividedBy(new Series(ours.stream().mapToDouble(measure).toArray()));
  }

  private static Cost inFolder(Path work, Loading loading) throws IOException {
    Path folder = Files.createTempDirectory(work, "store");
    long clock = System.nanoTime();
    long cpu = Clock.ofProcess();
    loading.into(folder);
    Cost cost = new Cost((System.nanoTime() - clock) / 1e9, (Clock.ofProcess() - cpu) / 1e9);
    delete(folder);
    return cost;
  }

  private static void bulkLoad(Path folder, SortedMap<String, List<RdfSource>> graphs) {
    into(folder, quads -> new BulkLoad(quads).load(graphs));
  }

  private static void tdbloader(Path folder, Path nquads) {
    into(
        folder,
        quads -> {
          DataLoader loader = LoaderFactory.phasedLoader(quads, (format, arguments) -> {});
          loader.startBulk();
          loader.load(nquads.toString());
          loader.finishBulk();
        });
  }

  private static void into(Path folder, Consumer<DatasetGraph> loading) {
    DatasetGraph quads = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      loading.accept(quads);
    } finally {
      TDBInternal.expel(quads);
    }
  }

  private static void apply(Path folder, SortedMap<String, List<RdfSource>> graphs) {
    Changes.Builder changes = Changes.builder();
    graphs.forEach(
        (graph, sources) -> {
          if (!graph.equals(Ent.INFERRED_GRAPH) && !graph.equals(Ent.STORE_GRAPH)) {
            sources.forEach(source -> changes.replace(graph, source));
          }
        });
    try (TripleStore store = TripleStore.create(folder)) {
      if (!store.apply(changes.build()).conforms()) {
        throw new IllegalStateException("the export does not pass its checks");
      }
    }
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
