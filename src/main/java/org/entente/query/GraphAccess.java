package org.entente.query;

import java.util.function.Supplier;

/**
 * A graph that can be asked, and which state of it answers.
 *
 * @param target answers SPARQL queries
 * @param catalogue the canned queries for it
 * @param entities finds entities by name in it
 * @param version names the state that the next answer is made from; changes with every change of
 *     the graph
 */
public record GraphAccess(
    QueryTarget target,
    QueryCatalogue catalogue,
    EntityLookup entities,
    Supplier<String> version) {}
