package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "council, council, 0",
    "council, counsil, 0.142857",
    "kitten, sitting, 0.428571",
    "abc, xyz, 1",
    "'', abc, 1",
    "'', '', 0"
  })
  void insertionsDeletionsAndSubstitutionsCountAlike(String one, String other, double share) {
    assertThat(EditDistance.share(one, other)).isEqualTo(share, within(1e-6));
  }

  @Property
  void itIsTheSameBothWays(@ForAll String one, @ForAll String other) {
    assertThat(EditDistance.share(one, other))
        .isBetween(0.0, 1.0)
        .isEqualTo(EditDistance.share(other, one));
  }
}
