package org.entente.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands the job of {@code org.entente.spark} to Apache Spark, in a Java machine of its own, for
 * Spark's libraries are none of this program's.
 *
 * <pre>
 * target/spark/entente-spark.jar    the job
 * target/spark/jars, conf           Spark, unless SPARK_HOME names another
 * </pre>
 *
 * @param spark the folder with Spark's {@code jars} and {@code conf}
 * @param job the jar of the job
 */
record SparkSubmission(Path spark, Path job) {
  /** What Spark's own launcher opens of Java 17 ({@code JavaModuleOptions} of Spark 4.0). */
  private static final List<String> MODULE_OPTIONS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.cs=ALL-UNNAMED",
          "--add-opens=java.base/sun.security.action=ALL-UNNAMED",
          "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
          "--add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED",
          "-Djdk.reflect.useDirectMethodHandle=false",
          "-Dio.netty.tryReflectionSetAccessible=true");

  /** Enough to read the language models for the first time, beside Spark; a later option wins. */
  private static final String HEAP = "-Xmx2g";

  /**
   * Finds Spark and the job.
   *
   * @param environment the variables SPARK_HOME, ENTENTE_JAVA_OPTS
   * @param home the folder of the program; empty if that is not known
   * @throws UserException if one of the two is not there
   */
  static SparkSubmission find(Map<String, String> environment, Optional<Path> home) {
    Path built = home.orElse(Path.of("")).toAbsolutePath().resolve("target/spark");
    Path job = built.resolve("entente-spark.jar");
    if (!Files.exists(job)) {
      throw new UserException(
          "the job for Spark is not there ("
              + job
              + "); run `mvn -Pspark -DskipTests package` in a checkout");
    }
    Path spark = Optional.ofNullable(environment.get("SPARK_HOME")).map(Path::of).orElse(built);
    if (!Files.isDirectory(spark.resolve("jars"))) {
      throw new UserException(
          spark + ": no Spark there (jars/); set SPARK_HOME to one, or unset it to use ours");
    }
    return new SparkSubmission(spark, job);
  }

  /**
   * The command that runs the job.
   *
   * @param settings Spark's own, as {@code key=value}
   * @param javaOptions further options of the Java machine, separated by blanks
   */
  List<String> command(
      String master, List<String> settings, String javaOptions, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.addAll(MODULE_OPTIONS);
    Arrays.stream(javaOptions.split("\\s+")).filter(o -> !o.isEmpty()).forEach(command::add);
    command.add("-cp");
    command.add(spark.resolve("conf") + File.pathSeparator + spark.resolve("jars") + "/*");
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    for (String setting : settings) {
      command.addAll(List.of("--conf", setting));
    }
    command.addAll(List.of("--class", "org.entente.spark.ExtractJob", job.toString()));
    command.addAll(arguments);
    return command;
  }

  /**
   * Runs the job and waits for it. What it prints appears on this program's standard error.
   *
   * @return its exit status
   */
  int run(String master, List<String> settings, Console console, List<String> arguments)
      throws IOException {
    String options = System.getenv().getOrDefault("ENTENTE_JAVA_OPTS", "");
    ProcessBuilder builder =
        new ProcessBuilder(command(master, settings, options, arguments)).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", spark.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    if (master.startsWith("local")) {
      builder.environment().putIfAbsent("SPARK_LOCAL_IP", "127.0.0.1");
    }
    Process process = builder.start();
    process.getOutputStream().close();
    process.inputReader().lines().forEach(line -> console.say("%s", line));
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Spark was at work", e);
    }
  }
}
