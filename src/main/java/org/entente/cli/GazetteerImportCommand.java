package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.gazetteer.dump.DumpException;
import org.entente.gazetteer.dump.DumpImport;
import org.entente.gazetteer.dump.ImportProfile;
import org.entente.gazetteer.dump.ImportReport;
import org.entente.gazetteer.dump.ImportReport.Reading;
import org.entente.gazetteer.dump.ReadingListener;
import org.entente.pipeline.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente gazetteer import}: tables from a dump of Wikidata. */
@Command(
    name = "import",
    description = {
      "Makes gazetteer tables of the wanted classes from a dump of Wikidata in N-Triples (\"truthy\").",
      "The dump is read twice, in a heap of fixed size; lines that are no N-Triples are counted and shown."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente gazetteer import latest-truthy.nt.bz2 --classes my-domain.yaml --out my-gazetteer"
    })
final class GazetteerImportCommand implements Callable<Integer> {
  @ParentCommand private GazetteerCommand gazetteer;

  @Parameters(paramLabel = "DUMP", description = "a file .nt, .nt.gz or .nt.bz2")
  private Path dump;

  @Option(
      names = "--classes",
      paramLabel = "FILE",
      description =
          "which classes become what, in which languages (default: the profile for international relations, src/main/resources/wikidata/international-relations.yaml)")
  private Path classes;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for the tables; made if it is missing")
  private Path out;

  @Override
  public Integer call() {
    Console console = gazetteer.console();
    ImportReport report;
    try {
      ImportProfile profile =
          classes == null ? ImportProfile.standard() : ImportProfile.read(classes);
      report = new DumpImport(profile, new Bar(console.progress())).run(dump, out);
    } catch (DumpException e) {
      throw new UserException(e.getMessage(), e);
    }
    report.tables().forEach(table -> console.result("%s", table));
    print(report, console);
    return report.malformed() == 0 ? Main.OK : Main.FINDINGS;
  }

  private static void print(ImportReport report, Console console) {
    report.malformedLines().forEach(line -> console.say("entente: %s", line));
    if (report.malformed() > 0) {
      console.say(
          "%d lines are no N-Triples and were left out%s",
          report.malformed(),
          report.malformed() > report.malformedLines().size() ? "; the first are shown" : "");
    }
    report.entries().forEach((type, rows) -> console.say("%,9d %s", rows, type.term()));
    console.say(
        "%d entries; %d wanted items without a usable name left out; %d without years because these contradict each other",
        report.total(), report.unnamed(), report.contradictory());
    List<Reading> readings = report.readings();
    for (int i = 0; i < readings.size(); i++) {
      Reading r = readings.get(i);
      console.say(
          "reading %d: %s",
          i + 1,
          String.format(
              Locale.ROOT,
              "%,d triples, %,.1f MB in %.1f s: %,.0f triples/s, %.1f MB/s",
              r.triples(),
              r.bytes() / 1e6,
              r.seconds(),
              r.triplesPerSecond(),
              r.megabytesPerSecond()));
    }
  }

  /** Shows how many MiB of the file are read. */
  private static final class Bar implements ReadingListener {
    private static final long STEP = 1 << 20;

    private final Progress progress;
    private Progress.Task task = Progress.Task.NONE;
    private long bytes;

    Bar(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void begins(int reading, long bytesOnDisk) {
      task = progress.begin("reading " + reading + " of 2, MiB", bytesOnDisk / STEP);
      bytes = 0;
    }

    @Override
    public void reads(long more) {
      for (long steps = (bytes + more) / STEP - bytes / STEP; steps > 0; steps--) {
        task.advance();
      }
      bytes += more;
    }

    @Override
    public void ends() {
      task.close();
    }
  }
}
