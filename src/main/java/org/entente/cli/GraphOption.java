package org.entente.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.query.Endpoint;
import picocli.CommandLine.Option;

/** Where the graph is that a command asks: in a store's folder, or at an endpoint. One of both. */
final class GraphOption {
  @Option(names = "--store", paramLabel = "DIR", description = "folder of the store")
  private Path store;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "a SPARQL 1.1 endpoint whose default graph is the union of what `entente export` wrote")
  private String endpoint;

  /** The store's folder. */
  Optional<Path> store() {
    return Optional.ofNullable(store);
  }

  /**
   * The endpoint.
   *
   * @throws org.entente.query.QueryException.BadArgument if what was given is no address
   */
  Optional<Endpoint> endpoint() {
    return Optional.ofNullable(endpoint).map(Endpoint::at);
  }
}
