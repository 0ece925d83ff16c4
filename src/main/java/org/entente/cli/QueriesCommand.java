package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.query.CannedQuery;
import org.entente.query.Parameter;
import org.entente.query.QueryCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code entente queries}: what can be asked by name. */
@Command(
    name = "queries",
    description = "Lists the canned queries, or shows one with its parameters.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente queries", "         ./entente queries events-of-an-actor"})
final class QueriesCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "show this one")
  private String name;

  @Override
  public Integer call() {
    QueryCatalogue catalogue = QueryCatalogue.standard();
    if (name == null) {
      int width = catalogue.all().stream().mapToInt(q -> q.name().length()).max().orElse(1);
      for (CannedQuery q : catalogue.all()) {
        main.console().result("%-" + width + "s  %s", q.name(), q.question());
      }
      return Main.OK;
    }
    CannedQuery q = catalogue.get(name);
    main.console().result("%s: %s", q.name(), q.question());
    if (!q.description().isBlank()) {
      main.console().result("%s", q.description());
    }
    for (Parameter p : q.parameters()) {
      main.console()
          .result(
              "  --param %s=…  %s (%s)%s",
              p.name(),
              p.description(),
              p.type(),
              p.defaultTerm().map(d -> "; default " + d).orElse(""));
    }
    main.console().result("%n%s", q.text().strip());
    return Main.OK;
  }
}
