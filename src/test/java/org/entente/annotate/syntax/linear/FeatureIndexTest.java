package org.entente.annotate.syntax.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeatureIndexTest {

  @Property(tries = 200)
  void findsWhatTheMapsHaveAndNothingElse(
      @ForAll Set<String> names, @ForAll Set<String> others, @ForAll Set<String> strangers) {
    List<Map<String, Integer>> kinds = List.of(numbered(names), Map.of(), numbered(others));
    FeatureIndex index = new FeatureIndex(kinds);
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (Set<String> some : List.of(names, others, strangers)) {
        for (String name : some) {
          assertThat(index.number(kind, Name.of(name).hash()))
              .isEqualTo(kinds.get(kind).getOrDefault(name, 0));
        }
      }
    }
  }

  @Test
  void refusesNumbersThatDoNotFit() {
    assertThatThrownBy(() -> new FeatureIndex(List.of(Map.of("a", 1 << 28))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("greater than");
  }

  private static Map<String, Integer> numbered(Set<String> names) {
    Map<String, Integer> map = new HashMap<>();
    names.forEach(name -> map.put(name, map.size() + 1));
    return map;
  }
}
