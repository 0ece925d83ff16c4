package org.entente.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.server.api.Client.encode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.entente.query.CannedQuery;
import org.entente.query.Parameter;
import org.entente.query.ParameterType.Kind;
import org.entente.query.QueryCatalogue;
import org.entente.server.EntenteServer;
import org.entente.server.SampleStore;
import org.entente.server.ServerSettings;

/**
 * Whatever is sent as an argument stays an argument: it is refused, or answered as something that
 * nothing is known of.
 */
class InjectionIT {
  private static Path folder;
  private static EntenteServer server;
  private static Client api;

  @BeforeContainer
  static void start() throws IOException {
    folder = Files.createTempDirectory("injection");
    SampleStore.build(folder.resolve("store"));
    server = EntenteServer.start(folder.resolve("store"), ServerSettings.local(0));
    api = new Client(server.port());
  }

  @AfterContainer
  static void stop() throws IOException {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Property(tries = 300)
  void anArgumentStaysAnArgument(
      @ForAll("parameters") Tuple2<CannedQuery, Parameter> where,
      @ForAll("attacks") String attack) {
    CannedQuery query = where.get1();
    Parameter parameter = where.get2();
    String path = "/api/queries/" + query.name() + "?" + encode(parameter.name()) + "=";
    HttpResponse<String> answer = api.get(path + encode(attack), "Accept", "application/json");
    if (answer.statusCode() == 400) {
      assertThat(Client.read(answer.body()).get("detail").asText()).isNotEmpty();
    } else {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(total(answer))
          .isEqualTo(
              total(api.get(path + encode(unknown(parameter)), "Accept", "application/json")));
    }
  }

  @Property(tries = 100)
  void searchTakesAnything(@ForAll("attacks") String attack) {
    for (String path :
        List.of(
            "/api/search?q=",
            "/api/suggest?q=",
            "/api/search?q=x&type=",
            "/api/entity?iri=",
            "/api/evidence?subject=sylvania&predicate=",
            "/api/evidence?subject=sylvania&object=",
            "/api/queries/")) {
      assertThat(api.get(path + encode(attack)).statusCode()).as(path).isIn(200, 400, 404);
    }
  }

  private static int total(HttpResponse<String> answer) {
    return Client.read(answer.body()).get("total").asInt();
  }

  /** Something of the parameter's type that is not in the graph. */
  private static String unknown(Parameter parameter) {
    return parameter.type().kind() == Kind.STRING ? "nothing is called so" : "urn:example:nothing";
  }

  @Provide
  Arbitrary<Tuple2<CannedQuery, Parameter>> parameters() {
    List<Tuple2<CannedQuery, Parameter>> all =
        QueryCatalogue.standard().all().stream()
            .filter(query -> !query.asksElsewhere())
            .filter(query -> !query.yieldsGraph())
            .flatMap(query -> query.parameters().stream().map(p -> Tuple.of(query, p)))
            .toList();
    return Arbitraries.of(all);
  }

  /** Pieces of SPARQL and Lucene syntax around what would betray itself, if it were read. */
  @Provide
  Arbitrary<String> attacks() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "\"",
            "'",
            "\"\"\"",
            "\\",
            "{",
            "}",
            "<",
            ">",
            "#",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u0085",
            "\u2028",
            "?x",
            "$x",
            ")",
            "(",
            ";",
            ".",
            "*",
            "~",
            "^",
            "+",
            "||",
            "&&",
            "UNION",
            "} UNION { ?s ?p ?o } #",
            "> ?p ?o . <",
            "\" } #",
            "<urn:a> <urn:b>",
            "%00",
            "VALUES ?x { UNDEF }",
            "FILTER(true)",
            "https://w3id.org/entente/id/",
            "urn:a",
            "𝔸",
            "\uD800",
            "é",
            "AND",
            "OR NOT",
            "[* TO *]",
            "x".repeat(2500));
    Arbitrary<String> telling =
        Arbitraries.of("} UNION { ?s ?p ?o } #", "\"} #", "> ?p ?o . ?q ?r <", "') || true #");
    return piece
        .list()
        .ofMaxSize(6)
        .flatMap(
            pieces ->
                telling.flatMap(
                    core ->
                        Arbitraries.integers()
                            .between(0, pieces.size())
                            .map(
                                at ->
                                    String.join("", pieces.subList(0, at))
                                        + core
                                        + String.join("", pieces.subList(at, pieces.size())))));
  }
}
