package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.entente.link.DecisionTable;
import org.entente.lookup.Lookup;
import org.entente.lookup.Surroundings;
import org.entente.pipeline.DecisionMerge;
import org.entente.query.QueryTarget;
import org.entente.review.ReviewList;
import org.entente.review.ReviewRow;
import org.entente.review.ReviewScope;
import org.entente.review.ReviewTable;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import org.entente.wikidata.WikidataClient;
import org.entente.wikidata.WikidataException;
import org.entente.wikidata.WikidataSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code entente links}: whom the documents' names mean, for a curator to look over and correct.
 */
@Command(
    name = "links",
    description = {
      "Lists the names that the documents use, whom they are held to mean, how sure that is, and why;",
      "takes the list back with its column `decision` filled."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente links --store store --unlinked --format csv > review.csv",
      "         ./entente links --store store --wikidata --threshold 0.9 --format csv > review.csv",
      "         (fill `decision`: a QID, NIL, or the IRI of what is meant)",
      "         ./entente links --apply review.csv --corpus data/corpus",
      "         ./entente build data/corpus --store store"
    })
final class LinksCommand implements Callable<Integer> {
  private static final int SHOWN_DOCUMENTS = 5;

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Option(names = "--store", paramLabel = "DIR", description = "list the names of this store")
  private Path store;

  @ArgGroup(exclusive = true)
  private Scope scope = new Scope();

  /** Which names. */
  static final class Scope {
    @Option(names = "--unlinked", description = "only names that are linked to nothing")
    private boolean unlinked;

    @Option(names = "--uncertain", description = "only names whose link is less sure than 0.9")
    private boolean uncertain;

    ReviewScope value() {
      return unlinked ? ReviewScope.UNLINKED : uncertain ? ReviewScope.UNCERTAIN : ReviewScope.ALL;
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, json, or table (default: table)")
  private ReviewTable format = ReviewTable.TABLE;

  @Option(
      names = "--apply",
      paramLabel = "FILE",
      description = "keep the decisions of this list in the corpus folder")
  private Path filled;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "the corpus folder whose names are decided on")
  private Path corpus;

  @Mixin private GazetteerOption gazetteer;
  @Mixin private WikidataOption wikidata;

  @Override
  public Integer call() throws IOException {
    if (filled != null) {
      if (corpus == null) {
        throw new ParameterException(
            spec.commandLine(), "--apply needs --corpus: the folder that keeps the decisions");
      }
      return apply(CorpusBuilder.corpus(corpus));
    }
    if (store == null) {
      throw new ParameterException(
          spec.commandLine(), "give --store to list names, or --apply to keep decisions");
    }
    return list();
  }

  private int list() throws IOException {
    return wikidata.wanted() ? lookUp() : print(rows(scope.value()));
  }

  private List<ReviewRow> rows(ReviewScope wanted) {
    try (TripleStore open = TripleStore.open(store)) {
      return open.read(dataset -> ReviewList.of(QueryTarget.of(dataset), wanted));
    }
  }

  private int print(List<ReviewRow> rows) throws IOException {
    format.write(rows, main.console().stream());
    main.console().say("%d names", rows.size());
    return Main.OK;
  }

  /** Lists names with what Wikidata has for the first of them. */
  private int lookUp() throws IOException {
    WikidataSettings settings = wikidata.settings();
    ReviewScope wanted = scope.uncertain ? ReviewScope.UNCERTAIN : ReviewScope.UNLINKED;
    List<ReviewRow> rows = rows(wanted);
    List<ReviewRow> first = rows.subList(0, Math.min(rows.size(), wikidata.limit()));
    Map<String, Surroundings> around;
    try (TripleStore open = TripleStore.open(store)) {
      List<String> iris = first.stream().map(ReviewRow::iri).toList();
      around = open.read(dataset -> Surroundings.of(QueryTarget.of(dataset), iris));
    }
    Lookup.Result result;
    try {
      result = new Lookup(new WikidataClient(settings)).propose(first, around);
    } catch (WikidataException e) {
      main.console().say("entente: %s", e.getMessage());
      return Main.FINDINGS;
    }
    List<ReviewRow> all = new ArrayList<>();
    result.rows().forEach(row -> all.add(decided(row)));
    all.addAll(rows.subList(first.size(), rows.size()));
    format.write(all, main.console().stream());
    result.stopped().ifPresent(e -> main.console().say("entente: %s", e.getMessage()));
    main.console()
        .say(
            "%d names, %d looked up, %d with a proposal, %d decided",
            all.size(),
            result.lookedUp(),
            result.proposed(),
            all.stream().filter(row -> !row.decision().isEmpty()).count());
    return result.stopped().isPresent() ? Main.FINDINGS : Main.OK;
  }

  /** The row, decided as is proposed if the user's threshold says so. */
  private ReviewRow decided(ReviewRow row) {
    OptionalDouble threshold = wikidata.threshold();
    return row.proposal()
        .filter(p -> threshold.isPresent() && p.score() >= threshold.getAsDouble())
        .filter(p -> row.decision().isEmpty())
        .map(p -> row.withDecision(p.reference()))
        .orElse(row);
  }

  private int apply(CorpusFolder folder) {
    DecisionMerge merge;
    try {
      merge = DecisionMerge.of(filled, folder, gazetteer.source().load());
    } catch (IOException e) {
      throw new UserException(
          DecisionTable.fileOf(folder) + ": cannot be written: " + e.getMessage(), e);
    }
    Console console = main.console();
    merge.problems().forEach(p -> console.say("entente: %s: %s; not kept", filled, p));
    console.say(
        "%s: %d decisions added, %d changed, %d as before, %d rows without a decision",
        DecisionTable.fileOf(folder), merge.added(), merge.changed(), merge.same(), merge.open());
    console.say("%s", nextBuild(folder, merge.affected()));
    return merge.problems().isEmpty() ? Main.OK : Main.FINDINGS;
  }

  private static String nextBuild(CorpusFolder folder, List<String> affected) {
    if (affected.isEmpty()) {
      return "no text is concerned: the next build reads none again";
    }
    String some =
        String.join(", ", affected.subList(0, Math.min(SHOWN_DOCUMENTS, affected.size())))
            + (affected.size() > SHOWN_DOCUMENTS ? ", …" : "");
    return "the next `entente build %s` reads %d of %d texts again: %s"
        .formatted(folder.folder(), affected.size(), folder.documentIds().size(), some);
  }
}
