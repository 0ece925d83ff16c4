package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.DependencyGraph;
import org.entente.annotate.Mention;
import org.entente.annotate.Sentence;
import org.entente.annotate.TimeExpression;
import org.entente.annotate.Token;
import org.entente.gazetteer.EntityClass;
import org.entente.text.Span;

/** One sentence with its mentions and times, addressed by token. */
final class SentenceView {
  private final AnnotatedDocument document;
  private final Sentence sentence;
  private final DependencyGraph graph;
  private final List<Mention> mentions;
  private final List<TimeExpression> times;
  private final Map<Integer, List<Mention>> byHead = new HashMap<>();
  private final Mention[] nameAt;
  private final TimeExpression[] timeAt;

  SentenceView(AnnotatedDocument document, Sentence sentence) {
    this.document = document;
    this.sentence = sentence;
    this.graph = sentence.graph();
    this.mentions = document.mentions(sentence);
    this.times = document.times(sentence);
    int size = sentence.tokens().size();
    nameAt = new Mention[size];
    timeAt = new TimeExpression[size];
    for (Mention m : mentions) {
      byHead.computeIfAbsent(m.head(), k -> new ArrayList<>()).add(m);
      if (m.form() == Mention.Form.NAME) {
        for (Token t : sentence.tokens()) {
          boolean inside = m.span().contains(t.span());
          if (inside && (nameAt[t.index()] == null || longer(m, nameAt[t.index()]))) {
            nameAt[t.index()] = m;
          }
        }
      }
    }
    for (List<Mention> same : byHead.values()) {
      same.sort(Comparator.comparingInt((Mention m) -> -m.span().length()));
    }
    for (TimeExpression time : times) {
      for (Token t : sentence.tokens()) {
        if (time.span().contains(t.span())) {
          timeAt[t.index()] = time;
        }
      }
    }
  }

  private static boolean longer(Mention a, Mention b) {
    return a.span().length() > b.span().length();
  }

  AnnotatedDocument document() {
    return document;
  }

  Sentence sentence() {
    return sentence;
  }

  DependencyGraph graph() {
    return graph;
  }

  List<TimeExpression> times() {
    return times;
  }

  List<Mention> mentions() {
    return mentions;
  }

  int size() {
    return sentence.tokens().size();
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  String lemma(int i) {
    return token(i).lemma();
  }

  String pos(int i) {
    return token(i).pos();
  }

  boolean isVerb(int i) {
    return pos(i).startsWith("VB");
  }

  boolean isNoun(int i) {
    return pos(i).startsWith("NN");
  }

  boolean isPronoun(int i) {
    return pos(i).startsWith("PRP") || pos(i).startsWith("WP");
  }

  /** A relative pronoun or determiner: which, who, that. */
  boolean isRelative(int i) {
    return pos(i).equals("WDT") || pos(i).startsWith("WP");
  }

  /** The longest mention whose head this token is. */
  Optional<Mention> mention(int head) {
    List<Mention> here = byHead.getOrDefault(head, List.of());
    return here.stream().findFirst();
  }

  /**
   * The mentions that one word bears: one, or several side by side in a compound such as
   * "Franco-Thai" or "Chad–Libya".
   */
  List<Mention> mentions(int head) {
    List<Mention> apart = new ArrayList<>();
    for (Mention m : byHead.getOrDefault(head, List.of())) {
      if (apart.stream().noneMatch(a -> a.span().overlaps(m.span()))) {
        apart.add(m);
      }
    }
    apart.sort(Comparator.comparing(Mention::span));
    return apart;
  }

  /** The longest name that this token is part of. */
  Optional<Mention> name(int token) {
    return Optional.ofNullable(nameAt[token]);
  }

  /** The expression of time that this token is part of. */
  Optional<TimeExpression> time(int token) {
    return Optional.ofNullable(timeAt[token]);
  }

  /** The class of what a token stands for: its mention's, or a topic's. */
  EntityClass type(int head) {
    return mention(head).map(Mention::type).orElse(EntityClass.TOPIC);
  }

  List<Integer> dependents(int token, String... labels) {
    List<Integer> found = new ArrayList<>();
    for (String label : labels) {
      for (int d : graph.dependents(token, label)) {
        if (!found.contains(d)) {
          found.add(d);
        }
      }
    }
    found.sort(null);
    return found;
  }

  boolean has(int token, String... labels) {
    Set<String> wanted = Set.of(labels);
    return graph.outgoing(token).stream().anyMatch(e -> wanted.contains(e.label()));
  }

  /** The edge to the governor in the parser's tree. */
  Optional<DependencyGraph.Edge> head(int token) {
    return graph.head(token);
  }

  /** The tokens under {@code top} in the parser's tree, itself included, in order. */
  List<Integer> subtree(int top) {
    List<Integer> found = new ArrayList<>();
    collect(top, found, new boolean[size()]);
    found.sort(null);
    return found;
  }

  private void collect(int at, List<Integer> found, boolean[] seen) {
    if (seen[at]) {
      return;
    }
    seen[at] = true;
    found.add(at);
    for (DependencyGraph.Edge e : graph.outgoing(at)) {
      if (!e.inferred()) {
        collect(e.dependent(), found, seen);
      }
    }
  }

  /** The name that follows another one in an enumeration, behind a comma or "and". */
  Optional<Mention> nextListed(Mention mention) {
    int at = mention.head();
    while (at < size() && token(at).span().end() <= mention.span().end()) {
      at++;
    }
    boolean joined = false;
    while (at < size() && (pos(at).equals(",") || pos(at).equals("CC") || pos(at).equals("DT"))) {
      joined |= !pos(at).equals("DT");
      at++;
    }
    if (!joined || at >= size() || nameAt[at] == null) {
      return Optional.empty();
    }
    Mention next = nameAt[at];
    return next.span().start() == token(at).span().start() && !next.adjective()
        ? Optional.of(next)
        : Optional.empty();
  }

  /** Whether "and" stands between a name and the next one of its enumeration. */
  boolean closesList(Mention mention) {
    for (int at = mention.head(); at < size(); at++) {
      if (token(at).span().start() >= mention.span().end()) {
        if (pos(at).equals("CC")) {
          return true;
        }
        if (!pos(at).equals(",")) {
          return false;
        }
      }
    }
    return false;
  }

  /** From the first to the last of these tokens in the document. */
  Span span(List<Integer> tokens) {
    Span span = token(tokens.get(0)).span();
    for (int t : tokens) {
      span = span.cover(token(t).span());
    }
    return span;
  }
}
