package org.entente.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.query.QueryTarget;
import org.entente.review.ReviewList;
import org.entente.review.ReviewRow;
import org.entente.review.ReviewScope;
import org.entente.review.ReviewTable;
import org.entente.store.TripleStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente links}: whom the documents' names mean, for a curator to look over. */
@Command(
    name = "links",
    description =
        "Lists the names that the documents use, whom they are held to mean, how sure that is, and why.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente links --store store --unlinked --format csv > review.csv",
      "         (fill the column `decision`: a QID, NIL, or the IRI of what is meant)"
    })
final class LinksCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Mixin private StoreOption store;

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

  @Override
  public Integer call() throws IOException {
    List<ReviewRow> rows;
    try (TripleStore open = TripleStore.open(store.directory())) {
      rows = open.read(dataset -> ReviewList.of(QueryTarget.of(dataset), scope.value()));
    }
    format.write(rows, main.console().stream());
    main.console().say("%d names", rows.size());
    return Main.OK;
  }
}
