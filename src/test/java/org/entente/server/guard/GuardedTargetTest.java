package org.entente.server.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.vocabulary.RDFS;
import org.entente.query.Answer;
import org.entente.query.ServiceHosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever door a query comes through, it has the endpoint's limits. */
@Timeout(60)
class GuardedTargetTest {
  private static final int NAMES = 200;

  private final Dataset dataset = TDB2Factory.createDataset();
  private final QueryLimits limits = QueryLimits.STANDARD.withTimeout(Duration.ofMillis(200));
  private final RunningQueries queries = new RunningQueries(limits, new Turns(limits));
  private final GuardedTarget target =
      new GuardedTarget(dataset, limits, queries, ServiceHosts.standard());

  GuardedTargetTest() {
    dataset.getContext().set(ARQ.queryTimeout, "600000,600000"); // as a configuration may say
    Txn.executeWrite(
        dataset,
        () -> {
          Model names = dataset.getDefaultModel();
          for (int i = 0; i < NAMES; i++) {
            names
                .createResource("urn:x:" + i)
                .addProperty(RDFS.label, "a".repeat(i))
                .addProperty(RDFS.seeAlso, names.createResource("urn:x:" + (i + 1) % NAMES));
          }
        });
  }

  @AfterEach
  void close() {
    queries.close();
    dataset.close();
  }

  @Test
  void anOrdinaryQueryIsAnswered() {
    assertThat(ask("SELECT ?s { ?s ?p 'aaa' }").size()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
        "ASK { ?a (<a:1>|!<a:2>)* ?b . ?b (<a:1>|!<a:2>)* ?c . ?c (<a:1>|!<a:2>)* ?d FILTER (?d = 'b') }"
      })
  void oneThatNeverEndsIsEnded(String query) {
    assertThatThrownBy(() -> ask(query)).isInstanceOf(QueryCancelledException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:java.lang.System>(?o) AS ?v) { ?s ?p ?o }",
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER REGEX(?o, '(a)\\\\1b') }"
      })
  void whatIsSwitchedOffIsRefused(String query) {
    assertThatThrownBy(() -> ask(query)).isInstanceOf(QueryDeniedException.class);
  }

  @Test
  void patternsAreMatchedInLinearTime() {
    assertThat(ask("SELECT ?s { ?s ?p ?o FILTER REGEX(?o, '^(a+)+(a+)+b$') }").size()).isZero();
  }

  private Answer ask(String query) {
    return target.run(QueryFactory.create(query));
  }
}
