package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.entente.query.EntityLookup;
import org.entente.query.GraphAccess;
import org.entente.query.QueryCatalogue;
import org.entente.query.QueryTarget;
import org.entente.query.search.SameNames;
import org.entente.server.mcp.McpService;
import org.entente.store.TripleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code entente mcp}: a store for an agent that starts this program itself. */
@Command(
    name = "mcp",
    description = {
      "Answers an agent over standard input and output (Model Context Protocol) until the input ends.",
      "A running `entente serve` answers agents at /mcp by itself."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente mcp --store store"})
final class McpCommand implements Callable<Integer> {
  /** As long as the server lets a query take. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @ParentCommand private Main main;
  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    // Whatever a library prints would break the protocol.
    System.setOut(System.err);
    try (TripleStore open = TripleStore.open(store.directory())) {
      QueryTarget target =
          query -> open.read(dataset -> QueryTarget.of(dataset, LONGEST).run(query));
      GraphAccess graph =
          new GraphAccess(
              target,
              QueryCatalogue.standard(),
              EntityLookup.in(target, new SameNames(target)),
              () -> "");
      main.console().say("entente: %s is open to the agent; waiting for it", store.directory());
      McpService.serve(graph, new FileInputStream(FileDescriptor.in), main.console().stream());
    }
    return Main.OK;
  }
}
