package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shapes file finds what its fixture says it should, and nothing else. */
class ShapesTest {

  static Stream<String> shapes() {
    return OntologyModules.SHAPES.stream();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void findsExactlyWhatShouldTrigger(String name) {
    var data = Fixtures.store("shapes/" + name + ".trig");

    Set<String> found = new TreeSet<>();
    for (var entry : validate(data.getUnionModel().getGraph()).getEntries()) {
      found.add(entry.focusNode().toString());
      assertThat(entry.message()).as("message of " + entry.focusNode()).endsWith(".");
    }

    assertThat(Fixtures.shouldTrigger(data)).isNotEmpty();
    assertThat(found).isEqualTo(Fixtures.shouldTrigger(data));
  }

  @Test
  void aSoundStoreConforms() {
    Graph data = Fixtures.store("sound.trig").getUnionModel().getGraph();

    assertThat(validate(data).getEntries()).isEmpty();
  }

  private static ValidationReport validate(Graph data) {
    return ShaclValidator.get().validate(Shapes.parse(OntologyModules.shapes().getGraph()), data);
  }
}
