package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassTreeTest {
  private final ClassTree tree = ClassTree.standard();

  @Test
  void aClassIsBelowItselfAndEverythingAboveIt() {
    assertThat(tree.isBelow("Council", "Council")).isTrue();
    assertThat(tree.isBelow("Council", "Actor")).isTrue();
    assertThat(tree.isBelow("Actor", "Council")).isFalse();
    assertThat(tree.isBelow("Atlantis", "Actor")).isFalse();
  }

  @Test
  void theMostSpecificClassHasNoneBelowIt() {
    assertThat(tree.mostSpecific(List.of("Actor", "Institution", "Council"))).hasValue("Council");
    assertThat(tree.mostSpecific(List.of("Unknown"))).isEmpty();
  }

  @Test
  void everyClassHasAName() {
    assertThat(tree.names()).contains("DiplomaticMission");
    assertThat(tree.label("DiplomaticMission")).isEqualTo("diplomatic mission");
  }
}
