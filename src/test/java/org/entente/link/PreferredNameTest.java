package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferredNameTest {
  @ParameterizedTest
  @CsvSource({
    "practical co-operation, practical cooperation",
    "defence programme, defense program",
    "Defence industry, Defense industry",
    "non-proliferation, non-proliferation",
    "organisation of harbours, organization of harbors",
    "recognising borders, recognizing borders",
    "exercise, exercise",
    "promise to advise, promise to advise",
    "programmer, programmer",
    "four hours, four hours",
    "post-Soviet conflict, post-Soviet conflict"
  })
  void spellsATopicInOneWay(String written, String preferred) {
    assertThat(PreferredName.ofTopic(written)).isEqualTo(preferred);
  }

  @ParameterizedTest
  @CsvSource({
    "counter-terrorism, counterterrorism",
    "peace-keeping, peacekeeping",
    "defence co-operation, defense cooperation"
  })
  void foldsWhatIsOneTopic(String written, String folded) {
    assertThat(PreferredName.folded(written)).isEqualTo(folded);
  }

  @Test
  void aNameKeepsItsWordsAndLosesItsTypography() {
    assertThat(PreferredName.of("Ministry of Defence’s Ruritania–Zenda Programme"))
        .isEqualTo("Ministry of Defence's Ruritania-Zenda Programme");
  }

  @Test
  void everyExampleOfTheTableHolds() throws IOException {
    List<String> lines;
    try (var in = PreferredName.class.getResourceAsStream("/link/spellings.tsv")) {
      lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] example = line.split("\t")[3].split(" → ");
      assertThat(PreferredName.folded(example[0])).isEqualTo(example[1]);
    }
  }

  @Property
  void whatIsPreferredStays(@ForAll String name) {
    String preferred = PreferredName.of(name);
    assertThat(PreferredName.of(preferred)).isEqualTo(preferred);
  }
}
