package org.entente.spark;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind the jar's name on the command line.
 *
 * @param corpus the corpus folder: a path or the URI of any file system that Hadoop reads
 * @param out the folder for the parts
 * @param minConfidence statements below it are dropped; 0…1
 * @param builtInGazetteer whether the program's own gazetteer is used
 * @param gazetteers folders of further gazetteer tables
 */
record JobOptions(
    String corpus,
    String out,
    double minConfidence,
    boolean builtInGazetteer,
    List<String> gazetteers) {

  private static final String USAGE =
      "give CORPUS OUT [--min-confidence C] [--gazetteer DIR]… [--no-built-in-gazetteer]";

  /**
   * Reads them.
   *
   * @throws JobException if they are not as they should be
   */
  static JobOptions parse(String... arguments) {
    List<String> places = new ArrayList<>();
    List<String> gazetteers = new ArrayList<>();
    double minConfidence = 0;
    boolean builtIn = true;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      switch (argument) {
        case "--min-confidence" -> minConfidence = confidence(value(arguments, ++i));
        case "--gazetteer" -> gazetteers.add(value(arguments, ++i));
        case "--no-built-in-gazetteer" -> builtIn = false;
        default -> {
          if (argument.startsWith("--")) {
            throw new JobException("unknown option " + argument + "; " + USAGE);
          }
          places.add(argument);
        }
      }
    }
    if (places.size() != 2) {
      throw new JobException(USAGE);
    }
    if (!builtIn && gazetteers.isEmpty()) {
      throw new JobException("--no-built-in-gazetteer leaves nothing; give --gazetteer DIR too");
    }
    return new JobOptions(places.get(0), places.get(1), minConfidence, builtIn, gazetteers);
  }

  private static String value(String[] arguments, int index) {
    if (index == arguments.length) {
      throw new JobException(arguments[index - 1] + " lacks its value; " + USAGE);
    }
    return arguments[index];
  }

  private static double confidence(String value) {
    try {
      double confidence = Double.parseDouble(value);
      if (confidence >= 0 && confidence <= 1) {
        return confidence;
      }
    } catch (NumberFormatException e) {
      throw new JobException("--min-confidence is " + value + "; give a number from 0 to 1", e);
    }
    throw new JobException("--min-confidence is " + value + "; give a number from 0 to 1");
  }
}
