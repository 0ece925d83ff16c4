package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;

/**
 * After any sequence of edits, what was inferred step by step is what is inferred at once. The
 * number of sequences is {@code -Dentente.edits=1000}.
 */
class InferenceUpdateTest {
  private static final int DOCUMENTS = 4;
  private static final List<Triple> UNIVERSE = universe();
  private static DatasetGraph dataset;

  /** One document is to hold these statements from now on. */
  record Edit(int document, Set<Integer> statements) {}

  @BeforeContainer
  static void load() {
    dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset.begin(TxnType.WRITE);
    dataset.addGraph(NodeFactory.createURI(Ent.ONTOLOGY_GRAPH), OntologyModules.model().getGraph());
    QuadSink quads = new QuadSink(dataset);
    new Inference(Rule.standard()).materialise(dataset, quads);
    quads.stamp();
    dataset.commit();
    dataset.end();
  }

  @AfterContainer
  static void close() {
    dataset.close();
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<Set<Integer>> some =
        Arbitraries.integers().between(0, UNIVERSE.size() - 1).set().ofMinSize(0).ofMaxSize(60);
    return Combinators.combine(Arbitraries.integers().between(0, DOCUMENTS - 1), some)
        .as(Edit::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(5);
  }

  @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
  void stepByStepIsTheSameAsAtOnce(@ForAll("edits") List<Edit> edits) {
    check(edits);
  }

  /** The long run: as many sequences as {@code -Dentente.edits} says, from a fixed beginning. */
  @Example
  void manySequences() {
    int sequences = Integer.getInteger("entente.edits", 0);
    edits().generator(1000, true).stream(new Random(8))
        .limit(sequences)
        .forEach(edits -> check(edits.value()));
  }

  private static void check(List<Edit> edits) {
    dataset.begin(TxnType.WRITE);
    try {
      Inference inference = new Inference(Rule.standard());
      for (Edit edit : edits) {
        QuadSink quads = new QuadSink(dataset);
        int oneByOne = edit.document() % 2 == 0 ? 0 : 1_000;
        new InferenceUpdate(dataset, quads, inference, oneByOne).run(difference(edit));
        String stepByStep = quads.stamp();
        Set<String> inferred = inferred();
        inference.materialise(dataset, quads);
        assertThat(inferred).isEqualTo(inferred());
        assertThat(quads.stamp()).isEqualTo(stepByStep);
      }
    } finally {
      dataset.abort();
      dataset.end();
    }
  }

  @Example
  void everyRuleCanBeRunStepByStep() {
    for (Rule rule : Rule.standard()) {
      assertThatCode(() -> DeltaQuery.requireMonotone(rule.construct()))
          .describedAs("inference/%s.rq; see the package's description", rule.name())
          .doesNotThrowAnyException();
    }
  }

  private static Difference difference(Edit edit) {
    Node graph = NodeFactory.createURI(Ent.DOCUMENT_GRAPHS + edit.document());
    Set<Triple> wanted = new HashSet<>();
    edit.statements().forEach(i -> wanted.add(UNIVERSE.get(i)));
    Difference difference =
        new Difference(new TreeSet<>(Set.of(graph.getURI())), new ArrayList<>(), new ArrayList<>());
    Iterator<Quad> held = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    held.forEachRemaining(
        quad -> {
          if (!wanted.remove(quad.asTriple())) {
            difference.removed().add(quad);
          }
        });
    wanted.forEach(triple -> difference.added().add(Quad.create(graph, triple)));
    return difference;
  }

  private static Set<String> inferred() {
    Set<String> inferred = new TreeSet<>();
    dataset.getGraph(Inference.GRAPH).find().forEach(triple -> inferred.add(triple.toString()));
    return inferred;
  }

  /** Everything that the documents of the test may say: few nodes, so that much meets. */
  private static List<Triple> universe() {
    StringBuilder turtle =
        new StringBuilder(
            """
            id:freedonia a ent:State ; rdfs:label "Freedonia" ; ent:memberOf id:pact, id:league ; ent:partOf id:league .
            id:sylvania a ent:State ; rdfs:label "Sylvania" ; ent:memberOf id:pact .
            id:pact a ent:Alliance, ent:Actor ; rdfs:label "Amity Pact" ; skos:altLabel "AP" ; ent:partOf id:league .
            id:league a ent:InternationalOrganization ; rdfs:label "Amity" ; ent:partOf id:world .
            id:world a ent:Institution ; rdfs:label "World" .
            id:ministers a ent:Group ; rdfs:label "Amity Pact ministers" , "AP ministers" ; ent:represents id:sylvania .
            id:envoy a ent:Person ; rdfs:label "Jane Roe" ; ent:represents id:freedonia .
            id:charter a ent:Treaty, ent:Agreement ; rdfs:label "Charter" .
            id:secretariat a ent:Institution ; rdfs:label "Amity Secretariat" .
            """);
    String[] types = {"Meeting", "Signing", "Accession", "ArmedConflict"};
    for (int i = 0; i < 7; i++) {
      turtle.append(
          """
          ev:e%d a ent:%s ;
            ent:agent id:freedonia , id:sylvania , id:pact , id:ministers ;
            ent:target id:pact ; ent:about id:charter , id:league ; ent:place id:sylvania ;
            ent:date "2014-04-%02d"^^xsd:date , "2014"^^xsd:gYear .
          """
              .formatted(i, types[i / 2], 1 + i % 2));
    }
    turtle.append(
        """
        ev:e0 ent:startDate "2013"^^xsd:gYear ; ent:endDate "2014-05"^^xsd:gYearMonth ; a ent:Event .
        ev:e1 ent:involves id:freedonia ; ent:predecessor id:league ; ent:inResponseTo ev:e0 .
        id:charter ent:signatory id:freedonia .
        id:freedonia ent:participatesIn ev:e2 .
        """);
    Graph graph = Fixtures.turtle(turtle.toString());
    return graph.find().toList().stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }
}
