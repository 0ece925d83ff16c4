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
 * Labels: {@code nsubj nsubj:pass csubj csubj:pass obj iobj attr acomp obl:PREP obl:agent obl:tmod
 * obl:npmod nmod nmod:PREP nmod:poss nmod:tmod nmod:npmod appos compound compound:prt amod nummod
 * det advmod neg aux aux:pass cop mark case cc cc:preconj conj:CC xcomp ccomp advcl advcl:MARK acl
 * acl:PREP acl:relcl prep expl parataxis discourse vocative fixed punct dep root}.
 *
 * <ul>
 *   <li>PREP is the preposition in lower case ({@code obl:in}, {@code nmod:between}), several words
 *       joined by {@code _} ({@code obl:because_of}). Prepositions made of a noun have the plain
 *       edges and, inferred, one over all ({@code obl:in_response_to}, {@code obl:as_part_of}; the
 *       article is left out). A stranded preposition is {@code prep}.
 *   <li>CC is the conjunction; conjuncts hang on each other in a chain.
 *   <li>A passive's "by" phrase is {@code obl:agent}; a bare noun of time {@code obl:tmod}.
 *   <li>A copular verb stays the head: "Chad is a member" has {@code attr(is, member)} (an
 *       adjective: {@code acomp}) and, inferred, {@code nsubj(member, Chad)} and {@code cop(member,
 *       is)}.
 *   <li>"declared the treaty void" has {@code xcomp(declared, void)}, {@code nsubj(void, treaty)}
 *       and, inferred, {@code obj(declared, treaty)}; "was appointed envoy" has {@code xcomp}.
 *   <li>MARK is the subordinator in lower case; a participle without one is plain {@code advcl}, an
 *       infinitive of purpose {@code advcl:to}; "by closing it" is {@code advcl:by}.
 *   <li>"a right to act" and "a treaty signed there" are {@code acl}, "the aim of closing it"
 *       {@code acl:of}. The relative pronoun keeps its edge, and the noun has the same one,
 *       inferred.
 *   <li>A phrase that parties, places or dates follow an object in ("signed the treaty in Paris",
 *       "severed relations with Peru") is at both, the verb and the object; one edge is inferred.
 *       Places and dates inside an adverbial ("agreed at the summit in Lima") are at the verb too.
 *   <li>A date before an entry ("1921: Peru joined it") is {@code obl:tmod} of the entry's verb.
 * </ul>
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
    List<Integer> found = new ArrayList<>();
    for (Edge e : out.get(token)) {
      if (e.label().equals(label) && !found.contains(e.dependent())) {
        found.add(e.dependent());
      }
    }
    found.sort(null);
    return found;
  }

  /** The head in the parser's own tree; empty for the root. */
  public Optional<Edge> head(int token) {
    for (Edge e : in.get(token)) {
      if (!e.inferred() && e.governor() >= 0) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }
}
