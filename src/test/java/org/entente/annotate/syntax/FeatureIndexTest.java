package org.entente.annotate.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeatureIndexTest {

  @Property(tries = 200)
  void findsWhatTheMapFindsAndNothingElse(@ForAll Set<String> names, @ForAll Set<String> others) {
    Object2IntMap<String> map = numbered(names);
    FeatureIndex index = new FeatureIndex(map, n -> n);
    assertThat(index).hasSize(names.size());
    names.forEach(name -> assertThat(index.getOrDefault(name, -1)).isEqualTo(map.getInt(name)));
    others.forEach(
        name ->
            assertThat(index.getOrDefault(name, -1))
                .isEqualTo(names.contains(name) ? map.getInt(name) : -1));
  }

  @Test
  void leavesOutWhatHasNoNumber() {
    FeatureIndex index =
        new FeatureIndex(numbered(Set.of("a", "b", "c")), n -> n == 2 ? -1 : 10 * n);
    assertThat(index).hasSize(2);
    assertThat(Set.of("a", "b", "c").stream().map(f -> index.getOrDefault(f, -1)))
        .containsExactlyInAnyOrder(10, -1, 30);
    assertThat(Set.of("a", "b", "c").stream().filter(index::containsKey)).hasSize(2);
  }

  @Test
  void refusesNumbersThatDoNotFit() {
    assertThatThrownBy(() -> new FeatureIndex(numbered(Set.of("a")), n -> 1 << 28))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("greater than");
  }

  private static Object2IntMap<String> numbered(Set<String> names) {
    Object2IntMap<String> map = new Object2IntOpenHashMap<>();
    names.forEach(name -> map.put(name, map.size() + 1));
    return map;
  }
}
