package org.entente.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.query.Endpoint;
import org.entente.server.EntenteServer;
import org.entente.server.ServerSettings;
import org.entente.server.guard.QueryLimits;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code entente serve}: a store, or an endpoint's graph, over HTTP. */
@Command(
    name = "serve",
    description =
        "Serves a store, or what a SPARQL endpoint holds, read-only and to this machine alone, until it is stopped"
            + " (Ctrl-C).",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente serve --store store --port 3030",
      "         ./entente serve --endpoint http://localhost:7200/repositories/entente --port 3030"
    })
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private GraphOption graph;

  @Mixin private PortOption port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "localhost",
      description =
          "address to listen on; 0.0.0.0 lets other machines in (default: ${DEFAULT-VALUE})")
  private String host;

  @Option(
      names = "--updates",
      paramLabel = "PASSWORDS",
      description =
          "allow SPARQL update and Graph Store writes to those in this file, a line 'NAME: HASH' each, as"
              + " 'entente password NAME' prints it")
  private Path passwords;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "how long a query may run (default: ${DEFAULT-VALUE})")
  private int timeout;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "100000",
      description = "how many rows an answer may have (default: ${DEFAULT-VALUE})")
  private long rows;

  @Option(
      names = "--max-queries",
      paramLabel = "N",
      description = "how many queries may run at once (default: two a core)")
  private Integer concurrent;

  @Option(
      names = "--request-log",
      paramLabel = "FILE",
      description = "append a line of JSON for each request")
  private Path requestLog;

  @Spec private CommandSpec spec;

  @Mixin private ServiceHostOption serviceHosts;

  @Override
  public Integer call() {
    ServerSettings settings =
        ServerSettings.local(port.number())
            .withHost(host)
            .withLimits(limits())
            .withServiceHosts(serviceHosts.hosts());
    if (passwords != null) {
      settings = settings.withUpdates(passwords);
    }
    if (requestLog != null) {
      settings = settings.withRequestLog(requestLog);
    }
    Optional<Endpoint> endpoint = graph.endpoint();
    if (endpoint.isPresent() && passwords != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--updates writes to a store, not to an endpoint; leave it out, and write to the endpoint's store itself");
    }
    EntenteServer server =
        endpoint.isPresent()
            ? EntenteServer.start(endpoint.get(), settings)
            : EntenteServer.start(graph.store().orElseThrow(), settings);
    endpoint.ifPresent(
        asked ->
            main.console()
                .result("Graph of:          %s (searched without a text index)", asked.url()));
    serve(main.console(), server);
    return Main.OK;
  }

  private QueryLimits limits() {
    requirePositive("--timeout", timeout);
    requirePositive("--max-rows", rows);
    QueryLimits limits =
        QueryLimits.STANDARD.withTimeout(Duration.ofSeconds(timeout)).withRows(rows);
    if (concurrent == null) {
      return limits;
    }
    requirePositive("--max-queries", concurrent);
    return limits.withConcurrent(concurrent);
  }

  private void requirePositive(String option, long number) {
    if (number < 1) {
      throw new ParameterException(
          spec.commandLine(), option + " is " + number + "; give a number from 1");
    }
  }

  /** Prints a running server's addresses and waits until the process is told to stop. */
  static void serve(Console console, EntenteServer server) {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "entente-stop"));
    console.result("Pages:             %s", server.pagesUrl());
    console.result("SPARQL endpoint:   %s", server.sparqlUrl());
    if (server.hasGraphStore()) {
      console.result("Graph Store, read: %s/data", server.url());
    }
    if (server.validates()) {
      console.result("SHACL validation:  %s/shacl", server.url());
    }
    console.result("Stop with Ctrl-C.");
    console.out().flush();
    server.join();
  }
}
