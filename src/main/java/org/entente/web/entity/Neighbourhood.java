package org.entente.web.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.web.view.Addresses;
import org.entente.web.view.Happening;
import org.entente.web.view.Names;
import org.entente.web.view.Reference;

/**
 * What stands directly around an entity: standing relations and common happenings, as typed ties.
 *
 * @param neighbours those with the most ties first
 */
record Neighbourhood(Reference centre, List<Neighbour> neighbours) {
  /** More than this nobody reads in a picture. */
  private static final int DRAWN = 28;

  /** The style sheet's class of a standing relation, which is neither conflict nor cooperation. */
  private static final String NO_TONE = "tone-none";

  /** More than this nobody reads in a table. */
  private static final int LISTED = 60;

  /**
   * Another thing.
   *
   * @param kind actor, matter or place: what it is to the happenings or relations
   * @param relationship the address of the page of both; empty where they are not both actors
   * @param ties how they are tied
   */
  record Neighbour(Reference reference, String kind, String relationship, List<Tie> ties) {
    int weight() {
      return ties.stream().mapToInt(Tie::count).sum();
    }
  }

  /**
   * One kind of tie.
   *
   * @param label the relation or the type of event
   * @param count how many times
   * @param href where it is told
   * @param tone the style sheet's class for its cooperation or conflict; {@code tone-none} for a
   *     standing relation
   * @param inwards whether it is read from the neighbour to the centre
   */
  record Tie(String label, int count, String href, String tone, boolean inwards) {}

  private static final class Draft {
    private String kind = "matter";
    private final Map<String, Tie> ties = new LinkedHashMap<>();
  }

  /** From what stands of an entity and the happenings that it takes part in. */
  static Neighbourhood of(
      Reference centre, boolean actor, List<FactGroup> groups, List<Happening> happenings) {
    Map<Reference, Draft> drafts = new LinkedHashMap<>();
    for (Happening happening : happenings) {
      String told = happening.event().href();
      Stream.of(
              Map.entry("actor", happening.agents()),
              Map.entry("actor", happening.targets()),
              Map.entry("place", happening.places()),
              Map.entry("matter", happening.matters()))
          .forEach(
              role -> {
                for (Reference other : role.getValue()) {
                  if (!other.iri().equals(centre.iri())) {
                    Draft draft = drafts.computeIfAbsent(other, k -> new Draft());
                    if (role.getKey().equals("actor") || draft.ties.isEmpty()) {
                      draft.kind = role.getKey();
                    }
                    tie(draft, Names.spaced(happening.type()), told, happening.tone(), false);
                  }
                }
              });
    }
    for (FactGroup group : groups) {
      for (Fact fact : group.facts()) {
        if (fact.value().isPresent()
            && (!fact.sources().isEmpty() || group.facts().size() <= DRAWN / 2)) {
          Draft draft = drafts.computeIfAbsent(fact.value().get(), k -> new Draft());
          String told =
              fact.sources().isEmpty() ? fact.value().get().href() : fact.sources().get(0).href();
          tie(draft, group.relation().edge(), told, NO_TONE, !group.relation().forwards());
        }
      }
    }
    List<Neighbour> neighbours = new ArrayList<>();
    drafts.forEach(
        (reference, draft) ->
            neighbours.add(
                new Neighbour(
                    reference,
                    draft.kind,
                    actor && draft.kind.equals("actor")
                        ? Addresses.relationship(centre.iri(), reference.iri())
                        : "",
                    List.copyOf(draft.ties.values()))));
    neighbours.sort(
        Comparator.comparingInt((Neighbour n) -> -n.weight())
            .thenComparing(n -> n.reference().name()));
    return new Neighbourhood(
        centre, List.copyOf(neighbours.subList(0, Math.min(LISTED, neighbours.size()))));
  }

  private static void tie(Draft draft, String label, String href, String tone, boolean inwards) {
    draft.ties.merge(
        label + inwards,
        new Tie(label, 1, href, tone, inwards),
        (one, more) -> new Tie(label, one.count + 1, one.href, one.tone, inwards));
  }

  /** The picture's nodes and edges, for the script that draws it. */
  Map<String, Object> picture() {
    List<Map<String, Object>> nodes = new ArrayList<>();
    List<Map<String, Object>> edges = new ArrayList<>();
    nodes.add(node(centre, "centre"));
    for (Neighbour n : neighbours.subList(0, Math.min(DRAWN, neighbours.size()))) {
      nodes.add(node(n.reference, n.kind));
      for (Tie tie : n.ties) {
        Map<String, Object> edge = new LinkedHashMap<>();
        edge.put("source", tie.inwards ? n.reference.iri() : centre.iri());
        edge.put("target", tie.inwards ? centre.iri() : n.reference.iri());
        edge.put("label", tie.count == 1 ? tie.label : tie.label + " × " + tie.count);
        edge.put("href", tie.count > 1 && !n.relationship.isEmpty() ? n.relationship : tie.href);
        edge.put("tone", tie.tone);
        edge.put("relation", tie.tone.equals(NO_TONE));
        edges.add(edge);
      }
    }
    return Map.of("nodes", nodes, "edges", edges);
  }

  private static Map<String, Object> node(Reference reference, String kind) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("id", reference.iri());
    node.put("label", reference.name());
    node.put("href", reference.href());
    node.put("kind", kind);
    return node;
  }
}
