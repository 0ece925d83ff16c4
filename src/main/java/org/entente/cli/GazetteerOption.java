package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.gazetteer.GazetteerSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the extractor knows beforehand. */
final class GazetteerOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--gazetteer",
      paramLabel = "DIR",
      description = {
        "folder of gazetteer tables that are used besides the built-in ones; may be given several times",
        "(`entente gazetteer import` makes such a folder)"
      })
  private List<Path> folders = List.of();

  @Option(names = "--no-built-in-gazetteer", description = "use the tables of --gazetteer only")
  private boolean withoutBuiltIn;

  /**
   * What the user asked for.
   *
   * @throws UserException if a folder is missing or has no tables
   */
  GazetteerSource source() {
    if (withoutBuiltIn && folders.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--no-built-in-gazetteer leaves nothing to recognise names by; give --gazetteer DIR too");
    }
    folders.forEach(GazetteerOption::check);
    return new GazetteerSource(!withoutBuiltIn, folders);
  }

  /**
   * The same options for a job on Hadoop's file systems: the folders are of this machine, whichever
   * of those is the usual one. Hadoop takes what stands in its URIs unescaped.
   *
   * @throws UserException if a folder is missing or has no tables
   */
  List<String> arguments() {
    GazetteerSource source = source();
    List<String> arguments = new ArrayList<>();
    source
        .folders()
        .forEach(
            folder ->
                arguments.addAll(List.of("--gazetteer", "file://" + folder.toAbsolutePath())));
    if (!source.builtIn()) {
      arguments.add("--no-built-in-gazetteer");
    }
    return arguments;
  }

  private static void check(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          folder + ": no such folder; give the folder that holds gazetteer tables (*.tsv)");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.noneMatch(f -> f.toString().endsWith(".tsv"))) {
        throw new UserException(
            folder + ": holds no gazetteer table (*.tsv); `entente gazetteer import` makes some");
      }
    } catch (IOException e) {
      throw new UserException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }
}
