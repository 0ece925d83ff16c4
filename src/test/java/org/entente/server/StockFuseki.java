package org.entente.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Fuseki's own command in a process of its own, without our classes, on a free port of the loopback
 * address.
 *
 * <pre>{@code
 * try (StockFuseki fuseki = StockFuseki.over(nquads, folder)) {
 *   Endpoint.at(fuseki.url() + "/sparql").run(query);
 * }
 * }</pre>
 */
public final class StockFuseki implements AutoCloseable {
  private static final String SERVICE = "entente";
  private static final String CONFIGURATION =
      """
      PREFIX :       <#>
      PREFIX fuseki: <http://jena.apache.org/fuseki#>
      PREFIX tdb2:   <http://jena.apache.org/2016/tdb#>
      :service a fuseki:Service ; fuseki:name "%s" ; fuseki:dataset :dataset ;
        fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] .
      :dataset a tdb2:DatasetTDB2 ; tdb2:location "%s" ; tdb2:unionDefaultGraph true .
      """;

  private final Process process;
  private final String url;

  private StockFuseki(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * With a configuration that names its files from some folder.
   *
   * @param log where it writes what it says
   */
  private static StockFuseki configured(Path configuration, Path from, Path log) {
    try {
      int port = freePort();
      Process process =
          java(
              from,
              log,
              "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
              "--localhost",
              "--ping",
              "--port=" + port,
              "--config=" + configuration.toAbsolutePath());
      StockFuseki fuseki = new StockFuseki(process, "http://localhost:" + port + "/" + SERVICE);
      fuseki.awaitAnswer(new Http("http://localhost:" + port), log);
      return fuseki;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Over the files of a {@link SampleStore} below a folder, by the project's configuration. */
  public static StockFuseki overSample(Path folder) {
    Path store = folder.resolve("store");
    SampleStore.build(store);
    return configured(Path.of("fuseki-config/entente.ttl"), store, folder.resolve("log"));
  }

  /**
   * Loads an export by TDB2's own loader, and serves it with the union of its graphs as default.
   *
   * @param nquads absolute
   */
  public static StockFuseki over(Path nquads, Path folder) {
    try {
      Path quads = Files.createDirectories(folder.resolve("tdb2"));
      Path log = folder.resolve("log");
      Process loading =
          java(folder, log, "tdb2.tdbloader", "--loc=" + quads.toAbsolutePath(), nquads.toString());
      if (loading.onExit().join().exitValue() != 0) {
        throw new AssertionError("tdb2.tdbloader has failed:\n" + Files.readString(log));
      }
      Path configuration = folder.resolve("config.ttl");
      Files.writeString(configuration, CONFIGURATION.formatted(SERVICE, quads.toAbsolutePath()));
      return configured(configuration, folder, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process java(Path from, Path log, String... command) throws IOException {
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", jars()));
    java.addAll(List.of(command));
    return new ProcessBuilder(java)
        .directory(from.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** The address of the service, without a slash at its end; queries go to {@code /sparql}. */
  public String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private void awaitAnswer(Http server, Path log) throws IOException {
    try {
      while (!answers(server)) {
        if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw new AssertionError("Fuseki has ended:\n" + Files.readString(log));
        }
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new AssertionError("told to stop waiting for Fuseki", e);
    }
  }

  private static boolean answers(Http server) throws IOException, InterruptedException {
    try {
      return server.get("/$/ping", "text/plain").statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The class path without folders: what we have compiled is not on it. */
  private static String jars() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
