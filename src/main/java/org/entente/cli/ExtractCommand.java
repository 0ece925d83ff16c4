package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.pipeline.Extract;
import org.entente.pipeline.ExtractReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code entente extract}: texts into files that any number of machines can write. */
@Command(
    name = "extract",
    description = {
      "Reads the texts of a folder into gzipped N-Quads, which `entente load` takes into a store.",
      "With --spark, the machines of an Apache Spark cluster do it; CORPUS and OUT are then what all of them can reach: paths, or URIs (hdfs://…, s3a://…). The result is the same, byte for byte."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente extract data/corpus out",
      "         ./entente extract --spark 'local[2]' data/corpus out",
      "         ./entente extract --spark spark://host:7077 hdfs://host/corpus hdfs://host/out"
    })
final class ExtractCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;
  @Mixin private ExtractionOptions extraction;

  @Parameters(
      index = "0",
      paramLabel = "CORPUS",
      description =
          "folder of documents (.txt .md .html .pdf .docx .xml), each with a .yaml of the same name beside it if there is one")
  private String corpus;

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "folder for the parts; it is missing or empty")
  private String out;

  @Option(
      names = "--spark",
      paramLabel = "MASTER_URL",
      description =
          "let Apache Spark do it: local[N], spark://HOST:PORT, or what else `spark-submit --master` takes")
  private String spark;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description =
          "with --spark: a setting of Spark, as spark.executor.memory=4g; may be given several times")
  private List<String> settings = List.of();

  @Override
  public Integer call() {
    if (spark == null && !settings.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--conf sets something of Spark; give --spark MASTER_URL too");
    }
    return spark == null ? here() : onSpark();
  }

  private int onSpark() {
    List<String> arguments = new ArrayList<>(List.of(corpus, out));
    arguments.addAll(extraction.arguments());
    Optional<Path> home = Optional.ofNullable(System.getProperty("entente.home")).map(Path::of);
    try {
      return SparkSubmission.find(System.getenv(), home)
          .run(spark, settings, main.console(), arguments);
    } catch (IOException e) {
      throw new UserException("Spark cannot be run: " + e.getMessage(), e);
    }
  }

  private int here() {
    Console console = main.console();
    ExtractReport report;
    try {
      report =
          new Extract(extraction.settings(), extraction.threads(), console.progress())
              .run(CorpusBuilder.corpus(Path.of(corpus)), Path.of(out));
    } catch (IOException e) {
      throw new UserException(
          "cannot write to "
              + out
              + ": "
              + e.getMessage()
              + "; free some space or check its permissions",
          e);
    }
    report.problems().forEach(problem -> console.say("entente: %s", problem));
    console.say(
        "%d extracted into %d parts, %d unreadable",
        report.documents(), report.parts(), report.problems().size());
    return report.problems().isEmpty() ? Main.OK : Main.FINDINGS;
  }
}
