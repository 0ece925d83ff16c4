package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org/note, true",
    "https://example.org/Ж#a, true",
    "https://example.org/#[, false",
    "https://example.org/a b, false",
    "urn:isbn:0451450523, false",
    "an archive in Oslo, false"
  })
  void onlyAWebAddressThatEveryParserTakesIsAnIri(String source, boolean isIri) {
    assertThat(Facts.iriOrText(source).isIRI()).isEqualTo(isIri);
  }
}
