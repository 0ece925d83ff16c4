package org.entente.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.bench.Arguments;
import org.entente.query.LmdbEndpoint;

/**
 * RDF4J's LMDB store as a SPARQL endpoint, until it is stopped; loads an export first if its folder
 * is not there yet.
 *
 * <pre>{@code
 * src/bench/run lmdb export.nq lmdb
 * }</pre>
 */
final class ServeLmdb {
  private ServeLmdb() {}

  /** Arguments: an export (N-Quads) and the store's folder. */
  public static void main(String[] args) throws IOException, InterruptedException {
    // The JDK's server would wait for the client's acknowledgement in the middle of an answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Arguments arguments = Arguments.of(args);
    Path nquads = Path.of(arguments.required(0, "an export as N-Quads"));
    Path folder = Path.of(arguments.required(1, "the store's folder"));
    boolean fresh = !Files.exists(folder);
    Files.createDirectories(folder);
    try (LmdbEndpoint endpoint =
        fresh ? LmdbEndpoint.over(nquads, folder) : LmdbEndpoint.in(folder)) {
      System.out.println(endpoint.url());
      Thread.currentThread().join();
    }
  }
}
