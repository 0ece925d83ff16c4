package org.entente.extract.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything the frame engine knows about words.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicon.load();
 * lexicon.triggers("suspend"); // the senses that "suspend" may have
 * }</pre>
 *
 * Immutable, and the same for every run: senses stand in the order of the files.
 */
public final class Lexicon {

  /** A sense with the one of its triggers that begins with a given word. */
  public record Entry(Sense sense, Trigger trigger) {}

  private final List<Sense> events;
  private final List<Sense> relations;
  private final List<Operator> operators;
  private final Map<String, List<Operator>> operatorsByWord = new HashMap<>();
  private final Map<String, Set<String>> words;
  private final List<Example> examples;
  private final Map<String, List<Entry>> byLemma = new LinkedHashMap<>();
  private final List<Entry> byMention = new ArrayList<>();

  Lexicon(
      List<Sense> events,
      List<Sense> relations,
      List<Operator> operators,
      Map<String, Set<String>> words,
      List<Example> examples) {
    this.events = List.copyOf(events);
    this.relations = List.copyOf(relations);
    this.operators = List.copyOf(operators);
    this.words = Map.copyOf(words);
    this.examples = List.copyOf(examples);
    for (Operator operator : operators) {
      for (String word : operator.words()) {
        operatorsByWord.computeIfAbsent(word, k -> new ArrayList<>()).add(operator);
      }
    }
    List<Sense> all = new ArrayList<>(events);
    all.addAll(relations);
    for (Sense sense : all) {
      for (Trigger trigger : sense.triggers()) {
        Entry entry = new Entry(sense, trigger);
        if (trigger.kind() == Trigger.Kind.MENTION) {
          byMention.add(entry);
        }
        for (String lemma : trigger.lemmas().stream().sorted().toList()) {
          byLemma.computeIfAbsent(lemma, k -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  /**
   * The lexicon that ships with the program.
   *
   * @throws LexiconException if a file is missing or wrong
   */
  public static Lexicon load() {
    return new LexiconReader().read();
  }

  /**
   * Whether a file of the lexicon's folder is one of which this is made; others are read by those
   * who find names and references, and by the calibration.
   *
   * @param file its path below that folder
   */
  public static boolean reads(String file) {
    return LexiconReader.FILES.contains(file)
        || file.startsWith("events/")
        || file.startsWith("relations/");
  }

  /** The senses that tell of events, in the order of the files. */
  public List<Sense> events() {
    return events;
  }

  /** The senses that tell of standing relations, in the order of the files. */
  public List<Sense> relations() {
    return relations;
  }

  /** The words that change how the text vouches for what they govern, in the order of the file. */
  List<Operator> operators() {
    return operators;
  }

  /** Whether a sense tells of an event rather than of a standing relation. */
  public boolean isEvent(Sense sense) {
    return sense.file().startsWith("events/");
  }

  /** Senses and triggers that begin with this lemma. */
  public List<Entry> triggers(String lemma) {
    return byLemma.getOrDefault(lemma, List.of());
  }

  /** Senses that any mention of some class brings into play. */
  public List<Entry> mentionTriggers() {
    return byMention;
  }

  /** The operator that a word is over a function, if it is one. */
  public Optional<Operator> operator(String lemma, String function) {
    for (Operator o : operatorsByWord.getOrDefault(lemma, List.of())) {
      if (o.over().contains(function)) {
        return Optional.of(o);
      }
    }
    return Optional.empty();
  }

  /** A named list of words; empty if there is none. */
  public Set<String> words(String name) {
    return words.getOrDefault(name, Set.of());
  }

  /**
   * The lexicon taken apart, in its own order: on what of it a text depends. Examples and notes are
   * in none of the parts.
   */
  public List<Part> parts() {
    List<Sense> senses = new ArrayList<>(events);
    senses.addAll(relations);
    return Parts.of(senses, operators, new TreeMap<>(words));
  }

  /** The example sentences of all files. */
  public List<Example> examples() {
    return examples;
  }
}
