package org.entente.web.entity;

import java.util.List;
import org.entente.ontology.Ent;

/**
 * A standing relation as an entity's page heads it.
 *
 * @param property its IRI
 * @param forwards whether the entity is its subject
 * @param heading for people
 * @param edge how a picture names it, read from the subject to the object
 */
record Relation(String property, boolean forwards, String heading, String edge) {

  /** In the order in which a page shows them. */
  static final List<Relation> ALL =
      List.of(
          new Relation(Ent.position, true, "Positions", "position"),
          new Relation(Ent.represents, true, "Represents", "represents"),
          new Relation(Ent.memberOf, true, "Member of", "member of"),
          new Relation(Ent.hasMember, true, "Members", "has member"),
          new Relation(Ent.signatory, true, "Signatories", "signed by"),
          new Relation(Ent.signatory, false, "Agreements signed", "signed by"),
          new Relation(Ent.establishes, true, "Establishes", "establishes"),
          new Relation(Ent.establishes, false, "Established by", "establishes"),
          new Relation(Ent.replacedBy, false, "Predecessors", "replaced by"),
          new Relation(Ent.replacedBy, true, "Successors", "replaced by"),
          new Relation(Ent.partOf, true, "Part of", "part of"),
          new Relation(Ent.partOf, false, "Parts", "part of"),
          new Relation(Ent.seatOf, false, "Seat", "seat of"),
          new Relation(Ent.seatOf, true, "Seat of", "seat of"),
          new Relation(Ent.capitalOf, false, "Capital", "capital of"),
          new Relation(Ent.capitalOf, true, "Capital of", "capital of"),
          new Relation(Ent.locatedIn, true, "Located in", "located in"),
          new Relation(Ent.hasTopic, true, "Topics", "has topic"),
          new Relation(Ent.hasTopic, false, "Topic of", "has topic"),
          new Relation(Ent.represents, false, "Represented by", "represents"),
          new Relation(Ent.locatedIn, false, "What lies there", "located in"));
}
