package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which documents share a part. */
class PartPlanTest {

  @Property
  void everyDocumentStandsInOnePartInOrder(
      @ForAll @Size(max = 300) List<@LongRange(max = 200_000) Long> sizes) {
    TreeMap<String, Long> bytes = sized(sizes);
    List<List<String>> parts = PartPlan.of(bytes).parts();
    assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(bytes.keySet());
    assertThat(parts).noneMatch(List::isEmpty).allMatch(part -> part.size() <= 64);
    assertThat(parts)
        .allMatch(
            part -> part.size() == 1 || part.stream().mapToLong(bytes::get).sum() <= 256 * 1024);
  }

  @Property
  void aFurtherDocumentAtTheEndLeavesTheEarlierPartsAsTheyAre(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(max = 200_000) Long> sizes) {
    List<List<String>> parts = PartPlan.of(sized(sizes)).parts();
    List<List<String>> before = PartPlan.of(sized(sizes.subList(0, sizes.size() - 1))).parts();
    int full = Math.max(0, before.size() - 1);
    assertThat(parts.subList(0, full)).isEqualTo(before.subList(0, full));
  }

  @Test
  void aTextThatIsLongerThanAPartHasOneOfItsOwn() {
    assertThat(PartPlan.of(sized(List.of(1L, 9_000_000L, 1L))).parts())
        .containsExactly(List.of("0000.txt"), List.of("0001.txt"), List.of("0002.txt"));
  }

  @Test
  void namesSortAsTheirNumbers() {
    assertThat(PartPlan.name(7)).isEqualTo("part-00007.nq.gz").isLessThan(PartPlan.name(10));
  }

  private static TreeMap<String, Long> sized(List<Long> sizes) {
    TreeMap<String, Long> bytes = new TreeMap<>();
    for (int i = 0; i < sizes.size(); i++) {
      bytes.put("%04d.txt".formatted(i), sizes.get(i));
    }
    return bytes;
  }
}
