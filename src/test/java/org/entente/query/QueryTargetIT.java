package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint answers over HTTP what the same graph answers here. */
class QueryTargetIT {
  @TempDir static Path folder;
  private static Model graph;
  private static FusekiServer server;

  @BeforeAll
  static void serve() {
    try (GoldStore gold = new GoldStore(folder.resolve("store"))) {
      graph = gold.union();
    }
    Dataset dataset = DatasetFactory.createTxnMem();
    dataset.executeWrite(() -> dataset.setDefaultModel(graph));
    server = FusekiServer.create().port(0).add("/gold", dataset).build().start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @TestFactory
  Stream<DynamicTest> answersTheSame() {
    QueryTarget endpoint = Endpoint.at(server.datasetURL("gold") + "/sparql");
    return QueryCatalogue.standard().all().stream()
        .filter(query -> !query.asksElsewhere())
        .filter(q -> !q.columns().isEmpty())
        .map(
            q ->
                DynamicTest.dynamicTest(
                    q.name(),
                    () -> {
                      Query bound = q.bind(Map.of());
                      assertThat(endpoint.run(bound).rows())
                          .isNotEmpty()
                          .isEqualTo(QueryTarget.of(graph).run(bound).rows());
                    }));
  }

  @Test
  void bindsNamesAndArgumentsBeforeItSends() {
    QueryTarget endpoint = Endpoint.at(server.datasetURL("gold") + "/sparql");
    CannedQuery q = QueryCatalogue.standard().get("meetings-of-persons");
    Query bound = q.bind(Map.of("person", "Shevardnadze"), EntityLookup.in(endpoint));
    assertThat(endpoint.run(bound).size()).isEqualTo(1);
  }

  @Test
  void saysThatAnEndpointIsOutOfReach() {
    QueryTarget nowhere = Endpoint.at(server.datasetURL("none") + "/sparql");
    Query query = QueryCatalogue.standard().get("documents").bind(Map.of());
    assertThatThrownBy(() -> nowhere.run(query))
        .isInstanceOf(EndpointException.class)
        .hasMessageContaining("HTTP 404");
  }
}
