package org.entente.ontology;

/**
 * The vocabulary's IRIs: one constant for each term of the ontology, named exactly as the term.
 *
 * <pre>{@code
 * Ent.Suspension // "https://w3id.org/entente/ontology#Suspension"
 * Ent.term("Suspension") // the same, for names that come from data
 * }</pre>
 *
 * A test keeps the constants equal to the terms that the OWL modules declare.
 */
public final class Ent {
  private Ent() {}

  /** The namespace of every term; its usual prefix is {@code ent:}. */
  public static final String NS = "https://w3id.org/entente/ontology#";

  /** Where everything that we name lives, unless another base is configured. */
  public static final String BASE = "https://w3id.org/entente/";

  /** Entities and events. */
  public static final String ID = BASE + "id/";

  /** Documents, passages, selectors and claims. */
  public static final String DOC = BASE + "doc/";

  /** Named graphs. */
  public static final String GRAPH = BASE + "graph/";

  /** The named graphs of documents: this and the document's percent-encoded file name. */
  public static final String DOCUMENT_GRAPHS = GRAPH + "doc/";

  /** The named graph that holds the OWL modules. */
  public static final String ONTOLOGY_GRAPH = GRAPH + "ontology";

  /** The named graph that holds what was known beforehand. */
  public static final String GAZETTEER_GRAPH = GRAPH + "gazetteer";

  /** The named graph that holds everything derived: nothing in it carries a claim. */
  public static final String INFERRED_GRAPH = GRAPH + "inferred";

  /** The named graph that says of the store itself which state it is in; also that node's IRI. */
  public static final String STORE_GRAPH = GRAPH + "store";

  /** The named graph that describes the canned queries. */
  public static final String QUERIES_GRAPH = GRAPH + "queries";

  /**
   * The IRI of a term whose local name comes from data, as {@code Suspension} or {@code memberOf}.
   *
   * <p>Whether the ontology declares it is not asked here: see {@link OntologyModules#terms()}.
   */
  public static String term(String localName) {
    return NS + localName;
  }

  // Core: entities and standing relations

  public static final String Actor = NS + "Actor";
  public static final String State = NS + "State";
  public static final String Institution = NS + "Institution";
  public static final String Alliance = NS + "Alliance";
  public static final String InternationalOrganization = NS + "InternationalOrganization";
  public static final String Council = NS + "Council";
  public static final String Programme = NS + "Programme";
  public static final String ArmedForce = NS + "ArmedForce";
  public static final String DiplomaticMission = NS + "DiplomaticMission";
  public static final String GovernmentBody = NS + "GovernmentBody";
  public static final String Person = NS + "Person";
  public static final String Group = NS + "Group";
  public static final String Agreement = NS + "Agreement";
  public static final String Treaty = NS + "Treaty";
  public static final String Declaration = NS + "Declaration";
  public static final String Memorandum = NS + "Memorandum";
  public static final String Resolution = NS + "Resolution";
  public static final String Place = NS + "Place";
  public static final String Topic = NS + "Topic";
  public static final String Event = NS + "Event";
  public static final String memberOf = NS + "memberOf";
  public static final String hasMember = NS + "hasMember";
  public static final String signatory = NS + "signatory";
  public static final String establishes = NS + "establishes";
  public static final String partOf = NS + "partOf";
  public static final String locatedIn = NS + "locatedIn";
  public static final String capitalOf = NS + "capitalOf";
  public static final String seatOf = NS + "seatOf";
  public static final String validFrom = NS + "validFrom";
  public static final String validUntil = NS + "validUntil";
  public static final String represents = NS + "represents";
  public static final String standsFor = NS + "standsFor";
  public static final String position = NS + "position";
  public static final String hasTopic = NS + "hasTopic";
  public static final String replacedBy = NS + "replacedBy";

  // Events: types, roles, times

