package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QuerySolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds what its fixture says it should, and nothing else. */
class ChecksTest {

  static Stream<Check> checks() {
    return OntologyModules.checks().stream();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsExactlyWhatShouldTrigger(Check check) {
    Dataset store = Fixtures.store("checks/" + check.name() + ".trig");

    Set<String> found = new TreeSet<>();
    for (QuerySolution row : Fixtures.rows(check, store)) {
      found.add(row.getResource("node").getURI());
      assertThat(row.getLiteral("message").getString()).isNotBlank();
    }

    assertThat(Fixtures.shouldTrigger(store)).isNotEmpty();
    assertThat(found).isEqualTo(Fixtures.shouldTrigger(store));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsTheSameWhereEverythingChangedAndNothingWhereNothingDid(Check check) {
    Dataset store = Fixtures.store("checks/" + check.name() + ".trig");
    Set<String> graphs = new TreeSet<>();
    Set<String> nodes = new TreeSet<>();
    store
        .asDatasetGraph()
        .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.isDefaultGraph()) {
                graphs.add("<" + quad.getGraph() + ">");
              }
              for (Node node : List.of(quad.getSubject(), quad.getObject())) {
                if (node.isURI()) {
                  nodes.add("<" + node + ">");
                }
              }
            });
    assertThat(
            Fixtures.rows(check.about(List.copyOf(graphs), List.copyOf(nodes)), store).stream()
                .map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(
            Fixtures.rows(check, store).stream().map(Object::toString).toList());
    assertThat(Fixtures.rows(check.about(List.of(), List.of()), store)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void isSilentOnASoundStore(Check check) {
    assertThat(Fixtures.rows(check, Fixtures.store("sound.trig"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hasTheThreeColumns(Check check) {
    assertThat(Fixtures.query(check).getResultVars())
        .containsExactly("node", "sentence", "message");
  }

  @Test
  void faultsShowTheirSentence() {
    Dataset store = Fixtures.store("checks/asserted-claim-has-its-triple.trig");
    List<QuerySolution> rows =
        Fixtures.rows(OntologyModules.check("asserted-claim-has-its-triple"), store);

    var sentences = new TreeMap<String, String>();
    rows.forEach(
        row ->
            sentences.put(
                row.getResource("node").getLocalName(), row.getLiteral("sentence").getString()));

    assertThat(sentences)
        .containsEntry("should-trigger-missing", "Freedonia joined the Northern League.");
  }

  @Test
  void aCheckWithoutItsHeaderIsRefusedByName() {
    assertThatThrownBy(() -> Check.parse("nameless", "# title: x\n# problem: y\nSELECT * {}"))
        .hasMessageContaining("nameless")
        .hasMessageContaining("# solution:");
  }
}
