package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sorting with and without temporary files. */
class SortedLinesTest {

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.strings()
        .withChars("ab\t\uE000")
        .withChars('\u00E9')
        .ofMaxLength(3)
        .flatMap(head -> Arbitraries.of("", "\uD83D\uDE00", "z").map(tail -> head + tail))
        .list()
        .ofMaxSize(50);
  }

  @Property(tries = 100)
  void linesComeInTheOrderOfTheirBytesEachOnce(@ForAll("lines") List<String> lines) {
    TreeSet<byte[]> expected = new TreeSet<>(Arrays::compareUnsigned);
    lines.forEach(line -> expected.add(line.getBytes(StandardCharsets.UTF_8)));
    for (long inMemory : new long[] {7, 1000}) {
      try (SortedLines sorted = new SortedLines(inMemory)) {
        lines.forEach(sorted::add);
        List<String> actual = new ArrayList<>();
        sorted.distinct().forEachRemaining(actual::add);
        assertThat(actual)
            .containsExactlyElementsOf(
                expected.stream().map(b -> new String(b, StandardCharsets.UTF_8)).toList());
      }
    }
  }
}
