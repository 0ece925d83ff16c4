package org.entente.extract.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lexicons for tests. */
public final class LexiconSketch {
  private LexiconSketch() {}

  /** Knows no word. */
  public static Lexicon empty() {
    return new Lexicon(List.of(), List.of(), List.of(), Map.of(), List.of());
  }

  /**
   * The program's own with one passage of a file replaced.
   *
   * @param file below the lexicon's folder
   * @throws IllegalArgumentException if the passage does not stand in the file
   */
  public static Lexicon edited(String file, String passage, String replacement) {
    return new LexiconReader(
            name -> {
              String text = read("/lexicon/" + name);
              if (!name.equals(file)) {
                return text;
              }
              if (!text.contains(passage)) {
                throw new IllegalArgumentException(file + " has no passage '" + passage + "'");
              }
              return text.replace(passage, replacement);
            })
        .read();
  }

  private static String read(String resource) {
    try (InputStream in = LexiconSketch.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is left of a lexicon when everything goes that cannot bear on a text with these words. */
  public static Lexicon excerpt(Lexicon lexicon, Set<String> words) {
    List<Part> bearing =
        lexicon.parts().stream().filter(part -> words.containsAll(part.words())).toList();
    Map<String, Set<String>> lists = new TreeMap<>();
    bearing.stream()
        .filter(part -> part.entry().startsWith("words/"))
        .forEach(
            part ->
                lists
                    .computeIfAbsent(part.entry().substring(6), name -> new HashSet<>())
                    .add(part.trigger()));
    return new Lexicon(
        lexicon.events().stream().flatMap(s -> excerpt(s, words).stream()).toList(),
        lexicon.relations().stream().flatMap(s -> excerpt(s, words).stream()).toList(),
        lexicon.operators().stream().map(o -> excerpt(o, bearing)).toList(),
        lists,
        List.of());
  }

  private static Operator excerpt(Operator operator, List<Part> bearing) {
    Set<String> words =
        bearing.stream()
            .filter(part -> part.entry().equals("status/" + operator.name()))
            .map(Part::trigger)
            .collect(Collectors.toSet());
    return new Operator(
        operator.name(),
        words,
        operator.over(),
        operator.modality(),
        operator.polarity(),
        operator.attributes(),
        operator.own());
  }

  private static List<Sense> excerpt(Sense sense, Set<String> words) {
    List<Trigger> triggers = new ArrayList<>();
    for (Trigger trigger : sense.triggers()) {
      Set<String> lemmas = both(trigger.lemmas(), words);
      Set<String> companions = both(trigger.companions(), words);
      boolean possible =
          trigger.kind() == Trigger.Kind.MENTION
              || !lemmas.isEmpty()
                  && companions.isEmpty() == trigger.companions().isEmpty()
                  && words.containsAll(trigger.particle().stream().toList());
      if (possible) {
        triggers.add(
            new Trigger(
                trigger.kind(),
                lemmas,
                trigger.particle(),
                trigger.preposition(),
                companions,
                trigger.mention(),
                trigger.source()));
      }
    }
    return triggers.isEmpty()
        ? List.of()
        : List.of(
            new Sense(
                sense.type(),
                sense.id(),
                triggers,
                sense.support(),
                sense.supported(),
                sense.roles(),
                sense.where(),
                sense.unless(),
                sense.requires(),
                sense.cedes(),
                sense.absorbs(),
                sense.implies(),
                sense.priority(),
                sense.modality(),
                sense.polarity(),
                sense.file(),
                sense.line()));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }
}
