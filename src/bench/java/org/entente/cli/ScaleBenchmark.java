package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.bench.Arguments;
import org.entente.bench.ChildProcess;
import org.entente.bench.corpus.CorpusGenerator;

/**
 * How the time and the memory of {@code entente build} grow with the corpus: builds generated
 * corpora of several sizes from nothing, each in a process of its own, and fits time = a ·
 * documents^b. {@code src/bench/run scale}.
 *
 * <p>Arguments: {@code sizes=1000,10000} (documents); {@code sentences=N} (default 12); {@code
 * folder=DIR} where corpora and stores are made, and removed afterwards (default: a temporary one);
 * {@code jar=FILE} (default {@code target/entente.jar}); {@code heap=-Xmx1500m}.
 */
final class ScaleBenchmark {
  private static final long SEED = 7;

  private ScaleBenchmark() {}

  /** Runs the benchmark; see the class comment for the arguments. */
  public static void main(String[] args) throws Exception {
    Arguments arguments = Arguments.of(args);
    int[] sizes =
        Arrays.stream(arguments.text("sizes", "1000,10000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    String given = arguments.text("folder", "");
    Path folder = given.isEmpty() ? Files.createTempDirectory("entente-scale") : Path.of(given);
    CorpusGenerator generator = new CorpusGenerator(SEED, arguments.number("sentences", 12));
    List<ChildProcess.Cost> costs = new ArrayList<>();
    System.out.printf(
        "%9s %9s %9s %9s %13s %9s%n",
        "documents", "seconds", "CPU s", "own MiB", "resident MiB", "store MiB");
    for (int size : sizes) {
      Path corpus = folder.resolve("corpus-" + size);
      Path store = folder.resolve("store-" + size);
      Path log = folder.resolve("log-" + size);
      generator.write(corpus, size);
      List<String> command =
          List.of(
              "java",
              arguments.text("heap", "-Xmx1500m"),
              "-XX:+UseSerialGC",
              "-jar",
              arguments.text("jar", "target/entente.jar"),
              "build",
              corpus.toString(),
              "--store",
              store.toString());
      try (ChildProcess build = ChildProcess.start(command, log)) {
        ChildProcess.Cost cost = build.await();
        costs.add(cost);
        System.out.printf(
            Locale.ROOT,
            "%9d %9.1f %9.1f %9d %13d %9d%n",
            size,
            cost.seconds(),
            cost.cpu(),
            cost.own(),
            cost.resident(),
            megabytes(store));
      }
      Files.readAllLines(log).stream()
          .filter(line -> line.contains(": done in "))
          .forEach(line -> System.out.println("            " + line));
      remove(corpus);
      remove(store);
    }
    if (sizes.length > 1) {
      System.out.printf(
          Locale.ROOT,
          "exponent: %.3f by the clock, %.3f in CPU time%n",
          exponent(sizes, costs.stream().mapToDouble(ChildProcess.Cost::seconds).toArray()),
          exponent(sizes, costs.stream().mapToDouble(ChildProcess.Cost::cpu).toArray()));
    }
    if (given.isEmpty()) {
      remove(folder);
    }
  }

  /** The slope of the line of least squares through the logarithms. */
  private static double exponent(int[] sizes, double[] values) {
    double[] x = Arrays.stream(sizes).mapToDouble(Math::log).toArray();
    double[] y = Arrays.stream(values).map(Math::log).toArray();
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int i = 0; i < x.length; i++) {
      above += (x[i] - meanX) * (y[i] - meanY);
      below += (x[i] - meanX) * (x[i] - meanX);
    }
    return above / below;
  }

  private static long megabytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes >> 20;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
