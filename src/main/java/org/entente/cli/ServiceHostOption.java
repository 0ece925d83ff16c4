package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.query.ServiceHosts;
import picocli.CommandLine.Option;

/** Which endpoints queries may ask by {@code SERVICE}, besides Wikidata's. */
final class ServiceHostOption {
  @Option(
      names = "--service-host",
      paramLabel = "HOST",
      description =
          "an endpoint's host that queries may ask by SERVICE, as query.example.org or"
              + " http://localhost:3031; may be given several times (Wikidata's is allowed)")
  private List<String> more = new ArrayList<>();

  /**
   * All that are allowed.
   *
   * @throws org.entente.query.QueryException.BadArgument if one is no host
   */
  ServiceHosts hosts() {
    return ServiceHosts.standard().with(more);
  }
}
