package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.query.Endpoint;
import org.entente.query.EntityLookup;
import org.entente.query.GraphAccess;
import org.entente.query.QueryCatalogue;
import org.entente.query.QueryTarget;
import org.entente.query.search.SameNames;
import org.entente.server.mcp.McpService;
import org.entente.store.TripleStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code entente mcp}: a graph for an agent that starts this program itself. */
@Command(
    name = "mcp",
    description = {
      "Answers an agent over standard input and output (Model Context Protocol) until the input ends.",
      "A running `entente serve` answers agents at /mcp by itself."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente mcp --store store",
      "         ./entente mcp --endpoint http://localhost:7200/repositories/entente"
    })
final class McpCommand implements Callable<Integer> {
  /** As long as the server lets a query take. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @ParentCommand private Main main;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private GraphOption source;

  @Override
  public Integer call() {
    // Whatever a library prints would break the protocol.
    System.setOut(System.err);
    Optional<Endpoint> endpoint = source.endpoint();
    if (endpoint.isPresent()) {
      Endpoint limited = endpoint.get().within(LONGEST);
      limited.requireUnion();
      serve(limited, EntityLookup.in(limited), limited.url());
      return Main.OK;
    }
    Path folder = source.store().orElseThrow();
    try (TripleStore open = TripleStore.open(folder)) {
      QueryTarget target =
          query -> open.read(dataset -> QueryTarget.of(dataset, LONGEST).run(query));
      serve(target, EntityLookup.in(target, new SameNames(target)), folder.toString());
    }
    return Main.OK;
  }

  private void serve(QueryTarget target, EntityLookup entities, String place) {
    GraphAccess graph =
        new GraphAccess(target, QueryCatalogue.standard(), entities, () -> GraphAccess.UNNAMED);
    main.console().say("entente: %s is open to the agent; waiting for it", place);
    McpService.serve(graph, new FileInputStream(FileDescriptor.in), main.console().stream());
  }
}
