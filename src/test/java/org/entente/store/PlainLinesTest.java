package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Whether a line is taken apart here or by RIOT makes no difference to what is read. */
class PlainLinesTest {
  private static final String GRAPH = "<urn:x:graph>";

  @Property(tries = 500)
  void whatIsReadIsWhatRiotReads(@ForAll("lines") List<String> lines) {
    String text = String.join("", lines);
    assertThat(read(text)).isEqualTo(riot(text));
  }

  @Test
  void linesInPlainWordsAreTakenApartHere() {
    String text =
        """
        <urn:x:s> <urn:x:p> <urn:x:o> <urn:x:graph> .
        <urn:x:s> <urn:x:p> "Côte d’Ivoire" <urn:x:graph> .
        <urn:x:s> <urn:x:p> "0.90"^^<http://www.w3.org/2001/XMLSchema#decimal> <urn:x:graph> .
        """;
    List<String> others = new ArrayList<>();
    List<Quad> quads = new ArrayList<>();
    lines(text, quads, others);
    assertThat(others).isEmpty();
    assertThat(quads).hasSize(3);
  }

  @Test
  void aLineWithAFaultIsNamedByItsNumber() {
    RdfSource source =
        RdfSource.of("note.nq", "<urn:x:s> <urn:x:p> \"a\" <urn:x:graph> .\n\n<urn:x:s> oops .\n");
    assertThatThrownBy(() -> loader(new ArrayList<>()).read(List.of(source)))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("note.nq, line 3, column 11: ");
  }

  @Test
  void triplesNameNoGraph() {
    RdfSource source = RdfSource.of("note.nt", "<urn:x:s> <urn:x:p> \"a\" <urn:x:graph> .\n");
    assertThatThrownBy(() -> loader(new ArrayList<>()).read(List.of(source)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("note.nt, line 1");
  }

  private static void lines(String text, List<Quad> quads, List<String> others) {
    try {
      new PlainLines(
              true,
              new PlainLines.Target() {
                @Override
                public void quad(Quad quad) {
                  quads.add(quad);
                }

                @Override
                public void other(byte[] line, long number) {
                  others.add(new String(line, StandardCharsets.UTF_8));
                }
              })
          .read(RdfSource.of("text.nq", text).opener().open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GraphLoader loader(List<Triple> triples) {
    return new GraphLoader(NodeFactory.createURI("urn:x:graph"), triples::add);
  }

  /** The triples, blank nodes by their labels' hash; or that there is a fault. */
  private static List<Triple> read(String text) {
    List<Triple> triples = new ArrayList<>();
    try {
      loader(triples).read(List.of(RdfSource.of("text.nq", text)));
      return triples;
    } catch (StoreException e) {
      return List.of();
    }
  }

  private static List<Triple> riot(String text) {
    List<Triple> triples = new ArrayList<>();
    try {
      RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
          .lang(Lang.NQUADS)
          .labelToNode(
              LabelToNode.createScopeByDocumentHash(
                  UUID.nameUUIDFromBytes("urn:x:graph 0".getBytes(StandardCharsets.UTF_8))))
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  triples.add(quad.asTriple());
                }
              });
      return triples;
    } catch (RiotException e) {
      return List.of();
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> iris =
        Arbitraries.of(
            "<urn:x:s>",
            "<https://w3id.org/entente/doc/a%20b.txt/p/0-5#selector>",
            "<https://w3id.org/entente/id/côte>",
            "<urn:x:\\u00e9>",
            "<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>");
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings()
                .withChars("ab é’𐌰\t<>#.^@\u0085\u007f")
                .ofMaxLength(8)
                .map(text -> "\"" + text + "\""),
            Arbitraries.of("\"a\\\"b\"", "\"\\u00e9\\n\"", "\"\"", "\"a\uFFFDb\""));
    Arbitrary<String> types =
        Arbitraries.of(
            "",
            "",
            "@en",
            "@en-GB",
            "^^<http://www.w3.org/2001/XMLSchema#string>",
            "^^<http://www.w3.org/2001/XMLSchema#date>",
            "^^<urn:x:type>");
    Arbitrary<String> literals = texts.flatMap(text -> types.map(type -> text + type));
    Arbitrary<String> blank = Arbitraries.of("_:b1", "_:b2");
    Arbitrary<String> subjects = Arbitraries.oneOf(iris, iris, blank);
    Arbitrary<String> objects = Arbitraries.oneOf(iris, literals, literals, blank);
    Arbitrary<String> ends = Arbitraries.of(" .\n", " .\n", " .\n", " .\r\n", ".\n", " . # end\n");
    Arbitrary<String> statements =
        subjects.flatMap(
            subject ->
                objects.flatMap(
                    object ->
                        ends.map(end -> subject + " <urn:x:p> " + object + " " + GRAPH + end)));
    return Arbitraries.frequencyOf(
            Tuple.of(9, statements), Tuple.of(1, Arbitraries.of("\n", "# a comment\n", "  \n")))
        .list()
        .ofMaxSize(8);
  }
}
