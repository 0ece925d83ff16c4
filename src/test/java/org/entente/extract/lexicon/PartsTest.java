package org.entente.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of a lexicon counts as one part, and which parts an edit changes. */
class PartsTest {
  private static final Lexicon LEXICON = Lexicon.load();

  @Test
  void aTriggerIsAPartOfItsOwn() {
    Set<Part> changed =
        changed("events/Suspension.yaml", "verbs: [suspend, freeze,", "verbs: [freeze,");
    assertThat(changed)
        .isNotEmpty()
        .allMatch(part -> part.entry().equals("Suspension/suspend"))
        .allMatch(part -> part.words().contains("suspend"));
  }

  @Test
  void whatASenseSaysIsInEachOfItsParts() {
    Set<Part> changed =
        changed(
            "events/Meeting.yaml", "verbs: [visit, tour]", "verbs: [visit, tour]\n    priority: 9");
    assertThat(changed.stream().map(Part::entry)).containsOnly("Meeting/visit");
    assertThat(changed.stream().flatMap(part -> part.words().stream()))
        .contains("visit", "tour", "trip");
  }

  @Test
  void examplesNotesAndLinesAreInNone() {
    assertThat(changed("events/Signing.yaml", "type: Signing", "\n\n# x\ntype: Signing")).isEmpty();
    assertThat(changed("status-examples.yaml", "\n", "\n\n")).isEmpty();
  }

  @Test
  void aWordOfAListOrOfAnOperatorBearsOnTextsThatHoldIt() {
    assertThat(changed("words.yaml", "lasting-verbs: [remain,", "lasting-verbs: [linger, remain,"))
        .containsExactly(new Part("words/lasting-verbs", Set.of("linger"), "linger", ""));
    assertThat(
            changed("status.yaml", "words: [refuse, decline,", "words: [refuse, spurn, decline,"))
        .isNotEmpty()
        .allMatch(part -> part.words().equals(Set.of("spurn")));
  }

  @Test
  void prepositionsTypesAndPhrasesBearOnEveryText() {
    List<Part> parts = LEXICON.parts();
    assertThat(parts)
        .filteredOn(part -> part.entry().equals("words/absorbing-types"))
        .isNotEmpty()
        .allMatch(part -> part.words().isEmpty());
    assertThat(parts)
        .filteredOn(part -> part.entry().equals("words/list-prepositions"))
        .isNotEmpty()
        .allMatch(part -> part.words().isEmpty());
    assertThat(parts)
        .filteredOn(part -> part.entry().equals("words/response-openings"))
        .isNotEmpty()
        .allMatch(part -> part.words().isEmpty());
  }

  @Test
  void everyReadingGivesTheSameParts() {
    assertThat(Lexicon.load().parts()).isEqualTo(LEXICON.parts());
  }

  /** Parts that only one of the two lexicons has. */
  private static Set<Part> changed(String file, String passage, String replacement) {
    Set<Part> now = new HashSet<>(LexiconSketch.edited(file, passage, replacement).parts());
    Set<Part> before = new HashSet<>(LEXICON.parts());
    Set<Part> either = new HashSet<>(now);
    either.addAll(before);
    return either.stream()
        .filter(part -> now.contains(part) != before.contains(part))
        .collect(Collectors.toSet());
  }
}
