package org.entente.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One run of {@code entente extract --spark}, in a process of its own.
 *
 * @param status its exit status
 * @param lines what it printed to standard error
 */
record SparkRun(int status, List<String> lines) {

  /**
   * Runs it.
   *
   * @param onLine told of each line when it is printed
   */
  static SparkRun of(Consumer<String> onLine, String master, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dentente.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.cli.Main",
                "extract",
                "--spark",
                master,
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("SPARK_HOME");
    Process process = builder.start();
    List<String> lines = new ArrayList<>();
    process
        .inputReader()
        .lines()
        .forEach(
            line -> {
              lines.add(line);
              onLine.accept(line);
            });
    return new SparkRun(process.waitFor(), lines);
  }

  /** What the program itself had to say. */
  List<String> said() {
    return lines.stream().filter(line -> line.startsWith("entente: ")).toList();
  }
}
