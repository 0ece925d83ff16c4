package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.annotate.DependencyGraph;
import org.entente.annotate.DependencyGraph.Edge;

/** A sentence's graph while it is being built: words by index, edges that can only be added. */
final class WorkGraph {
  /** Adjectives that stand for nouns before "of": "most of the states". */
  private static final Set<String> QUANTITIES =
      Set.of("most", "many", "several", "few", "some", "more", "less", "other", "others", "half");

  private record Key(int governor, int dependent, String label) {}

  final SyntaxParser.Tagged words;
  private final Map<Key, Edge> edges = new LinkedHashMap<>();
  private final List<List<Edge>> out = new ArrayList<>();
  private final List<List<Edge>> in = new ArrayList<>();

  WorkGraph(SyntaxParser.Tagged words) {
    this.words = words;
    for (int i = 0; i < words.forms().size(); i++) {
      out.add(new ArrayList<>());
      in.add(new ArrayList<>());
    }
  }

  int size() {
    return words.forms().size();
  }

  /** Adds an edge unless there is one of that label already; says whether it was added. */
  boolean add(int governor, int dependent, String label, boolean inferred) {
    if (governor == dependent) {
      return false;
    }
    Edge edge = new Edge(governor, dependent, label, inferred);
    if (edges.putIfAbsent(new Key(governor, dependent, label), edge) != null) {
      return false;
    }
    in.get(dependent).add(edge);
    if (governor >= 0) {
      out.get(governor).add(edge);
    }
    return true;
  }

  /** Edges from a word, as they are now. */
  List<Edge> out(int token) {
    return List.copyOf(out.get(token));
  }

  /** Edges to a word, as they are now. */
  List<Edge> in(int token) {
    return List.copyOf(in.get(token));
  }

  /** Dependents by a label, in the order of the sentence. */
  List<Integer> dependents(int token, Predicate<String> label) {
    return out.get(token).stream()
        .filter(e -> label.test(e.label()))
        .map(Edge::dependent)
        .sorted()
        .distinct()
        .toList();
  }

  List<Integer> dependents(int token, String label) {
    return dependents(token, label::equals);
  }

  boolean has(int token, String... labels) {
    for (Edge e : out.get(token)) {
      for (String label : labels) {
        if (e.label().equals(label)) {
          return true;
        }
      }
    }
    return false;
  }

  String tag(int i) {
    return words.tags().get(i);
  }

  String lemma(int i) {
    return words.lemmas().get(i);
  }

  String lower(int i) {
    return words.forms().get(i).toLowerCase(java.util.Locale.ROOT);
  }

  boolean verb(int i) {
    return tag(i).startsWith("VB");
  }

  boolean nominal(int i) {
    String t = tag(i);
    return t.startsWith("NN")
        || t.startsWith("PRP")
        || t.equals("CD")
        || t.equals("WP")
        || t.equals("WDT")
        || t.equals("DT")
        || t.equals("EX")
        || t.equals("FW")
        || t.startsWith("JJ") && QUANTITIES.contains(lower(i));
  }

  /** Whether a verb is passive: has a passive auxiliary, or is a participle without any. */
  boolean passive(int verb) {
    if (has(verb, "aux:pass")) {
      return true;
    }
    return tag(verb).equals("VBN") && !has(verb, "aux") && !has(verb, "obj", "ccomp", "nsubj");
  }

  /** Subjects of any kind. */
  List<Integer> subjects(int verb) {
    return dependents(verb, l -> l.equals("nsubj") || l.equals("nsubj:pass"));
  }

  boolean hasSubject(int verb) {
    return has(verb, "nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl");
  }

  /** Gives a verb the subjects that are understood. */
  boolean understood(int verb, List<Integer> subjects) {
    boolean changed = false;
    String label = passive(verb) ? "nsubj:pass" : "nsubj";
    for (int s : subjects) {
      changed |= add(verb, s, label, true);
    }
    return changed;
  }

  DependencyGraph finish() {
    return new DependencyGraph(size(), List.copyOf(edges.values()));
  }
}
