package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.annotate.Sentence;
import org.entente.annotate.TimeValue;
import org.entente.gazetteer.EntityClass;

/**
 * Who is meant where a sentence does not say because the document does: a note headed by one
 * state's name tells of that state and of its partner; one titled "A–B relations" tells of A and B;
 * "the founding members" are those of the institution that was spoken of last.
 */
final class Context {
  /** So many sentences back an institution still counts as the one that is spoken of. */
  private static final int REACH = 4;

  /** So many lines at the top may hold the title: what a web page shows above it counts. */
  private static final int TITLE_LINES = 3;

  private final AnnotatedDocument document;
  private final Optional<Mention> titleState;
  private final Optional<Mention> partner;
  private final List<Mention> pair;

  Context(AnnotatedDocument document) {
    this.document = document;
    this.titleState = titleState(document);
    this.partner = titleState.flatMap(t -> partner(document, t));
    this.pair = pair(document);
  }

  /**
   * The participant that a kind of implication names.
   *
   * @param kind {@code title-state}, {@code partner}, {@code institution} or {@code agreement}
   * @param sentence index of the sentence that leaves it out
   */
  Optional<Mention> participant(String kind, int sentence) {
    return switch (kind) {
      case "title-state" -> titleState;
      case "partner" -> partner;
      case "institution" -> institution(sentence);
      case "agreement" -> agreement(sentence);
      default -> Optional.empty();
    };
  }

  /**
   * The other one of the two whose relations the document's title names ("Peru–Chile relations"),
   * if one of these is the one.
   */
  Optional<Mention> counterpart(List<Mention> ones) {
    List<String> names = ones.stream().map(Context::name).toList();
    List<Mention> others = pair.stream().filter(p -> !names.contains(name(p))).toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  /** The only time that a sentence gives. */
  Optional<TimeValue> onlyTime(int sentence) {
    List<TimeValue> times =
        document.times(sentence).stream().flatMap(t -> t.value().stream()).distinct().toList();
    return times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty();
  }

  /** The two actors of a title such as "Peru–Chile relations", or none. */
  private static List<Mention> pair(AnnotatedDocument document) {
    for (Sentence line : document.sentences().stream().limit(TITLE_LINES).toList()) {
      Map<String, Mention> actors = new LinkedHashMap<>();
      for (Mention m : document.mentions(line)) {
        boolean actor = m.type().isA(EntityClass.STATE) || m.type().isA(EntityClass.INSTITUTION);
        if (actor && m.antecedents().isEmpty()) {
          actors.putIfAbsent(name(m), m);
        }
      }
      boolean relations =
          line.tokens().stream().anyMatch(t -> t.form().equalsIgnoreCase("relations"));
      if (line.heading() && relations && actors.size() == 2) {
        return List.copyOf(actors.values());
      }
    }
    return List.of();
  }

  /** The state whose name alone is the document's first line. */
  private static Optional<Mention> titleState(AnnotatedDocument document) {
    if (document.sentences().isEmpty()) {
      return Optional.empty();
    }
    Sentence first = document.sentences().get(0);
    return document.mentions(first).stream()
        .filter(
            m -> m.type().isA(EntityClass.STATE) && m.span().length() + 4 >= first.span().length())
        .findFirst();
  }

  /** The other state that such a document speaks of most. */
  private static Optional<Mention> partner(AnnotatedDocument document, Mention title) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Mention> first = new LinkedHashMap<>();
    for (Mention m : document.mentions()) {
      boolean state = m.type().isA(EntityClass.STATE) && m.form() != Mention.Form.PRONOUN;
      if (state && m.antecedents().isEmpty() && !name(m).equals(name(title))) {
        counts.merge(name(m), weight(document, m), Integer::sum);
        first.merge(name(m), m, (a, b) -> a.adjective() && !b.adjective() ? b : a);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue())
        .filter(e -> e.getValue() >= 3)
        .map(e -> first.get(e.getKey()));
  }

  /** Whose missions and headlines it tells of counts for more than who is merely named. */
  private static int weight(AnnotatedDocument document, Mention m) {
    boolean owner =
        document.mentions(m.sentence(), m.sentence() + 1).stream()
            .anyMatch(
                x ->
                    x != m
                        && x.type() == EntityClass.DIPLOMATIC_MISSION
                        && x.span().start() <= m.span().start()
                        && x.span().end() >= m.span().end()
                        && m.adjective());
    return owner || document.sentences().get(m.sentence()).heading() ? 3 : 1;
  }

  /** The agreement that the sentence before speaks of last: "This established …". */
  private Optional<Mention> agreement(int sentence) {
    Mention last = null;
    for (Mention m : document.mentions(sentence - 1, sentence)) {
      if (m.form() == Mention.Form.NAME && m.type().isA(EntityClass.AGREEMENT)) {
        last = m;
      }
    }
    return Optional.ofNullable(last);
  }

  private Optional<Mention> institution(int sentence) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Mention> last = new LinkedHashMap<>();
    for (Mention m : document.mentions(sentence - REACH, sentence)) {
      if (m.type().isA(EntityClass.INSTITUTION)) {
        for (Mention r : m.referents()) {
          if (r.form() == Mention.Form.NAME && r.type().isA(EntityClass.INSTITUTION)) {
            counts.merge(name(r), 1, Integer::sum);
            last.put(name(r), r);
          }
        }
      }
    }
    List<String> names = new ArrayList<>(counts.keySet());
    String best = null;
    for (String n : names) {
      if (best == null || counts.get(n) >= counts.get(best)) {
        best = n;
      }
    }
    return Optional.ofNullable(best).map(last::get);
  }

  private static String name(Mention m) {
    return m.entry().map(e -> e.id()).orElse(m.text());
  }
}
