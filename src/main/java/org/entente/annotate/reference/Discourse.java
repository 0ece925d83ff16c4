package org.entente.annotate.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.Mention;
import org.entente.annotate.Mention.Form;
import org.entente.annotate.Sentence;
import org.entente.gazetteer.EntityClass;
import org.entente.text.Document;

/**
 * What a document has spoken of so far, and how prominently: the places where something was named
 * or referred to, in order.
 */
final class Discourse {

  /**
   * A place where something was spoken of.
   *
   * @param order how many places come before it
   * @param referent what stands for itself: a name or a group
   * @param key the same for every mention of the same thing
   * @param sentence index of the sentence of the place
   * @param paragraph number of the paragraph of the place
   * @param start first code point of the place
   * @param end one past its last code point
   * @param head index of its head token
   * @param subject whether it is a subject there
   * @param embedded whether it only modifies another noun there
   * @param oblique whether it hangs on a preposition there
   */
  record Place(
      int order,
      Mention referent,
      String key,
      int sentence,
      int paragraph,
      int start,
      int end,
      int head,
      boolean subject,
      boolean embedded,
      boolean oblique) {}

  private static final Set<String> TRANSPARENT =
      Set.of("the", "a", "an", "both", "all", "then", "former");

  private final List<Sentence> sentences;
  private final int[] paragraphs;
  private final List<Place> places = new ArrayList<>();

  /** For each sentence, how many places lie before it. */
  private final int[] firstOf;

  private int noted;
  private final Map<String, Integer> frequency = new LinkedHashMap<>();
  private final Map<String, Place> firstPlaces = new HashMap<>();

  Discourse(Document document, List<Sentence> sentences) {
    this.sentences = sentences;
    this.paragraphs = new int[sentences.size()];
    this.firstOf = new int[sentences.size()];
    for (int i = 1; i < sentences.size(); i++) {
      int from = sentences.get(i - 1).span().end();
      int to = Math.max(from, sentences.get(i).span().start());
      boolean breaks = document.text(new org.entente.text.Span(from, to)).indexOf('\n') >= 0;
      paragraphs[i] = paragraphs[i - 1] + (breaks ? 1 : 0);
    }
  }

  /** The first place where something was spoken of; empty if it was not. */
  Optional<Place> first(String key) {
    return Optional.ofNullable(firstPlaces.get(key));
  }

  /** The places of a sentence and those behind it. */
  List<Place> since(int sentence) {
    int from = sentence <= 0 ? 0 : sentence > noted ? places.size() : firstOf[sentence];
    return places.subList(from, places.size());
  }

  int paragraph(int sentence) {
    return paragraphs[sentence];
  }

  Sentence sentence(int index) {
    return sentences.get(index);
  }

  /** Notes that something is spoken of at a mention's place. */
  void add(Mention at, Mention referent) {
    for (; noted < at.sentence(); noted++) {
      firstOf[noted + 1] = places.size();
    }
    String key = key(referent);
    boolean subject = isSubject(at);
    places.add(
        new Place(
            places.size(),
            referent,
            key,
            at.sentence(),
            paragraphs[at.sentence()],
            at.span().start(),
            at.span().end(),
            at.head(),
            subject,
            at.adjective(),
            !subject && isOblique(at)));
    firstPlaces.putIfAbsent(key, places.get(places.size() - 1));
    frequency.merge(key, 1, Integer::sum);
  }

  int frequency(String key) {
    return frequency.getOrDefault(key, 0);
  }

  /** The same for every mention that means the same thing. */
  static String key(Mention m) {
    return m.entry()
        .map(e -> e.id())
        .orElseGet(() -> m.type().term() + ":" + m.text().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the mention is a subject: by the parse, or where there is none, by the words around.
   */
  boolean isSubject(Mention m) {
    Sentence s = sentences.get(m.sentence());
    if (!s.graph().edges().isEmpty()) {
      return s.graph().incoming(m.head()).stream().anyMatch(e -> e.label().startsWith("nsubj"));
    }
    int first = first(s, m);
    int last = last(s, m);
    if (preposition(s, first) || m.adjective()) {
      return false;
    }
    int i = last + 1;
    for (int steps = 0; i < s.tokens().size() && steps < 12; steps++, i++) {
      String pos = s.tokens().get(i).pos();
      if (pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP") || pos.equals("MD")) {
        return true;
      }
      boolean listed =
          pos.startsWith("NNP")
              || pos.equals("CC")
              || pos.equals(",")
              || pos.startsWith("RB")
              || pos.equals("DT")
              || pos.startsWith("JJ");
      if (!listed) {
        return false;
      }
    }
    return false;
  }

  private boolean isOblique(Mention m) {
    Sentence s = sentences.get(m.sentence());
    return preposition(s, first(s, m));
  }

  private static boolean preposition(Sentence s, int first) {
    int i = first - 1;
    while (i >= 0
        && (TRANSPARENT.contains(s.tokens().get(i).lemma())
            || s.tokens().get(i).pos().startsWith("JJ"))) {
      i--;
    }
    String pos = i < 0 ? "" : s.tokens().get(i).pos();
    return pos.equals("IN") || pos.equals("TO");
  }

  static int first(Sentence s, Mention m) {
    for (int i = 0; i < s.tokens().size(); i++) {
      if (s.tokens().get(i).span().end() > m.span().start()) {
        return i;
      }
    }
    return s.tokens().size() - 1;
  }

  static int last(Sentence s, Mention m) {
    for (int i = s.tokens().size() - 1; i >= 0; i--) {
      if (s.tokens().get(i).span().start() < m.span().end()) {
        return i;
      }
    }
    return 0;
  }

  /** Whether something of that class can be what "it" stands for. */
  static boolean thing(Mention m) {
    EntityClass t = m.type();
    return t != EntityClass.PERSON && t != EntityClass.GROUP && m.form() != Form.GROUP;
  }

  /** Whether it is spoken of in the plural. */
  static boolean plural(Mention m) {
    return m.form() == Form.GROUP
        || m.type() == EntityClass.GROUP
        || m.form() == Form.DEMONYM && !m.adjective();
  }
}
