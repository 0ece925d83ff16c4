package org.entente.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.bench.Arguments;
import org.entente.bench.ChildProcess;
import org.entente.bench.Series;

/**
 * From typing a command to its first answer: {@code entente query}, and {@code entente serve} until
 * a SPARQL query over HTTP is answered; each by the launcher and, in turns with it, by plain {@code
 * java -jar} without archive of classes. {@code src/bench/run cold STORE}.
 *
 * <p>Arguments: a store's folder; {@code rounds=N} (default 7, after one to warm the disk).
 */
final class ColdStartBenchmark {
  private static final String ASK = "/entente/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D";
  private static final List<String> LAUNCHER = List.of("./entente");
  private static final List<String> PLAIN =
      List.of("java", "-Xmx1500m", "-XX:+UseSerialGC", "-jar", "target/entente.jar");

  private final String store;
  private final Path log;
  private final HttpClient client = HttpClient.newHttpClient();

  private ColdStartBenchmark(String store, Path log) {
    this.store = store;
    this.log = log;
  }

  /** Runs the benchmark; see the class comment for the arguments. */
  public static void main(String[] args) throws Exception {
    Arguments arguments = Arguments.of(args);
    Path log = Files.createTempFile("entente-cold", ".log");
    try {
      ColdStartBenchmark benchmark =
          new ColdStartBenchmark(arguments.required(0, "the folder of a store"), log);
      int rounds = arguments.number("rounds", 7);
      benchmark.compare("--help", rounds, program -> benchmark.run(program, "--help"));
      benchmark.compare(
          "query",
          rounds,
          program ->
              benchmark.run(program, "query", "events-of-an-actor", "--store", benchmark.store));
      benchmark.compare("serve, to the first answer", rounds, benchmark::serve);
    } finally {
      Files.delete(log);
    }
  }

  /** A command that is started by a launcher or otherwise. */
  private interface Start {
    ChildProcess.Cost by(List<String> program) throws Exception;
  }

  private void compare(String what, int rounds, Start start) throws Exception {
    List<ChildProcess.Cost> launcher = new ArrayList<>();
    List<ChildProcess.Cost> plain = new ArrayList<>();
    for (int round = -1; round < rounds; round++) {
      ChildProcess.Cost first = start.by(LAUNCHER);
      ChildProcess.Cost second = start.by(PLAIN);
      if (round >= 0) {
        launcher.add(first);
        plain.add(second);
      }
    }
    System.out.println(what);
    line("./entente", launcher);
    line("java -jar", plain);
    System.out.printf(
        Locale.ROOT,
        "  ratio: %.2f by the clock, %.2f in CPU time (medians of %d pairs)%n",
        seconds(launcher).dividedBy(seconds(plain)).median(),
        cpu(launcher).dividedBy(cpu(plain)).median(),
        rounds);
  }

  private static void line(String name, List<ChildProcess.Cost> costs) {
    System.out.printf(
        Locale.ROOT,
        "  %-10s %6.2f s by the clock (%.2f–%.2f), %6.2f s of CPU time, %4.0f MiB%n",
        name,
        seconds(costs).median(),
        seconds(costs).min(),
        seconds(costs).max(),
        cpu(costs).median(),
        new Series(costs.stream().mapToDouble(ChildProcess.Cost::own).toArray()).median());
  }

  private static Series seconds(List<ChildProcess.Cost> costs) {
    return new Series(costs.stream().mapToDouble(ChildProcess.Cost::seconds).toArray());
  }

  private static Series cpu(List<ChildProcess.Cost> costs) {
    return new Series(costs.stream().mapToDouble(ChildProcess.Cost::cpu).toArray());
  }

  private ChildProcess.Cost run(List<String> program, String... arguments) throws Exception {
    try (ChildProcess child = ChildProcess.start(command(program, arguments), log)) {
      return child.await();
    }
  }

  private ChildProcess.Cost serve(List<String> program) throws Exception {
    String port = String.valueOf(freePort());
    try (ChildProcess child =
        ChildProcess.start(command(program, "serve", "--store", store, "--port", port), log)) {
      URI query = URI.create("http://localhost:" + port + ASK);
      while (child.isAlive() && !answers(query)) {
        // answers() waits a moment itself
      }
      if (!child.isAlive()) {
        throw new IOException("serve has ended: " + Files.readString(log));
      }
      return child.look();
    }
  }

  private static List<String> command(List<String> program, String... arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    return command;
  }

  private boolean answers(URI query) throws InterruptedException {
    try {
      return client
              .send(HttpRequest.newBuilder(query).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      // Nobody listens yet.
      Thread.sleep(10);
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
