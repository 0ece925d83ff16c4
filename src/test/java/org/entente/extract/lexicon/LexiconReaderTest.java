package org.entente.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconReaderTest {
  private static final Map<String, String> BASE =
      Map.of(
          "index.yaml", "events: [Signing]\nrelations: []\n",
          "words.yaml", "pacts: [treaty, pact]\n",
          "frames.yaml", "matter: {agent: subject, about: object}\n",
          "status.yaml", "wish: {words: [hope], over: [infinitive], modality: planned}\n",
          "status-examples.yaml", "Signing: [{text: A pact may be signed., yields: []}]\n");

  private static Lexicon read(String signing) {
    Map<String, String> files = new HashMap<>(BASE);
    files.put("events/Signing.yaml", signing);
    return new LexiconReader(files::get).read();
  }

  @Test
  void aSenseIsFoundByItsTriggersFirstWord() {
    Lexicon lexicon =
        read("type: Signing\nsenses:\n  - {id: sign, verbs: [sign $pacts], frame: matter}\n");
    assertThat(lexicon.triggers("sign"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.sense().rule(e.trigger())).isEqualTo("Signing/sign.v");
              assertThat(e.trigger().companions()).containsExactlyInAnyOrder("treaty", "pact");
              assertThat(e.sense().roles()).containsOnlyKeys("agent", "about");
            });
    assertThat(lexicon.operator("hope", "infinitive")).isPresent();
    assertThat(lexicon.operator("hope", "object")).isEmpty();
  }

  @Test
  void alternativesAndFiltersAreRead() {
    Lexicon lexicon =
        read(
            """
            type: Signing
            senses:
              - id: sign
                verbs: [sign]
                roles:
                  agent: subject, with:State|$pacts else object>of:!Person
            """);
    RoleRule rule = lexicon.events().get(0).roles().get("agent");
    assertThat(rule.alternatives()).hasSize(2);
    assertThat(rule.alternatives().get(0))
        .extracting(Slot::path)
        .containsExactly(java.util.List.of("subject"), java.util.List.of("with"));
    Slot second = rule.alternatives().get(1).get(0);
    assertThat(second.path()).containsExactly("object", "of");
    assertThat(
            second
                .filter()
                .accepts(org.entente.gazetteer.EntityClass.PERSON, java.util.List.of("x")))
        .isFalse();
    assertThat(
            second
                .filter()
                .accepts(org.entente.gazetteer.EntityClass.STATE, java.util.List.of("x")))
        .isTrue();
  }

  private static void refused(String signing, String... saying) {
    assertThatThrownBy(() -> read(signing))
        .isInstanceOf(LexiconException.class)
        .message()
        .contains(saying);
  }

  @Test
  void everyMistakeIsToldWithFileAndLine() {
    refused(
        "type: Signing\nsenses:\n  - {id: a, verbs: [sign], rolls: {}}\n",
        "events/Signing.yaml:3",
        "unknown key 'rolls'");
    refused(
        "type: Signing\nsenses:\n  - id: a\n    verbs: [sign]\n    roles:\n      agent: subjekt\n",
        "events/Signing.yaml:6",
        "unknown function 'subjekt'");
    refused(
        "type: Signing\nsenses:\n  - {id: a, verbs: [sign], roles: {agent: 'subject:Statue'}}\n",
        "events/Signing.yaml:3",
        "unknown class 'Statue'");
    refused(
        "type: Signing\nsenses:\n  - {id: a, verbs: [sign $pakts]}\n",
        "events/Signing.yaml:3",
        "unknown word list '$pakts'");
    refused(
        "type: Signing\nsenses:\n  - {id: a, verbs: [sign], frame: mater}\n",
        "events/Signing.yaml:3",
        "unknown frame");
    refused(
        "type: Signing\nsenses:\n  - {id: a, verbs: [sign], roles: {patient: object}}\n",
        "unknown key 'patient'");
    refused(
        "type: Signing\nsenses:\n  - {id: a, verbs: [sign], requires: [agent]}\n",
        "requires 'agent'");
    refused(
        "type: Signing\nsenses:\n  - {id: a, verbs: [sign]}\n  - {id: a, verbs: [ink]}\n",
        "events/Signing.yaml:4",
        "twice");
    refused("type: Suspension\n", "type: Signing");
    refused("type: Signing\nsenses: [\n", "events/Signing.yaml:", "not YAML");
    refused(
        "type: Signing\nexamples:\n  - {text: A.}\n",
        "events/Signing.yaml:3",
        "'text' and 'yields'");
  }
}
