package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.link.Sketch;
import org.junit.jupiter.api.Test;

class GazetteerGraphTest {

  @Test
  void saysWhatAnEntrySaysAndClaimsNothing() {
    Entry strelsau =
        Sketch.linked(
            Sketch.valid(
                Sketch.entry("strelsau", "Strelsau", EntityClass.PLACE, "Q7", "Royal City"),
                843,
                1931),
            "capitalOf",
            "ruritania");
    assertThat(GazetteerGraph.of(List.of(strelsau)))
        .extracting(GazetteerGraphTest::show)
        .containsExactlyInAnyOrder(
            "type Place",
            "label Strelsau",
            "altLabel Royal City",
            "exactMatch Q7",
            "capitalOf ruritania",
            "validFrom 0843",
            "validUntil 1931");
  }

  private static String show(Statement s) {
    String object = s.getObject().stringValue();
    return s.getPredicate().getLocalName()
        + " "
        + (s.getObject().isIRI() ? object.substring(object.lastIndexOf('/') + 1) : object)
            .replaceAll(".*#", "");
  }
}
