package org.entente.annotate.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.annotate.Mention;
import org.entente.annotate.Mention.Form;
import org.entente.annotate.Sentence;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;

/** What a document as a whole is about: its title's states, its chief states, its publisher. */
final class Outline {
  private static final int OFTEN = 2;

  private final Optional<Mention> topicState;
  private final List<Mention> chiefStates;
  private final Optional<Mention> publisher;
  private final List<Mention> titlePair;

  private Outline(
      Optional<Mention> topicState,
      List<Mention> chiefStates,
      Optional<Mention> publisher,
      List<Mention> titlePair) {
    this.titlePair = List.copyOf(titlePair);
    this.topicState = topicState;
    this.chiefStates = List.copyOf(chiefStates);
    this.publisher = publisher;
  }

  static Outline of(
      Document document, List<Sentence> sentences, List<Mention> mentions, Gazetteer gazetteer) {
    Map<String, Mention> first = new LinkedHashMap<>();
    Map<String, Integer> count = new LinkedHashMap<>();
    for (Mention m : mentions) {
      if (m.antecedents().isEmpty() && (m.form() == Form.NAME || m.form() == Form.DEMONYM)) {
        String key = Discourse.key(m);
        first.merge(key, m, (a, b) -> a.form() == Form.NAME || b.form() != Form.NAME ? a : b);
        count.merge(key, 1, Integer::sum);
      }
    }
    List<Mention> states =
        first.values().stream()
            .filter(m -> m.type().isA(EntityClass.STATE))
            .filter(m -> count.get(Discourse.key(m)) >= OFTEN)
            .sorted(
                Comparator.comparingInt((Mention m) -> -count.get(Discourse.key(m)))
                    .thenComparing(Mention::span))
            .toList();
    Optional<Mention> topic = topic(document, sentences, mentions, gazetteer, first);
    return new Outline(
        topic, states, publisher(document, gazetteer, first), titlePair(sentences, topic, states));
  }

  private static List<Mention> titlePair(
      List<Sentence> sentences, Optional<Mention> topic, List<Mention> chiefStates) {
    boolean alone =
        topic
            .filter(t -> t.sentence() == 0 && t.form() == Form.NAME)
            .filter(t -> t.span().length() + 4 >= sentences.get(0).span().length())
            .isPresent();
    if (!alone) {
      return List.of();
    }
    String key = Discourse.key(topic.get());
    return chiefStates.stream()
        .filter(s -> !Discourse.key(s).equals(key))
        .findFirst()
        .map(s -> List.of(s, topic.get()))
        .orElse(List.of());
  }

  /** The state that the title names, if it names just one. */
  private static Optional<Mention> topic(
      Document document,
      List<Sentence> sentences,
      List<Mention> mentions,
      Gazetteer gazetteer,
      Map<String, Mention> first) {
    List<String> keys = new ArrayList<>();
    if (!sentences.isEmpty()) {
      mentions.stream()
          .filter(m -> m.sentence() == 0 && sentences.get(0).heading())
          .filter(m -> m.type().isA(EntityClass.STATE) && m.form() != Form.PRONOUN)
          .map(Discourse::key)
          .forEach(keys::add);
    }
    if (keys.isEmpty() && document.metadata().title().isPresent()) {
      List<String> words = List.of(document.metadata().title().get().split("[^\\p{L}.']+"));
      gazetteer.scan(words).stream()
          .map(match -> match.entries().get(0))
          .filter(e -> e.type().isA(EntityClass.STATE))
          .map(Entry::id)
          .forEach(keys::add);
    }
    List<String> distinct = keys.stream().distinct().toList();
    return distinct.size() == 1
        ? Optional.ofNullable(first.get(distinct.get(0)))
        : Optional.empty();
  }

  private static Optional<Mention> publisher(
      Document document, Gazetteer gazetteer, Map<String, Mention> first) {
    return document.metadata().publisher().stream()
        .flatMap(name -> gazetteer.byName(name).stream())
        .filter(e -> e.type().isA(EntityClass.INSTITUTION))
        .map(e -> first.get(e.id()))
        .filter(m -> m != null)
        .findFirst();
  }

  /** The one state that the document is about. */
  Optional<Mention> topicState() {
    return topicState;
  }

  /**
   * In a document whose title is a state's name alone: that state and the other one that it names
   * most, or nothing. "The two countries" of a country's note are these.
   */
  List<Mention> titlePair() {
    return titlePair;
  }

  /** The states that it names more than once, the most frequent first. */
  List<Mention> chiefStates() {
    return chiefStates;
  }

  /** The institution that speaks in it. */
  Optional<Mention> publisher() {
    return publisher;
  }
}
