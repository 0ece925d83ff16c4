package org.entente.review;

/**
 * What a look-up would decide.
 *
 * @param reference as the decision column takes it: a QID
 * @param score 0…1
 * @param reason what the score is made of
 */
public record Proposal(String reference, double score, String reason) {}
