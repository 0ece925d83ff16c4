package org.entente.annotate.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Mention;
import org.entente.annotate.Mention.Form;
import org.entente.annotate.Sentence;
import org.entente.annotate.Token;
import org.entente.annotate.reference.Discourse.Place;
import org.entente.annotate.reference.ReferenceLexicon.PronounKind;
import org.entente.gazetteer.EntityClass;

/** Personal, possessive and relative pronouns. */
final class Pronouns {
  /** How many sentences back a pronoun can reach. */
  private static final int REACH = 2;

  private static final Set<String> SUBORDINATORS =
      Set.of(
          "although",
          "though",
          "while",
          "when",
          "after",
          "before",
          "since",
          "as",
          "because",
          "if",
          "following",
          "during",
          "in",
          "at",
          "on",
          "upon",
          "despite",
          "by",
          "with",
          "for",
          "to",
          "from",
          "once",
          "until");

  private final ReferenceLexicon lexicon;
  private final Discourse discourse;
  private final Outline outline;

  Pronouns(ReferenceLexicon lexicon, Discourse discourse, Outline outline) {
    this.lexicon = lexicon;
    this.discourse = discourse;
    this.outline = outline;
  }

  /**
   * What a pronoun stands for.
   *
   * @param at its place in {@code mentions}
   * @param done the mentions before it, resolved
   */
  List<Mention> antecedents(Mention m, List<Mention> mentions, int at, Map<Mention, Mention> done) {
    String word = m.text().toLowerCase(Locale.ROOT);
    Optional<PronounKind> kind = lexicon.pronoun(word);
    if (kind.isEmpty()) {
      return List.of();
    }
    return switch (kind.get()) {
      case PUBLISHER -> quoted(m) ? List.of() : one(outline.publisher());
      case RELATIVE -> relative(m);
      case PERSON -> one(person(m, word, mentions, at));
      case THING -> one(thing(m, mentions, at));
      case PLURAL -> plural(m, mentions, at);
    };
  }

  private static List<Mention> one(Optional<Mention> m) {
    return m.map(List::of).orElse(List.of());
  }

  private Optional<Mention> person(Mention m, String word, List<Mention> mentions, int at) {
    boolean she = lexicon.female(word);
    Predicate<Mention> fits =
        x ->
            x.type() == EntityClass.PERSON
                && (x.form() == Form.NAME || x.form() == Form.NOMINAL)
                && (!she || femaleLike(x))
                && (she || !femaleLike(x));
    return best(m, fits, mentions, at);
  }

