package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.junit.jupiter.api.Test;

/** What follows from small graphs, compared graph with graph. */
class InferenceTest {

  /** What is inferred from a document's graph and the ontology. */
  private static Graph inferred(String... documents) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset.begin(TxnType.WRITE);
    try {
      dataset.addGraph(
          NodeFactory.createURI(Ent.ONTOLOGY_GRAPH), OntologyModules.model().getGraph());
      for (int i = 0; i < documents.length; i++) {
        dataset.addGraph(
            NodeFactory.createURI(Ent.DOCUMENT_GRAPHS + i), Fixtures.turtle(documents[i]));
      }
      Inference inference = new Inference(Rule.standard());
      inference.materialise(dataset, new QuadSink(dataset));
      Graph once = copy(dataset);
      inference.materialise(dataset, new QuadSink(dataset));
      assertIsomorphic(copy(dataset), once);
      return once;
    } finally {
      dataset.abort();
      dataset.close();
    }
  }

  private static Graph copy(DatasetGraph dataset) {
    Graph copy = GraphFactory.createDefaultGraph();
    dataset.getGraph(NodeFactory.createURI(Ent.INFERRED_GRAPH)).find().forEach(copy::add);
    return copy;
  }

  private static void assertIsomorphic(Graph actual, Graph expected) {
    assertThat(actual.isIsomorphicWith(expected))
        .withFailMessage(
            () ->
                "expected:\n"
                    + RDFWriter.source(expected).lang(Lang.NTRIPLES).asString()
                    + "but was:\n"
                    + RDFWriter.source(actual).lang(Lang.NTRIPLES).asString())
        .isTrue();
  }

  private static void assertInferred(String document, String expected) {
    assertIsomorphic(inferred(document), Fixtures.turtle(expected));
  }

  @Test
  void nothingFollowsFromTheOntologyAlone() {
    assertInferred("", "");
  }

  @Test
  void aClassBringsAllClassesAboveIt() {
    assertInferred(
        "id:amity-pact a ent:Alliance .",
        "id:amity-pact a ent:Institution, ent:Actor ; ent:standsFor id:amity-pact .");
  }

  @Test
  void membershipIsReadBackwardsToo() {
    assertInferred(
        "id:freedonia ent:memberOf id:amity-pact .", "id:amity-pact ent:hasMember id:freedonia .");
  }

  @Test
  void aRoleBringsInvolvementAndItsInverse() {
    assertInferred(
        "ev:x a ent:Meeting ; ent:agent id:freedonia .",
        """
        ev:x a ent:Event ; ent:involves id:freedonia ; ent:happening ev:x ; ent:listedUnder "~" .
        ent:Event ent:lists "~" .
        id:freedonia ent:participatesIn ev:x .
        """);
  }

  @Test
  void whoSignsAnAgreementIsItsSignatory() {
    Graph inferred =
        inferred(
            """
            ev:x a ent:Signing ; ent:agent id:freedonia ; ent:about id:charter .
            id:charter a ent:Treaty .
            """);
    assertThat(
            inferred.contains(
                Fixtures.node("id:charter"),
                Fixtures.node("ent:signatory"),
                Fixtures.node("id:freedonia")))
        .isTrue();
  }

  @Test
  void partsRepresentativesAndNamesakesStandForAnActor() {
    Graph inferred =
        inferred(
            """
            id:pact a ent:Alliance ; rdfs:label "Amity Pact" .
            id:office a ent:Institution ; rdfs:label "Amity Pact Secretariat" .
            id:ministers a ent:Group ; rdfs:label "Amity Pact ministers" .
            id:staff a ent:Institution ; rdfs:label "Staff" ; ent:partOf id:command .
            id:command a ent:Institution ; rdfs:label "Command" ; ent:partOf id:pact .
            id:roe a ent:Person ; rdfs:label "Amity Pact Roe" ; ent:represents id:freedonia .
            id:coast a ent:Place ; rdfs:label "Coast" ; ent:partOf id:freedonia .
            id:freedonia a ent:State ; rdfs:label "Freedonia" .
            id:watch a ent:Institution ; rdfs:label "Freedonia Watch" .
            """);
    Graph stands = GraphFactory.createDefaultGraph();
    inferred.find(null, Fixtures.node("ent:standsFor"), null).forEach(stands::add);
    assertIsomorphic(
        stands,
        Fixtures.turtle(
            """
            id:pact ent:standsFor id:pact .
            id:office ent:standsFor id:office, id:pact .
            id:ministers ent:standsFor id:ministers, id:pact .
            id:staff ent:standsFor id:staff, id:command, id:pact .
            id:command ent:standsFor id:command, id:pact .
            id:roe ent:standsFor id:roe, id:freedonia .
            id:coast ent:standsFor id:freedonia .
            id:freedonia ent:standsFor id:freedonia .
            id:watch ent:standsFor id:watch .
            """));
  }

  @Test
  void whatIsDeniedHasNoTripleAndThereforeNoConsequence() {
    assertInferred(
        """
        ev:x ent:statedType ent:Signing ; rdfs:label "Signing" .
        id:charter a ent:Agreement .
        [] a ent:Claim ; rdf:subject ev:x ; rdf:predicate ent:agent ; rdf:object id:freedonia ;
          ent:polarity ent:Denied .
        """,
        "");
  }

  @Test
  void whatIsStatedIsNotRepeated() {
    assertInferred(
        "id:amity-pact a ent:Alliance, ent:Actor .",
        "id:amity-pact a ent:Institution ; ent:standsFor id:amity-pact .");
  }

  @Test
  void everyDatedEventIsBounded() {
    assertInferred(
        """
        ev:day   a ent:Event ; ent:date "2014-04-01"^^xsd:date .
        ev:month a ent:Event ; ent:date "1900-02"^^xsd:gYearMonth .
        ev:year  a ent:Event ; ent:date "2000"^^xsd:gYear .
        ev:span  a ent:Event ; ent:startDate "1950-06-25"^^xsd:date ; ent:endDate "2004-02"^^xsd:gYearMonth .
        ev:since a ent:Event ; ent:startDate "2014"^^xsd:gYear .
        ev:until a ent:Event ; ent:endDate "2014"^^xsd:gYear .
        ev:never a ent:Event ; ent:date "2014-13"^^xsd:gYearMonth .
        """,
        """
        ev:day   ent:earliest "2014-04-01"^^xsd:date ; ent:latest "2014-04-01"^^xsd:date ; ent:latestStart "2014-04-01"^^xsd:date ; ent:earliestEnd "2014-04-01"^^xsd:date .
        ev:month ent:earliest "1900-02-01"^^xsd:date ; ent:latest "1900-02-28"^^xsd:date ; ent:latestStart "1900-02-28"^^xsd:date ; ent:earliestEnd "1900-02-01"^^xsd:date .
        ev:year  ent:earliest "2000-01-01"^^xsd:date ; ent:latest "2000-12-31"^^xsd:date ; ent:latestStart "2000-12-31"^^xsd:date ; ent:earliestEnd "2000-01-01"^^xsd:date .
        ev:span  ent:earliest "1950-06-25"^^xsd:date ; ent:latest "2004-02-29"^^xsd:date ; ent:latestStart "1950-06-25"^^xsd:date ; ent:earliestEnd "2004-02-01"^^xsd:date .
        ev:since ent:earliest "2014-01-01"^^xsd:date ; ent:latestStart "2014-12-31"^^xsd:date ; ent:earliestEnd "2014-01-01"^^xsd:date .
        ev:until ent:latest "2014-12-31"^^xsd:date ; ent:latestStart "2014-12-31"^^xsd:date ; ent:earliestEnd "2014-01-01"^^xsd:date .
        """);
  }

  @Test
  void twoDocumentsTellOfOneHappening() {
    Graph inferred =
        inferred(
            """
            ev:a1994 a ent:Accession ; ent:agent id:freedonia ; ent:target id:amity-pact ; ent:date "1994"^^xsd:gYear .
            ev:w2014 a ent:ArmedConflict ; ent:agent id:freedonia, id:sylvania ; ent:date "2014"^^xsd:gYear .
            """,
            """
            id:freedonia a ent:State .
            ev:a1994-06 a ent:Accession ; ent:agent id:freedonia ; ent:target id:amity-pact ; ent:date "1994-06"^^xsd:gYearMonth .
            ev:w2014-08 a ent:ArmedConflict ; ent:agent id:sylvania ; ent:place id:freedonia ; ent:date "2014-08"^^xsd:gYearMonth .
            """);
    Graph happenings = GraphFactory.createDefaultGraph();
    inferred.find(null, Fixtures.node("ent:happening"), null).forEach(happenings::add);
    assertIsomorphic(
        happenings,
        Fixtures.turtle(
            """
            ev:a1994    ent:happening ev:a1994-06 .
            ev:a1994-06 ent:happening ev:a1994-06 .
            ev:w2014    ent:happening ev:w2014-08 .
            ev:w2014-08 ent:happening ev:w2014-08 .
            """));
  }

  @Test
  void aGroupThatIsCalledByAnActorsNameActsForIt() {
    Graph inferred =
        inferred(
            """
            id:amity-pact a ent:Alliance ; rdfs:label "Amity Pact" ; skos:altLabel "AP" .
            ev:a a ent:Suspension ; ent:agent id:amity-pact ; ent:about id:cooperation ; ent:date "2014-04-01"^^xsd:date .
            """,
            """
            <https://w3id.org/entente/id/group/ap-ministers> a ent:Group ; rdfs:label "AP foreign ministers" .
            <https://w3id.org/entente/id/group/allies> a ent:Group ; rdfs:label "Other Pact ministers" .
            ev:b a ent:Suspension ; ent:agent <https://w3id.org/entente/id/group/ap-ministers> ;
              ent:about id:cooperation ; ent:date "2014-04-01"^^xsd:date .
            ev:c a ent:Suspension ; ent:agent <https://w3id.org/entente/id/group/allies> ;
              ent:about id:cooperation ; ent:date "2014-04-01"^^xsd:date .
            """);
    assertThat(representative(inferred, "ev:b")).isEqualTo(Fixtures.node("ev:a"));
    assertThat(representative(inferred, "ev:c")).isEqualTo(Fixtures.node("ev:c"));
  }

  private static Node representative(Graph inferred, String event) {
    return inferred
        .find(Fixtures.node(event), Fixtures.node("ent:happening"), null)
        .next()
        .getObject();
  }
}
