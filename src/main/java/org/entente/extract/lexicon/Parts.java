package org.entente.extract.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a lexicon apart into what can change by itself.
 *
 * <p>The engine looks every trigger, operator and word of a list up by a word's form or dictionary
 * form, so each bears only on texts that hold that word. What it may look up otherwise (event
 * types, prepositions, which are labels of edges, phrases) bears on every text, and so does what
 * any mention brings into play.
 */
final class Parts {
  /** A dictionary form of one word. */
  private static final Pattern WORD = Pattern.compile("[a-z]+(?:[-'][a-z]+)*");

  /** Lists that are held against phrases, titles and beginnings of sentences, see the engine. */
  private static final Set<String> HELD_AGAINST_MORE_THAN_WORDS =
      Set.of("offices", "ranks", "response-openings");

  private final List<Part> parts = new ArrayList<>();

  private Parts() {}

  /** Of senses and operators in their order, of lists by name. */
  static List<Part> of(
      List<Sense> senses, List<Operator> operators, SortedMap<String, Set<String>> lists) {
    Parts parts = new Parts();
    senses.forEach(parts::add);
    operators.forEach(parts::add);
    lists.forEach(parts::add);
    return List.copyOf(parts.parts);
  }

  private void add(Sense sense) {
    String entry = sense.type() + "/" + sense.id();
    String content = content(sense);
    for (Trigger trigger : sense.triggers()) {
      String kind =
          trigger.kind()
              + " "
              + trigger.particle().orElse("-")
              + " "
              + trigger.preposition().orElse("-")
              + " ";
      if (trigger.kind() == Trigger.Kind.MENTION) {
        parts.add(new Part(entry, Set.of(), kind + trigger.mention(), content));
      }
      for (String lemma : new TreeSet<>(trigger.lemmas())) {
        Set<String> words = new LinkedHashSet<>(List.of(lemma));
        trigger.particle().ifPresent(words::add);
        if (trigger.companions().isEmpty()) {
          parts.add(new Part(entry, words, kind + lemma, content));
        }
        for (String companion : new TreeSet<>(trigger.companions())) {
          Set<String> both = new LinkedHashSet<>(words);
          both.add(companion);
          parts.add(new Part(entry, both, kind + lemma + " " + companion, content));
        }
      }
    }
  }

  private void add(Operator operator) {
    String content =
        String.join(
            " ",
            sorted(operator.over()),
            operator.modality().toString(),
            operator.polarity().toString(),
            String.valueOf(operator.attributes()),
            String.valueOf(operator.own()));
    for (String word : new TreeSet<>(operator.words())) {
      parts.add(new Part("status/" + operator.name(), needed(word), word, content));
    }
  }

  private void add(String list, Set<String> members) {
    boolean words = !HELD_AGAINST_MORE_THAN_WORDS.contains(list);
    for (String member : new TreeSet<>(members)) {
      parts.add(new Part("words/" + list, words ? needed(member) : Set.of(), member, ""));
    }
  }

  /** The word itself, unless it may be a preposition, a type or a phrase. */
  private static Set<String> needed(String word) {
    boolean label = Slot.PREPOSITIONS.contains(word) || Slot.FUNCTIONS.contains(word);
    return WORD.matcher(word).matches() && !label ? Set.of(word) : Set.of();
  }

  /** All that a sense says besides its triggers and where it stands. */
  private static String content(Sense sense) {
    return String.join(
        "\n",
        sense.file(),
        sense.type() + " " + sense.id(),
        sorted(sense.support()) + " " + sense.supported(),
        roles(sense.roles()),
        slots(sense.where()),
        slots(sense.unless()),
        sense.requires().toString(),
        slots(sense.cedes()),
        slots(sense.absorbs()),
        sense.implies().toString(),
        sense.priority() + " " + sense.modality() + " " + sense.polarity());
  }

  private static String roles(Map<String, RoleRule> roles) {
    return roles.entrySet().stream()
        .map(
            role ->
                role.getKey()
                    + "="
                    + role.getValue().alternatives().stream()
                        .map(Parts::slots)
                        .collect(Collectors.joining(" else ")))
        .collect(Collectors.joining("; "));
  }

  private static String slots(List<Slot> slots) {
    return slots.stream().map(Parts::slot).collect(Collectors.joining(", "));
  }

  private static String slot(Slot slot) {
    return slot.path()
        + ":"
        + slot.filter().terms().stream()
            .map(
                term ->
                    (term.negated() ? "!" : "")
                        + term.type().map(Enum::name).orElse("")
                        + sorted(term.lemmas()))
            .collect(Collectors.joining("|"));
  }

  private static String sorted(Collection<String> words) {
    return String.join(",", new TreeSet<>(words));
  }
}
