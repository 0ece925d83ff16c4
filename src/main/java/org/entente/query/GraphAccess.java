package org.entente.query;

import java.util.function.Supplier;

/**
 * A graph that can be asked, and which state of it answers.
 *
 * @param target answers SPARQL queries
 * @param catalogue the canned queries for it
 * @param version names the state that the next answer is made from; changes with every change of
 *     the graph
 */
public record GraphAccess(QueryTarget target, QueryCatalogue catalogue, Supplier<String> version) {

  /** Finds entities by name in this graph. */
  public EntityLookup entities() {
    return EntityLookup.in(target);
  }
}
