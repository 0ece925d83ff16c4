package org.entente.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is scored of a graph: its claims and the names of its nodes. */
public final class Graph {
  private final List<Claim> claims = new ArrayList<>();
  private final Map<String, GraphNode> nodes = new TreeMap<>();

  /**
   * One claim with its passage.
   *
   * @param document file name of the text
   * @param start first code point of the passage
   * @param end one past the last
   * @param exact the passage's words
   * @param subject IRI
   * @param predicate IRI
   * @param object IRI or literal's words
   * @param polarity IRI
   * @param modality IRI
   * @param rule what made it
   * @param confidence 0…1
   */
  public record Claim(
      String document,
      int start,
      int end,
      String exact,
      String subject,
      String predicate,
      String object,
      String polarity,
      String modality,
      String rule,
      double confidence) {

    /** Whether the text says so itself, and the graph therefore holds the plain triple. */
    boolean vouchedFor() {
      return polarity.endsWith("Affirmed") && modality.endsWith("Asserted");
    }

    /** Whether it counts among what is told as having happened; what is only reported does. */
    boolean asserted() {
      return polarity.endsWith("Affirmed")
          && !modality.endsWith("Planned")
          && !modality.endsWith("Hypothetical");
    }
  }

  /** Adds a claim. */
  public void add(Claim claim) {
    claims.add(claim);
  }

  /**
   * Adds a name, type or Wikidata link of a node.
   *
   * @param property IRI of rdf:type, rdfs:label, skos:prefLabel, skos:altLabel or skos:exactMatch
   */
  public void describe(String node, String property, String value) {
    GraphNode old = nodes.getOrDefault(node, new GraphNode("", Set.of(), Optional.empty()));
    Set<String> names = new TreeSet<>(old.names());
    Optional<String> qid = old.qid();
    String label = old.label();
    if (property.endsWith("exactMatch")) {
      if (value.contains("wikidata.org/entity/")) {
        qid = Optional.of(value.replaceFirst(".*/", ""));
      }
    } else if (!property.endsWith("type")) {
      names.add(Names.plain(value));
      if (!property.endsWith("altLabel")) {
        label = value;
      }
    }
    nodes.put(node, new GraphNode(label, names, qid));
  }

  List<Claim> claims() {
    return claims;
  }

  Optional<GraphNode> node(String iri) {
    return Optional.ofNullable(nodes.get(iri));
  }
}
