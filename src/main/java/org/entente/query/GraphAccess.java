package org.entente.query;

import java.util.function.Supplier;

/**
 * A graph that can be asked, and which state of it answers.
 *
 * @param target answers SPARQL queries
 * @param catalogue the canned queries for it
 * @param entities finds entities by name in it
 * @param version names the state that the next answer is made from; changes with every change of
 *     the graph. {@link #UNNAMED} where nobody tells it: then nothing is taken for unchanged
 */
public record GraphAccess(
    QueryTarget target, QueryCatalogue catalogue, EntityLookup entities, Supplier<String> version) {
  /** The version of a graph whose states have no names. */
  public static final String UNNAMED = "";
}
