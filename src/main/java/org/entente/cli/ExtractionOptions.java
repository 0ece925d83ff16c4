package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.pipeline.ExtractorSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the texts of a corpus are read: what is known beforehand, what is kept, and how fast. */
final class ExtractionOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private GazetteerOption gazetteer;

  private double minConfidence;
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--min-confidence",
      paramLabel = "C",
      defaultValue = "0",
      description =
          "drop statements of which the extractor is less sure than this, 0 to 1 (default: ${DEFAULT-VALUE})")
  void minConfidence(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--min-confidence is " + value + "; give a number from 0 to 1");
    }
    minConfidence = value;
  }

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many texts are read at once (default: the number of processors)")
  void threads(int value) {
    if (value < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads is " + value + "; give 1 or more");
    }
    threads = value;
  }

  /** How many threads read texts, at least 1. */
  int threads() {
    return threads;
  }

  /**
   * What the user asked of the extractor.
   *
   * @throws UserException if a folder of gazetteer tables is missing or has none
   */
  ExtractorSettings settings() {
    return new ExtractorSettings(minConfidence, true, gazetteer.source());
  }

  /** The same settings for a program that takes them as this one does; how fast is its affair. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("--min-confidence", "" + minConfidence));
    arguments.addAll(gazetteer.arguments());
    return arguments;
  }
}
