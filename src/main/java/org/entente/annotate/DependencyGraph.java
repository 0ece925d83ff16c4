package org.entente.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence's syntax as labelled edges between tokens, in the terms of Universal Dependencies'
 * enhanced representation: prepositions, conjunctions and subordinators are collapsed into the
 * labels, subjects and objects are spread over coordinated heads, and controlled verbs carry the
 * subject that is understood.
 *
 * <pre>{@code
 * // NATO and Russia decided to suspend talks with Kyiv.
 * graph.dependents(decided, "nsubj");        // NATO, Russia
 * graph.dependents(suspend, "nsubj");        // NATO, Russia (control)
 * graph.dependents(talks, "nmod:with");      // Kyiv
 * }</pre>
 *
 * Labels: {@code nsubj nsubj:pass obj iobj obl:PREP obl:agent nmod:PREP nmod:poss appos compound
 * amod nummod det advmod neg aux aux:pass cop mark case cc conj:CC xcomp ccomp advcl:MARK acl
 * acl:relcl parataxis punct dep}, where PREP is the preposition's lemma ({@code obl:in}, {@code
 * nmod:between}), several words joined by {@code _} ({@code obl:as_part_of}), and CC the
 * conjunction. A passive's "by" phrase is {@code obl:agent}; a bare temporal noun {@code obl:tmod}.
 */
public final class DependencyGraph {

  /**
   * One edge.
   *
   * @param governor index of the head token, or −1 for the root
   * @param dependent index of the dependent token
   * @param label see the class comment
   * @param inferred whether the edge was added by collapsing (control, conjunction, relative
   *     clauses) and is not in the parser's tree
   */
  public record Edge(int governor, int dependent, String label, boolean inferred) {}

  private final List<List<Edge>> out;
  private final List<List<Edge>> in;
  private final List<Edge> edges;

  /**
   * @param size number of tokens of the sentence
   * @param edges in any order; kept in the order given
   */
  public DependencyGraph(int size, List<Edge> edges) {
    this.edges = List.copyOf(edges);
    this.out = new ArrayList<>();
    this.in = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      out.add(new ArrayList<>());
      in.add(new ArrayList<>());
    }
    for (Edge e : edges) {
      in.get(e.dependent()).add(e);
      if (e.governor() >= 0) {
        out.get(e.governor()).add(e);
      }
    }
  }

  public List<Edge> edges() {
    return edges;
  }

  /** Edges that start at a token. */
  public List<Edge> outgoing(int token) {
    return out.get(token);
  }

  /** Edges that end at a token. */
  public List<Edge> incoming(int token) {
    return in.get(token);
  }

  /**
   * The tokens that depend on {@code token} by exactly this label, in the order of the sentence.
   */
  public List<Integer> dependents(int token, String label) {
    return out.get(token).stream()
        .filter(e -> e.label().equals(label))
        .map(Edge::dependent)
        .sorted()
        .distinct()
        .toList();
  }

  /** The head in the parser's own tree; empty for the root. */
  public Optional<Edge> head(int token) {
    return in.get(token).stream().filter(e -> !e.inferred() && e.governor() >= 0).findFirst();
  }
}
