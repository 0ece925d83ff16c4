package org.entente.review;

import java.util.List;
import java.util.Optional;

/**
 * How the documents' name for something is read, with a place for a decision.
 *
 * @param name as the documents write it
 * @param type local name of the ontology class, as {@code Person}
 * @param document the one document that a decision shall hold for; empty: all
 * @param decision a QID, {@code NIL}, or the IRI of the thing of the graph that is meant; empty
 *     where nobody has decided
 * @param link QID of the Wikidata item that it is linked to
 * @param confidence 0…1, the lowest of all documents
 * @param reason why, in the document of the lowest confidence
 * @param candidates what else it could mean, best first
 * @param proposal what a look-up proposes, if one was made and came to something
 * @param documents number of documents that read the name so
 * @param claims number of claims of these documents about the thing
 * @param example a sentence that uses the name
 * @param iri the thing that it is held to mean
 */
public record ReviewRow(
    String name,
    String type,
    Optional<String> document,
    String decision,
    Optional<String> link,
    double confidence,
    String reason,
    List<Candidate> candidates,
    Optional<Proposal> proposal,
    int documents,
    int claims,
    Example example,
    String iri) {

  public ReviewRow {
    candidates = List.copyOf(candidates);
  }

  /** The same with what else it could mean. */
  public ReviewRow withCandidates(List<Candidate> others) {
    return with(decision, others, proposal);
  }

  /** The same with what a look-up proposes. */
  public ReviewRow withProposal(Proposal proposed) {
    return with(decision, candidates, Optional.of(proposed));
  }

  /** The same with a decision. */
  public ReviewRow withDecision(String decided) {
    return with(decided, candidates, proposal);
  }

  private ReviewRow with(
      String newDecision, List<Candidate> newCandidates, Optional<Proposal> newProposal) {
    return new ReviewRow(
        name,
        type,
        document,
        newDecision,
        link,
        confidence,
        reason,
        newCandidates,
        newProposal,
        documents,
        claims,
        example,
        iri);
  }
}
