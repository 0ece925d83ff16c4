package org.entente.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.ontology.Ent;

/**
 * What {@link TripleStore#apply} is to do in one transaction.
 *
 * <pre>{@code
 * Changes changes = Changes.builder()
 *     .replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/core.ttl"))
 *     .replace(Ent.DOCUMENT_GRAPHS + "treaty.txt", RdfSource.of(Path.of("treaty.nq")))
 *     .drop(Ent.DOCUMENT_GRAPHS + "withdrawn.txt")
 *     .build();
 * }</pre>
 *
 * @param replaced graph IRI → everything that the graph holds afterwards; an empty list empties it
 * @param dropped IRIs of graphs that are gone afterwards
 */
public record Changes(SortedMap<String, List<RdfSource>> replaced, SortedSet<String> dropped) {

  /**
   * Copies both; no graph may be replaced and dropped at once, and what is derived is never loaded.
   */
  public Changes {
    TreeMap<String, List<RdfSource>> sources = new TreeMap<>();
    replaced.forEach((graph, list) -> sources.put(graph, List.copyOf(list)));
    TreeSet<String> gone = new TreeSet<>(dropped);
    for (String graph : gone) {
      if (sources.containsKey(graph)) {
        throw new IllegalArgumentException("graph " + graph + " is both replaced and dropped");
      }
    }
    for (String derived : List.of(Ent.INFERRED_GRAPH, Ent.STORE_GRAPH)) {
      if (sources.containsKey(derived) || gone.contains(derived)) {
        throw new IllegalArgumentException(derived + " is derived, never loaded");
      }
    }
    replaced = Collections.unmodifiableSortedMap(sources);
    dropped = Collections.unmodifiableSortedSet(gone);
  }

  /** Whether nothing is replaced or dropped. */
  public boolean isEmpty() {
    return replaced.isEmpty() && dropped.isEmpty();
  }

  /** Nothing replaced, nothing dropped: inference and validation alone. */
  public static Changes none() {
    return builder().build();
  }

  /** Starts with no change. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects changes. */
  public static final class Builder {
    private final SortedMap<String, List<RdfSource>> replaced = new TreeMap<>();
    private final SortedSet<String> dropped = new TreeSet<>();

    private Builder() {}

    /** Adds a source to those that replace the graph's content. */
    public Builder replace(String graph, RdfSource source) {
      replaced.computeIfAbsent(graph, key -> new ArrayList<>()).add(source);
      return this;
    }

    /** Drops the graph; one that does not exist is no error. */
    public Builder drop(String graph) {
      dropped.add(graph);
      return this;
    }

    /** The changes so far. */
    public Changes build() {
      return new Changes(replaced, dropped);
    }
  }
}
