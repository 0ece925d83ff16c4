package org.entente.server.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.ontology.Ent;
import org.entente.server.linked.Descriptions.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bounds of descriptions, and terms that are hard to write. */
class DescriptionsTest {
  private static final String HUB = Ent.ID + "hub";

  @Test
  void aThingOfWhichMuchIsSaidIsDescribedWithinBounds() {
    Graph graph = GraphFactory.createDefaultGraph();
    add(graph, HUB, RDFS.label.asNode(), text("Hub"));
    for (int i = 0; i < 1500; i++) {
      String claim = Ent.DOC + "a.txt/c/" + i;
      add(graph, claim, RDF.type.asNode(), iri(Ent.Claim));
      add(graph, claim, RDF.subject.asNode(), iri(HUB));
      add(graph, Ent.ID + "event/meeting/undated/" + i, iri(Ent.agent), iri(HUB));
    }
    Description description = new Descriptions(graph).of(HUB).orElseThrow();
    assertThat(description.complete()).isFalse();
    assertThat(count(description.triples(), RDF.subject.asNode())).isEqualTo(Descriptions.LIMIT);
    assertThat(count(description.triples(), iri(Ent.agent))).isEqualTo(Descriptions.LIMIT);
    assertThat(description.triples())
        .anyMatch(t -> t.getPredicate().equals(RDFS.comment.asNode()))
        .hasSizeLessThan(4 * Descriptions.LIMIT);
    QueryFactory.create(Descriptions.query(HUB));
  }

  @Test
  void littleIsDescribedWhole() {
    Graph graph =
        RDFParser.fromString(
                """
                PREFIX id: <https://w3id.org/entente/id/> PREFIX ex: <http://example.org/>
                id:hub ex:made [ ex:of [ ex:parts 7 ] ] .
                id:other ex:near id:hub ; ex:far id:third .
                """,
                Lang.TURTLE)
            .toGraph();
    Description description = new Descriptions(graph).of(HUB).orElseThrow();
    assertThat(description.complete()).isTrue();
    assertThat(count(description.triples(), iri("http://example.org/parts"))).isOne();
    assertThat(count(description.triples(), iri("http://example.org/near"))).isOne();
    assertThat(count(description.triples(), iri("http://example.org/far"))).isZero();
    assertThat(new Descriptions(graph).of(Ent.ID + "nobody")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void hardTermsComeBackAsTheyWere(RdfFormat format) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String hard :
        List.of("a\"b\\c\n\r\td", "<&>]]>'", "\uD83D\uDE00 é ü", "", " ", "\u0085\u2028")) {
      add(graph, HUB, RDFS.label.asNode(), text(hard));
    }
    add(graph, HUB, RDFS.label.asNode(), NodeFactory.createLiteralLang("hub", "en-GB"));
    add(
        graph,
        HUB,
        iri(Ent.confidence),
        NodeFactory.createLiteralDT("0.90", XSDDatatype.XSDdecimal));
    add(graph, Ent.ID + "person/s%C3%BCleyman", RDF.type.asNode(), iri(Ent.Person));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfOutput.write(graph.find(), format, out);
    Graph back = RDFParser.fromString(out.toString(StandardCharsets.UTF_8), lang(format)).toGraph();
    assertThat(back.find().toList()).containsExactlyInAnyOrderElementsOf(graph.find().toList());
  }

  @Test
  void whatXmlCannotHoldIsTold() {
    assertThat(RdfOutput.fitsXml(labelled("page\fbreak"))).isFalse();
    assertThat(RdfOutput.fitsXml(labelled("line\nbreak \uD83D\uDE00"))).isTrue();
  }

  private static Triple labelled(String text) {
    return Triple.create(iri(HUB), RDFS.label.asNode(), text(text));
  }

  private static Lang lang(RdfFormat format) {
    return switch (format) {
      case TURTLE -> Lang.TURTLE;
      case JSONLD -> Lang.JSONLD;
      case NTRIPLES -> Lang.NTRIPLES;
      case RDFXML -> Lang.RDFXML;
    };
  }

  private static long count(Collection<Triple> triples, Node predicate) {
    return triples.stream().filter(t -> t.getPredicate().equals(predicate)).count();
  }

  private static void add(Graph graph, String subject, Node predicate, Node object) {
    graph.add(Triple.create(iri(subject), predicate, object));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