  public static final String plover = NS + "plover";
  public static final String intensity = NS + "intensity";
  public static final String intensitySource = NS + "intensitySource";
  public static final String mainRole = NS + "mainRole";
  public static final String endedBy = NS + "endedBy";
  public static final String interruptedBy = NS + "interruptedBy";
  public static final String identifiedBy = NS + "identifiedBy";
  public static final String hasOne = NS + "hasOne";
  public static final String goesBeyond = NS + "goesBeyond";
  public static final String Signing = NS + "Signing";
  public static final String Ratification = NS + "Ratification";
  public static final String Accession = NS + "Accession";
  public static final String Withdrawal = NS + "Withdrawal";
  public static final String Establishment = NS + "Establishment";
  public static final String Dissolution = NS + "Dissolution";
  public static final String Replacement = NS + "Replacement";
  public static final String Recognition = NS + "Recognition";
  public static final String Meeting = NS + "Meeting";
  public static final String Cooperation = NS + "Cooperation";
  public static final String Assistance = NS + "Assistance";
  public static final String Commitment = NS + "Commitment";
  public static final String Demand = NS + "Demand";
  public static final String Criticism = NS + "Criticism";
  public static final String Refusal = NS + "Refusal";
  public static final String Statement = NS + "Statement";
  public static final String Suspension = NS + "Suspension";
  public static final String Resumption = NS + "Resumption";
  public static final String Expulsion = NS + "Expulsion";
  public static final String Closure = NS + "Closure";
  public static final String Sanction = NS + "Sanction";
  public static final String ArmedConflict = NS + "ArmedConflict";
  public static final String Attack = NS + "Attack";
  public static final String Annexation = NS + "Annexation";
  public static final String Deployment = NS + "Deployment";
  public static final String Ceasefire = NS + "Ceasefire";
  public static final String PoliticalChange = NS + "PoliticalChange";
  public static final String Protest = NS + "Protest";
  public static final String involves = NS + "involves";
  public static final String participatesIn = NS + "participatesIn";
  public static final String agent = NS + "agent";
  public static final String target = NS + "target";
  public static final String about = NS + "about";
  public static final String predecessor = NS + "predecessor";
  public static final String successor = NS + "successor";
  public static final String place = NS + "place";
  public static final String inResponseTo = NS + "inResponseTo";
  public static final String partOfEvent = NS + "partOfEvent";
  public static final String happening = NS + "happening";
  public static final String date = NS + "date";
  public static final String startDate = NS + "startDate";
  public static final String endDate = NS + "endDate";
  public static final String earliest = NS + "earliest";
  public static final String latest = NS + "latest";
  public static final String latestStart = NS + "latestStart";
  public static final String listedUnder = NS + "listedUnder";
  public static final String lists = NS + "lists";
  public static final String earliestEnd = NS + "earliestEnd";

  // Evidence: documents, passages, claims

  public static final String Document = NS + "Document";
  public static final String text = NS + "text";
  public static final String contentHash = NS + "contentHash";
  public static final String extractorVersion = NS + "extractorVersion";
  public static final String Passage = NS + "Passage";
  public static final String Claim = NS + "Claim";
  public static final String evidence = NS + "evidence";
  public static final String polarity = NS + "polarity";
  public static final String modality = NS + "modality";
  public static final String attributedTo = NS + "attributedTo";
  public static final String extractedBy = NS + "extractedBy";
  public static final String confidence = NS + "confidence";
  public static final String OpenLink = NS + "OpenLink";
  public static final String linkOf = NS + "linkOf";
  public static final String linkName = NS + "linkName";
  public static final String linkCandidate = NS + "linkCandidate";
  public static final String linkConfidence = NS + "linkConfidence";
  public static final String linkReason = NS + "linkReason";
  public static final String statedType = NS + "statedType";
  public static final String Polarity = NS + "Polarity";
  public static final String Modality = NS + "Modality";
  public static final String Affirmed = NS + "Affirmed";
  public static final String Denied = NS + "Denied";
  public static final String Asserted = NS + "Asserted";
  public static final String Planned = NS + "Planned";
  public static final String Hypothetical = NS + "Hypothetical";
  public static final String Reported = NS + "Reported";
}
