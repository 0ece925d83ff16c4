package org.entente.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standalone cluster on the loopback address: a master and workers, each a process. */
final class SparkCluster implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

  private final List<Process> processes = new ArrayList<>();
  private final String url;

  /**
   * Starts a cluster and waits until its workers have registered.
   *
   * @param folder where the workers keep what is theirs
   */
  SparkCluster(int workers, Path folder) throws IOException {
    url =
        start(
                MASTER,
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0")
            .group(1);
    for (int i = 0; i < workers; i++) {
      start(
          REGISTERED,
          "org.apache.spark.deploy.worker.Worker",
          "--host",
          "127.0.0.1",
          "--webui-port",
          "0",
          "--cores",
          "1",
          "--memory",
          "3g",
          "--work-dir",
          folder.resolve("worker-" + i).toString(),
          url);
    }
  }

  /** What to give as {@code --spark}. */
  String url() {
    return url;
  }

  /** Kills a worker and what runs on it, as a machine that loses its power. */
  void killWorker() {
    kill(processes.remove(processes.size() - 1));
  }

  private Matcher start(Pattern sign, String... command) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
                "-Dio.netty.tryReflectionSetAccessible=true",
                "-cp",
                home().resolve("jars") + "/*"));
    all.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = builder.start();
    processes.add(process);
    CompletableFuture<Matcher> seen = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              StringBuilder said = new StringBuilder();
              try {
                process
                    .inputReader()
                    .lines()
                    .forEach(
                        line -> {
                          said.append(line).append('\n');
                          Matcher matcher = sign.matcher(line);
                          if (matcher.find()) {
                            seen.complete(matcher);
                          }
                        });
              } catch (UncheckedIOException e) {
                said.append(e);
              }
              seen.completeExceptionally(new IllegalStateException("ended: " + said));
            },
            "spark-log");
    reader.setDaemon(true);
    reader.start();
    return seen.join();
  }

  private static Path home() {
    return Path.of("target/spark").toAbsolutePath();
  }

  private static void kill(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().join());
  }

  @Override
  public void close() {
    processes.forEach(SparkCluster::kill);
  }
}
