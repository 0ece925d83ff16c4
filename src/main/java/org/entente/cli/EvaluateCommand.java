package org.entente.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.evaluate.Report;
import org.entente.evaluate.RulePrecision;
import org.entente.evaluate.Score;
import org.entente.pipeline.ExtractorSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente evaluate}: how good the graph of a folder's texts is. */
@Command(
    name = "evaluate",
    description = {
      "Builds a graph of a folder's texts and writes its claims and nodes as CSV, for a scorer to read.",
      "Where gold annotations (NAME.gold.jsonl) stand beside the texts, also a report with the figures."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente evaluate gold --out target/evaluation",
      "         ./entente evaluate gold/a gold/b --out target/evaluation --into docs/EXTRACTION.md"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final String BEGIN = "<!-- figures begin -->";
  private static final String END = "<!-- figures end -->";

  @ParentCommand private Main main;
  @Mixin private GazetteerOption gazetteer;

  @Parameters(
      paramLabel = "GOLD_DIR",
      arity = "1..*",
      description =
          "folder with the texts that the gold was made for; of several, each gets a folder in DIR")
  private List<Path> gold;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for claims.csv, nodes.csv and report.md")
  private Path out;

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description =
          "also put the report into this page, between the lines `" + BEGIN + "` and `" + END + "`")
  private Path page;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "also write how often each rule was right, which confidence is worked out from; confidences are not calibrated then")
  private Path rules;

  @Override
  public Integer call() throws IOException {
    Map<String, Score> scores = new LinkedHashMap<>();
    int status = Main.OK;
    for (Path folder : gold) {
      String name = folder.toAbsolutePath().normalize().getFileName().toString();
      Path target = makeFolder(gold.size() == 1 ? out : out.resolve(name));
      Evaluation evaluation =
          Evaluation.of(
              folder,
              target,
              new ExtractorSettings(0, rules == null, gazetteer.source()),
              main.console());
      status = Math.max(status, evaluation.status());
      evaluation.score().ifPresent(score -> scores.put(name, score));
    }
    if (!scores.isEmpty()) {
      write(scores);
    }
    return status;
  }

  private void write(Map<String, Score> scores) throws IOException {
    String report = Report.of(scores);
    Path file = Files.writeString(out.resolve("report.md"), report);
    main.console().result("%s", file);
    scores.forEach(
        (name, score) ->
            main.console()
                .result(
                    "%s: precision %.3f, recall %.3f, F1 %.3f",
                    name,
                    score.tallies().get(Score.ALL).precision(),
                    score.tallies().get(Score.ALL).recall(),
                    score.tallies().get(Score.ALL).f1()));
    if (page != null) {
      putInto(page, report);
    }
    if (rules != null) {
      List<Score.Judgement> all = new ArrayList<>();
      scores.values().forEach(score -> all.addAll(score.judgements()));
      Files.writeString(rules, RulePrecision.table(all));
    }
  }

  private static void putInto(Path page, String report) throws IOException {
    if (!Files.isRegularFile(page)) {
      throw new UserException(page + ": no such page; check the path");
    }
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new UserException(
          page
              + ": has no lines `"
              + BEGIN
              + "` and `"
              + END
              + "`; add them where the report shall stand");
    }
    Files.writeString(
        page,
        text.substring(0, begin + BEGIN.length()) + "\n\n" + report + "\n" + text.substring(end));
  }

  private static Path makeFolder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new UserException(folder + ": is no folder; give another", e);
    } catch (IOException e) {
      throw new UserException(folder + ": cannot be made; check its permissions", e);
    }
  }
}
