package org.entente.server.reconcile;

import java.util.Map;

/**
 * A thing that a query may mean.
 *
 * @param score 0 … 100
 * @param exact whether one of its names is the query but for its writing
 * @param identified whether the query is its identifier
 * @param supported whether a property speaks for it
 * @param fits whether neither a property nor its type speaks against it
 * @param features what the score is made of, by name: numbers 0 … 100, or booleans
 */
record Candidate(
    Thing thing,
    double score,
    boolean exact,
    boolean identified,
    boolean supported,
    boolean fits,
    Map<String, Object> features) {}
