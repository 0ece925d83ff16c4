package org.entente.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a graph fares against gold annotations. */
public final class Score {
  /** Key of the tally over everything. */
  public static final String ALL = "all";

  private final SortedMap<String, Tally> tallies = new TreeMap<>();
  private final List<Judgement> judgements = new ArrayList<>();
  private int claims;
  private int anchored;
  private int linkable;
  private int linked;
  private int linkedRight;
  private int statusWanted;
  private int statusFound;

  /**
   * One prediction and its verdict.
   *
   * @param rule what made it
   * @param role {@code type}, a role, or a relation's property
   * @param confidence what the claim says of itself, 0…1
   */
  public record Judgement(String rule, String role, double confidence, boolean right) {}

  Tally tally(String key) {
    return tallies.computeIfAbsent(key, k -> new Tally());
  }

  void judge(Judgement judgement) {
    judgements.add(judgement);
  }

  void countClaim(boolean quotesItsText) {
    claims++;
    anchored += quotesItsText ? 1 : 0;
  }

  void countLink(boolean carriesOne, boolean right) {
    linkable++;
    linked += carriesOne ? 1 : 0;
    linkedRight += right ? 1 : 0;
  }

  void countStatus(boolean found) {
    statusWanted++;
    statusFound += found ? 1 : 0;
  }

  /** Adds what another part of the gold says. */
  void add(Score other) {
    other.tallies.forEach((key, tally) -> tally(key).add(tally));
    judgements.addAll(other.judgements);
    claims += other.claims;
    anchored += other.anchored;
    linkable += other.linkable;
    linked += other.linked;
    linkedRight += other.linkedRight;
    statusWanted += other.statusWanted;
    statusFound += other.statusFound;
  }

  /** {@value #ALL}, {@code type T}, {@code role R}, {@code relation P} → counts. */
  public SortedMap<String, Tally> tallies() {
    return tallies;
  }

  public List<Judgement> judgements() {
    return judgements;
  }

  /** Claims whose quote is what the text has at their offsets, of all claims. */
  public String anchored() {
    return anchored + "/" + claims;
  }

  /** Found entities that carry the right Wikidata item, of those found that have one. */
  public String linked() {
    return linkedRight + "/" + linkable;
  }

  /** Links that are right, of those made. */
  public String linkPrecision() {
    return linkedRight + "/" + linked;
  }

  /** Planned, denied or hypothetical happenings kept apart, of all such. */
  public String status() {
    return statusFound + "/" + statusWanted;
  }
}
