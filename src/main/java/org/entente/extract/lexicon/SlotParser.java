package org.entente.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.EntityClass;

/** Reads the lexicon's small notations: slots, role rules, filters and triggers. */
final class SlotParser {
  private static final Set<String> PARTICLES =
      Set.of(
          "off",
          "up",
          "out",
          "down",
          "away",
          "back",
          "over",
          "apart",
          "together",
          "through",
          "aside",
          "forward",
          "on",
          "in",
          "open",
          "forth");

  private final Map<String, Set<String>> wordLists;

  SlotParser(Map<String, Set<String>> wordLists) {
    this.wordLists = wordLists;
  }

  RoleRule rule(YamlNode node) {
    List<List<Slot>> alternatives = new ArrayList<>();
    for (String alternative : node.text().split("\\s+else\\s+")) {
      List<Slot> group = new ArrayList<>();
      for (String slot : alternative.split("\\s*,\\s*")) {
        group.add(slot(slot, node));
      }
      alternatives.add(group);
    }
    return new RoleRule(alternatives);
  }

  Slot slot(String text, YamlNode at) {
    String[] halves = text.strip().split(":", 2);
    List<String> path = Arrays.asList(halves[0].split(">"));
    for (String step : path) {
      if (!Slot.FUNCTIONS.contains(step) && !Slot.PREPOSITIONS.contains(step)) {
        throw at.wrong(
            "unknown function '"
                + step
                + "' in '"
                + text
                + "'; known are "
                + Slot.FUNCTIONS
                + " and prepositions");
      }
    }
    return new Slot(path, halves.length > 1 ? filter(halves[1], at) : Filter.ANY, text.strip());
  }

  private Filter filter(String text, YamlNode at) {
    List<Filter.Term> terms = new ArrayList<>();
    for (String part : text.split("\\|")) {
      boolean negated = part.startsWith("!");
      String name = negated ? part.substring(1) : part;
      if (name.isEmpty()) {
        throw at.wrong("an empty term in the filter '" + text + "'");
      }
      if (Character.isUpperCase(name.charAt(0))) {
        EntityClass type =
            EntityClass.of(name)
                .orElseThrow(
                    () ->
                        at.wrong(
                            "unknown class '"
                                + name
                                + "' in the filter '"
                                + text
                                + "'; words are"
                                + " written in lower case, word lists as $name"));
        terms.add(new Filter.Term(negated, Optional.of(type), Set.of()));
      } else {
        terms.add(new Filter.Term(negated, Optional.empty(), words(name, at)));
      }
    }
    return new Filter(terms);
  }

  /** {@code a|b|$list} as a set. */
  Set<String> words(String text, YamlNode at) {
    Set<String> members = new LinkedHashSet<>();
    for (String part : text.split("\\|")) {
      if (part.startsWith("$")) {
        Set<String> list = wordLists.get(part.substring(1));
        if (list == null) {
          throw at.wrong("unknown word list '" + part + "'; words.yaml has " + wordLists.keySet());
        }
        members.addAll(list);
      } else {
        members.add(part.strip());
      }
    }
    return members;
  }

  Trigger verbTrigger(YamlNode node) {
    String[] parts = node.text().split("\\s+");
    Set<String> lemmas = words(parts[0], node);
    int i = 1;
    Optional<String> particle = Optional.empty();
    if (i < parts.length
        && PARTICLES.contains(parts[i])
        && (i == parts.length - 1 || !Slot.PREPOSITIONS.contains(parts[i]))) {
      particle = Optional.of(parts[i++]);
    }
    Optional<String> preposition = Optional.empty();
    if (i < parts.length && Slot.PREPOSITIONS.contains(parts[i])) {
      preposition = Optional.of(parts[i++]);
    }
    Set<String> companions = Set.of();
    if (i < parts.length) {
      companions = words(parts[i++], node);
    } else if (preposition.isPresent()) {
      throw node.wrong(
          "'" + node.text() + "' ends with a preposition; name what follows it in 'where' instead");
    }
    if (i < parts.length) {
      throw node.wrong("'" + node.text() + "' has too many words for a verb trigger");
    }
    return new Trigger(
        Trigger.Kind.VERB, lemmas, particle, preposition, companions, List.of(), node.text());
  }

  Trigger nounTrigger(YamlNode node) {
    return new Trigger(
        Trigger.Kind.NOUN,
        words(node.text(), node),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        node.text());
  }

  Trigger mentionTrigger(YamlNode node) {
    List<EntityClass> classes = new ArrayList<>();
    for (String name : node.text().split("\\|")) {
      classes.add(
          EntityClass.of(name).orElseThrow(() -> node.wrong("unknown class '" + name + "'")));
    }
    return new Trigger(
        Trigger.Kind.MENTION,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        classes,
        node.text());
  }
}
