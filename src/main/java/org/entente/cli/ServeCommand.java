package org.entente.cli;

import java.util.concurrent.Callable;
import org.entente.server.EntenteServer;
import org.entente.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code entente serve}: a store over HTTP. */
@Command(
    name = "serve",
    description =
        "Serves a store, read-only and to this machine alone, until it is stopped (Ctrl-C).",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente serve --store store --port 3030"})
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Mixin private StoreOption store;
  @Mixin private PortOption port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "localhost",
      description =
          "address to listen on; 0.0.0.0 lets other machines in (default: ${DEFAULT-VALUE})")
  private String host;

  @Option(names = "--updates", description = "allow SPARQL update and Graph Store writes")
  private boolean updates;

  @Override
  public Integer call() {
    ServerSettings settings =
        ServerSettings.local(port.number()).withHost(host).withUpdates(updates);
    serve(main.console(), EntenteServer.start(store.directory(), settings));
    return Main.OK;
  }

  /** Prints a running server's addresses and waits until the process is told to stop. */
  static void serve(Console console, EntenteServer server) {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "entente-stop"));
    console.result("Pages:             %s", server.pagesUrl());
    console.result("SPARQL endpoint:   %s", server.sparqlUrl());
    console.result("Graph Store, read: %s/data", server.url());
    console.result("SHACL validation:  %s/shacl", server.url());
    console.result("Stop with Ctrl-C.");
    console.out().flush();
    server.join();
  }
}
