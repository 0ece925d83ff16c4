package org.entente.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike names are. */
class NameSimilarityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Elbonia | Elbonia | 1 | 1",
        "the Elbonian Union | Elbonian Union | 0.97 | 0.97",
        "ELBONIA | Elbonia | 0.97 | 0.97",
        "Sao Tome | São Tomé | 0.97 | 0.97",
        "A.M.P. | AMP | 0.97 | 0.97",
        "Roe, Jane | Jane Roe | 0.95 | 0.95",
        "Elbonnia | Elbonia | 0.7 | 0.9",
        "Council of Elbonia | Elbonian Council | 0.4 | 0.9",
        "Elbonia | Arcadia | 0 | 0.45"
      })
  void writingCountsLittleOrderLittleMoreLettersMost(
      String one, String other, double least, double most) {
    assertThat(NameSimilarity.of(one, other)).isBetween(least, most);
  }

  @Property
  void itLiesBetweenNothingAndOne(@ForAll String one, @ForAll String other) {
    assertThat(NameSimilarity.of(one, other)).isBetween(0.0, 1.0);
    assertThat(NameSimilarity.of(one, one)).isEqualTo(1);
  }
}
