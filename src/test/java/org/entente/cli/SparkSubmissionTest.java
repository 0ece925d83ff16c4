package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the program looks for Spark, and what it asks of it. */
class SparkSubmissionTest {
  @TempDir Path home;

  @Test
  void withoutTheJobItSaysHowToMakeIt() {
    assertThatThrownBy(() -> find(Map.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(home.resolve("target/spark/entente-spark.jar").toString())
        .hasMessageContaining("mvn -Pspark");
  }

  @Test
  void aSparkOfTheUsersGoesFirst() throws IOException {
    Path ours = Files.createDirectories(home.resolve("target/spark"));
    Files.createFile(ours.resolve("entente-spark.jar"));
    assertThatThrownBy(() -> find(Map.of())).hasMessageContaining("no Spark there");
    Files.createDirectory(ours.resolve("jars"));
    assertThat(find(Map.of()).spark()).isEqualTo(ours);
    Path theirs = Files.createDirectories(home.resolve("theirs/jars")).getParent();
    assertThat(find(Map.of("SPARK_HOME", theirs.toString())).spark()).isEqualTo(theirs);
    assertThatThrownBy(() -> find(Map.of("SPARK_HOME", "/none")))
        .hasMessageContaining("/none: no Spark there");
  }

  @Test
  void theCommandHandsOverMasterSettingsAndArguments() {
    List<String> command =
        new SparkSubmission(Path.of("s"), Path.of("j.jar"))
            .command(
                "spark://h:7077", List.of("spark.cores.max=4"), "-Xmx5g", List.of("corpus", "out"));
    assertThat(command)
        .containsSubsequence(
            "-Xmx2g",
            "-Xmx5g",
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            "spark://h:7077",
            "--conf",
            "spark.cores.max=4",
            "--class",
            "org.entente.spark.ExtractJob",
            "j.jar",
            "corpus",
            "out")
        .contains("--add-opens=java.base/java.nio=ALL-UNNAMED");
  }

  @Test
  void settingsOfSparkNeedSpark() {
    Run run = Run.of("extract", "corpus", "out", "--conf", "a=b");
    assertThat(run.status()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).contains("--conf sets something of Spark").hasLineCount(1);
  }

  private SparkSubmission find(Map<String, String> environment) {
    return SparkSubmission.find(environment, Optional.of(home));
  }
}
