package org.entente.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.entente.pipeline.Build;
import org.entente.pipeline.BuildReport;
import org.entente.pipeline.ExtractorSettings;
import org.entente.pipeline.Reason;
import org.entente.store.BuildTarget;
import org.entente.store.StoreLayout;
import org.entente.text.CorpusFolder;

/** Builds a store from a corpus folder and tells the user what happened. */
final class CorpusBuilder {
  private static final int SHOWN_DOCUMENTS = 20;
  private static final int SHOWN_ENTRIES = 3;

  private final Console console;

  CorpusBuilder(Console console) {
    this.console = console;
  }

  /**
   * Lists the texts of a folder.
   *
   * @throws UserException if the folder is missing, is none, cannot be read, or holds no text
   */
  static CorpusFolder corpus(Path folder) {
    try {
      CorpusFolder corpus = CorpusFolder.open(folder);
      if (corpus.documentIds().isEmpty()) {
        throw new UserException(
            folder
                + ": no text in this folder; put .txt, .md, .html, .pdf, .docx or .xml (TEI) files into it");
      }
      return corpus;
    } catch (NoSuchFileException e) {
      throw new UserException(folder + ": no such folder; check the path", e);
    } catch (NotDirectoryException e) {
      throw new UserException(folder + ": not a folder; give the folder that holds the texts", e);
    } catch (AccessDeniedException e) {
      throw new UserException(e.getFile() + ": may not be read; check its permissions", e);
    } catch (IOException e) {
      throw new UserException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  /**
   * Builds, and prints one line for each thing that someone should look at.
   *
   * @return the exit status
   */
  int build(CorpusFolder corpus, BuildTarget store, ExtractorSettings settings, int threads) {
    BuildReport report;
    Thread stopped =
        new Thread(
            () ->
                console.say(
                    "%nstopped; the store is as it was, what is finished lies in %s, and the next"
                        + " build goes on from there",
                    new StoreLayout(store.directory()).unfinished()),
            "entente-stopped");
    Runtime.getRuntime().addShutdownHook(stopped);
    try {
      report = new Build(settings, threads, console.progress()).run(corpus, store);
    } catch (IOException e) {
      throw new UserException(
          "the build cannot write to "
              + store.directory()
              + ": "
              + e.getMessage()
              + "; free some space or check its permissions; the next build goes on from here",
          e);
    } finally {
      removeHook(stopped);
    }
    report.problems().forEach(problem -> console.say("entente: %s", problem));
    printReasons(report);
    if (!report.validation().conforms()) {
      Findings.print(console, report.validation());
      console.say(
          "entente: the new graph does not pass its checks; %s is as it was before",
          store.directory());
      return Main.FINDINGS;
    }
    printChanges(report);
    Findings.print(console, report.validation());
    console.say(
        "%d extracted, %d unchanged, %d removed, %d unreadable",
        report.extracted().size(),
        report.unchanged().size(),
        report.removed().size(),
        report.problems().size());
    return report.problems().isEmpty() ? Main.OK : Main.FINDINGS;
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is stopping already: then the hook has its say.
    }
  }

  /**
   * What was read and why: a line for each document where there are few, else one for each reason.
   */
  private void printReasons(BuildReport report) {
    if (report.extracted().size() <= SHOWN_DOCUMENTS) {
      report.extracted().keySet().forEach(id -> console.say("%s: %s", id, reason(report, id)));
      return;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      report.extracted().keySet().stream()
          .filter(id -> report.extracted().get(id) == reason)
          .map(id -> reason(report, id))
          .sorted()
          .forEach(words -> counts.merge(words, 1, Integer::sum));
    }
    int shown = 0;
    for (var reason : counts.entrySet()) {
      if (shown++ < SHOWN_DOCUMENTS) {
        console.say("%d documents: %s", reason.getValue(), reason.getKey());
      }
    }
    if (shown > SHOWN_DOCUMENTS) {
      console.say("and for %d other reasons", shown - SHOWN_DOCUMENTS);
    }
  }

  /** As {@code lexicon changed: Suspension/sever, Demand/urge and 4 more}. */
  private static String reason(BuildReport report, String id) {
    String words = report.extracted().get(id).words();
    SortedSet<String> entries = report.entries().getOrDefault(id, Collections.emptySortedSet());
    if (entries.isEmpty()) {
      return words;
    }
    int more = entries.size() - SHOWN_ENTRIES;
    return words
        + ": "
        + entries.stream().limit(SHOWN_ENTRIES).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** What else is not as it was, of a store that held something. */
  private void printChanges(BuildReport report) {
    if (report.removed().size() <= SHOWN_DOCUMENTS) {
      report.removed().forEach(id -> console.say("%s: removed, its text is gone", id));
    }
    boolean first =
        report.unchanged().isEmpty()
            && report.removed().isEmpty()
            && report.extracted().values().stream().allMatch(Reason.NEW::equals);
    if (!first && !report.renewed().isEmpty()) {
      console.say("changed: %s", String.join(", ", report.renewed()));
    }
  }
}
