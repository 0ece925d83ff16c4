package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.entente.server.guard.PasswordHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever may ask this server must not make it ask others: another server listens and hears
 * nothing.
 */
class OutboundRequestsIT {
  private static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();

  @TempDir static Path folder;
  private static HttpServer other;
  private static EntenteServer server;
  private static Http http;

  @BeforeAll
  static void start() throws Exception {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          HEARD.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    other.start();
    Path store = folder.resolve("store");
    SampleStore.build(store);
    Path passwords = folder.resolve("passwords");
    Files.writeString(passwords, "curator: " + PasswordHash.of("quill and ink") + "\n");
    server = EntenteServer.start(store, ServerSettings.local(0).withUpdates(passwords));
    http = new Http(server.url()).as("curator", "quill and ink");
  }

  @AfterAll
  static void stop() {
    server.close();
    other.stop(0);
  }

  /** Path, media type, body; {@code OTHER} is where the other server listens. */
  static Stream<Arguments> requests() {
    String shapes =
        """
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        <OTHER/shapes> owl:imports <OTHER/imported> .
        <urn:x:shape> a sh:NodeShape ; sh:targetClass ent:State ;
          sh:sparql [ a sh:SPARQLConstraint ; sh:message "m" ;
            sh:select "SELECT $this { SERVICE <OTHER/service> { ?s ?p ?o } }" ] .
        """;
    String context = "{\"@context\":\"OTHER/context\",\"@id\":\"urn:x:y\",\"name\":\"z\"}";
    String entity =
        """
        <!DOCTYPE r [<!ENTITY % e SYSTEM "OTHER/entity"> %e; <!ENTITY f SYSTEM "OTHER/entity2">]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="urn:x:">
          <rdf:Description rdf:about="urn:x:y"><x:p>&f;</x:p></rdf:Description></rdf:RDF>
        """;
    return Stream.of(
        Arguments.of(
            "/sparql", "application/sparql-query", "ASK { SERVICE <OTHER/s> { ?s ?p ?o } }"),
        Arguments.of("/sparql", "application/sparql-query", "ASK FROM <OTHER/from> { ?s ?p ?o }"),
        Arguments.of(
            "/sparql?default-graph-uri=OTHER/graph",
            "application/sparql-query",
            "ASK { ?s ?p ?o }"),
        Arguments.of("/shacl?graph=union", "text/turtle", shapes),
        Arguments.of("/shacl?graph=OTHER/graph", "text/turtle", shapes),
        Arguments.of("/shacl?graph=union", "application/ld+json", context),
        Arguments.of("/shacl?graph=union", "application/rdf+xml", entity),
        Arguments.of(
            "/update",
            "application/sparql-update",
            "INSERT { GRAPH <a:g> { ?s ?p ?o } } WHERE { SERVICE <OTHER/update> { ?s ?p ?o } }"),
        Arguments.of("/graphs?graph=a:g", "application/ld+json", context),
        Arguments.of("/graphs?graph=a:g", "application/rdf+xml", entity));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void nobodyElseIsAsked(String path, String type, String body) throws Exception {
    String address = "http://127.0.0.1:" + other.getAddress().getPort();
    HEARD.clear();
    http.send("POST", path.replace("OTHER", address), type, body.replace("OTHER", address));
    assertThat(HEARD).isEmpty();
  }
}