  private boolean femaleLike(Mention x) {
    String full = x.entry().map(e -> e.label()).orElse(x.text());
    String first = full.split(" ")[0];
    return lexicon.femaleName(first)
        || x.offices().stream()
            .anyMatch(
                o ->
                    o.title()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(queen|empress|princess|lady|woman).*"));
  }

  private Optional<Mention> thing(Mention m, List<Mention> mentions, int at) {
    Optional<EntityClass> hint = hint(m);
    boolean reflexive = m.text().equalsIgnoreCase("itself");
    Predicate<Mention> fits =
        x ->
            Discourse.thing(x)
                && (hint.isEmpty() || x.type().isA(hint.get()))
                && (!reflexive || x.sentence() == m.sentence())
                && x.type() != EntityClass.TOPIC
                && x.type() != EntityClass.EVENT
                && !(x.form() == Form.DEMONYM && !x.adjective());
    return best(m, fits, mentions, at);
  }

  /** What the verb above or behind "it", or the noun behind "its", can only be said of. */
  private Optional<EntityClass> hint(Mention m) {
    Sentence s = discourse.sentence(m.sentence());
    Optional<EntityClass> done =
        s.graph().incoming(m.head()).stream()
            .filter(e -> e.label().equals("obj") && !m.adjective())
            .flatMap(e -> lexicon.hint(s.tokens().get(e.governor()).lemma()).stream())
            .findFirst();
    if (done.isPresent()) {
      return done;
    }
    int i = m.head() + 1;
    while (i < s.tokens().size()
        && (s.tokens().get(i).pos().startsWith("RB")
            || s.tokens().get(i).pos().startsWith("JJ")
            || s.tokens().get(i).lemma().equals("be"))) {
      i++;
    }
    boolean passive = i > m.head() + 1 || m.adjective();
    return i < s.tokens().size() && passive
        ? lexicon.hint(s.tokens().get(i).lemma())
        : Optional.empty();
  }

  private List<Mention> plural(Mention m, List<Mention> mentions, int at) {
    Optional<Mention> cataphor =
        cataphora(m, mentions, at, x -> Discourse.plural(x) && x.form() != Form.PRONOUN);
    if (cataphor.isPresent()) {
      return List.of(cataphor.get());
    }
    for (int s = m.sentence(); s >= Math.max(0, m.sentence() - 1); s--) {
      List<Place> there = before(s, m);
      Optional<Place> group =
          there.stream()
              .filter(p -> Discourse.plural(p.referent()) && p.subject())
              .reduce((a, b) -> b);
      if (group.isPresent()) {
        return coordinated(group.get(), there);
      }
      List<Mention> pair = subjects(there);
      if (pair.size() > 1) {
        return pair;
      }
      Optional<Place> any =
          there.stream()
              .filter(p -> Discourse.plural(p.referent()) && !p.embedded())
              .reduce((a, b) -> b);
      if (any.isPresent() && s == m.sentence()) {
        return coordinated(any.get(), there);
      }
    }
    return List.of();
  }

  /** "ministers and the queen signed it, and they …": all who are named together. */
  private List<Mention> coordinated(Place one, List<Place> places) {
    Sentence s = discourse.sentence(one.sentence());
    Set<Integer> heads = new HashSet<>(Set.of(one.head()));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Edge e : s.graph().edges()) {
        if (e.label().equals("conj:and")
            && (heads.contains(e.governor()) || heads.contains(e.dependent()))) {
          grown |= heads.add(e.governor()) | heads.add(e.dependent());
        }
      }
    }
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Place p : places) {
      boolean actor = p.referent().type().isA(EntityClass.ACTOR) && !p.embedded();
      if (p.equals(one) || actor && heads.contains(p.head())) {
        found.put(p.key(), p.referent());
      }
    }
    return List.copyOf(found.values());
  }

  private List<Place> before(int sentence, Mention m) {
    return discourse.since(sentence).stream()
        .filter(p -> p.sentence() == sentence && p.end() <= m.span().start())
        .toList();
  }

  /** Actors that are subjects together: "A and B". */
  private List<Mention> subjects(List<Place> places) {
    Map<String, Mention> found = new LinkedHashMap<>();
    Place last = null;
    for (Place p : places) {
      boolean actor = p.referent().type().isA(EntityClass.ACTOR);
      if (p.subject() && actor) {
        if (last != null && !adjacent(last, p)) {
          if (found.size() > 1) {
            return List.copyOf(found.values());
          }
          found.clear();
        }
        found.put(p.key(), p.referent());
        last = p;
      }
    }
    return found.size() > 1 ? List.copyOf(found.values()) : List.of();
  }

  private boolean adjacent(Place a, Place b) {
    Sentence s = discourse.sentence(a.sentence());
    return s.tokens().stream()
        .filter(t -> t.span().start() >= a.end() && t.span().end() <= b.start())
        .allMatch(t -> Set.of(",", "CC", "DT", "NNP", "JJ").contains(t.pos()));
  }

  /**
   * The most prominent fitting thing before the pronoun, or just behind it ("In its reply, NATO
   * …").
   */
  private Optional<Mention> best(
      Mention m, Predicate<Mention> fits, List<Mention> mentions, int at) {
    Optional<Mention> cataphor = cataphora(m, mentions, at, fits);
    if (cataphor.isPresent()) {
      return cataphor;
    }
    Place best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    boolean tie = false;
    String doer = doer(m);
    for (Place p : discourse.since(m.sentence() - REACH)) {
      int distance = m.sentence() - p.sentence();
      boolean sameParagraph = discourse.paragraph(m.sentence()) == p.paragraph();
      if (distance < 0
          || distance > REACH
          || distance > 0 && !sameParagraph
          || p.end() > m.span().start()
          || !fits.test(p.referent())
          || p.key().equals(doer)) {
        continue;
      }
      double score = score(m, p, distance);
      if (best != null && score == bestScore && !best.key().equals(p.key())) {
        tie = true;
      } else if (score > bestScore) {
        tie = false;
      }
      if (score >= bestScore) {
        best = p;
        bestScore = score;
      }
    }
    boolean weak = best == null || best.embedded() && m.sentence() != best.sentence();
    return weak || tie ? Optional.empty() : Optional.of(best.referent());
  }

  /**
   * Who does what is done to the pronoun, so that the pronoun is somebody else ("The Senate
   * ratified it"); empty where that is not told.
   */
  private String doer(Mention m) {
    if (m.adjective() || m.text().toLowerCase(Locale.ROOT).endsWith("self")) {
      return "";
    }
    Sentence s = discourse.sentence(m.sentence());
    Set<Integer> doers = new HashSet<>();
    for (Edge e : s.graph().incoming(m.head())) {
      if (e.label().equals("obj") || e.label().equals("iobj")) {
        doers.addAll(s.graph().dependents(e.governor(), "nsubj"));
      }
    }
    return discourse.since(m.sentence()).stream()
        .filter(p -> p.sentence() == m.sentence() && doers.contains(p.head()))
        .map(Place::key)
        .findFirst()
        .orElse("");
  }

  private double score(Mention m, Place p, int distance) {
    double score = -4.0 * distance;
    score += p.subject() ? 4 : 0;
    score -= p.embedded() ? 3 : 0;
    score -= p.oblique() ? 1 : 0;
    score -= p.referent().type().isA(EntityClass.PLACE) ? 3 : 0;
    score += p.referent().type().isA(EntityClass.ACTOR) ? 3 : 0;
    score += distance == 0 ? closeness(m, p) * (m.adjective() ? 5 : 1) : 0;
    score += Math.min(1, discourse.frequency(p.key()) * 0.1);
    return score;
  }

  /** 0…1: less the more letters lie between. */
  private static double closeness(Mention m, Place p) {
    return 30.0 / (30 + (m.span().start() - p.end()));
  }

  /**
   * In a phrase that opens the sentence the pronoun looks ahead to the subject behind the comma:
   * "During its first years, the Council …".
   */
  private Optional<Mention> cataphora(
      Mention m, List<Mention> mentions, int at, Predicate<Mention> fits) {
    Sentence s = discourse.sentence(m.sentence());
    if (s.tokens().isEmpty()
        || !SUBORDINATORS.contains(s.tokens().get(0).form().toLowerCase(Locale.ROOT))
        || before(m.sentence(), m).stream().anyMatch(p -> fits.test(p.referent()))) {
      return Optional.empty();
    }
    int comma = -1;
    for (Token t : s.tokens()) {
      if (t.form().equals(",") && t.span().start() >= m.span().end()) {
        comma = t.index();
        break;
      }
    }
    if (comma < 0) {
      return Optional.empty();
    }
    int from = s.tokens().get(comma).span().end();
    for (int i = at + 1; i < mentions.size() && mentions.get(i).sentence() == m.sentence(); i++) {
      Mention next = mentions.get(i);
      if (next.span().start() >= from && !next.adjective()) {
        boolean close =
            wordsBetween(s, from, next.span().start()) <= 3 || !next.offices().isEmpty();
        boolean clean = next.antecedents().isEmpty();
        return close
                && clean
                && fits.test(next)
                && next.form() != Form.PRONOUN
                && discourse.isSubject(next)
            ? Optional.of(next)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static int wordsBetween(Sentence s, int from, int to) {
    return (int)
        s.tokens().stream().filter(t -> t.span().start() >= from && t.span().end() <= to).count();
  }

  /** A relative pronoun stands for what ends directly before it. */
  private List<Mention> relative(Mention m) {
    Sentence s = discourse.sentence(m.sentence());
    Optional<Integer> governor = described(s, m.head());
    if (governor.isPresent()) {
      return discourse.since(m.sentence()).stream()
          .filter(p -> p.sentence() == m.sentence() && p.head() == governor.get())
          .map(Place::referent)
          .limit(1)
          .toList();
    }
    int i = Discourse.first(s, m) - 1;
    while (i >= 0
        && (s.tokens().get(i).pos().equals(",")
            || s.tokens().get(i).pos().equals("IN")
            || s.tokens().get(i).form().equals(")"))) {
      i--;
    }
    if (i < 0) {
      return List.of();
    }
    int end = s.tokens().get(i).span().end();
    List<Mention> found = new ArrayList<>();
    for (Place p : discourse.since(m.sentence())) {
      if (p.sentence() == m.sentence() && p.end() == end && !p.embedded() && found.isEmpty()) {
        found.add(p.referent());
      }
    }
    return found;
  }

  /** The token that the relative clause of a pronoun describes, by the parse. */
  private static Optional<Integer> described(Sentence s, int pronoun) {
    for (int verb = pronoun, steps = 0; steps < 6; steps++) {
      for (Edge e : s.graph().incoming(verb)) {
        if (e.label().equals("acl:relcl")) {
          return Optional.of(e.governor());
        }
      }
      Optional<Edge> head = s.graph().head(verb);
      if (head.isEmpty()) {
        return Optional.empty();
      }
      verb = head.get().governor();
    }
    return Optional.empty();
  }

  private boolean quoted(Mention m) {
    Sentence s = discourse.sentence(m.sentence());
    long before =
        s.tokens().stream()
            .filter(t -> t.span().end() <= m.span().start())
            .filter(t -> t.form().equals("\"") || t.pos().equals("``") || t.pos().equals("''"))
            .count();
    return before % 2 == 1;
  }
}
