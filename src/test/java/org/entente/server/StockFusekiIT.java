package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Fuseki's own command, in a process of its own without our classes, over the same files. */
class StockFusekiIT extends ServiceContract {
  @TempDir static Path folder;
  private static Process fuseki;
  private static Http http;

  @BeforeAll
  static void start() throws Exception {
    Path store = folder.resolve("store");
    SampleStore.build(store);
    int port = freePort();
    Path log = folder.resolve("log");
    fuseki =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jars(),
                "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
                "--localhost",
                "--ping",
                "--port=" + port,
                "--config=" + Path.of("fuseki-config/entente.ttl").toAbsolutePath())
            .directory(store.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    http = new Http("http://localhost:" + port + "/entente");
    while (!answers(new Http("http://localhost:" + port))) {
      assertThat(fuseki.waitFor(100, TimeUnit.MILLISECONDS))
          .withFailMessage(() -> "Fuseki has ended:\n" + read(log))
          .isFalse();
    }
  }

  @AfterAll
  static void stop() throws InterruptedException {
    fuseki.destroy();
    fuseki.waitFor();
  }

  @Override
  Http http() {
    return http;
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
