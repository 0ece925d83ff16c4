package org.entente.annotate.syntax.linear;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NameTest {

  @Property
  void joinsFingerprintsAsNlp4jJoinsStrings(
      @ForAll String left, @ForAll String right, @ForAll String last) {
    Name rightName = Name.of(right);
    Name lastName = Name.of(last);
    long two = Name.join(Name.of(left).hash(), rightName.hash(), rightName.power());
    assertThat(two).isEqualTo(Name.of(left + "_" + right).hash());
    assertThat(Name.join(two, lastName.hash(), lastName.power()))
        .isEqualTo(Name.of(left + "_" + right + "_" + last).hash());
  }
}
