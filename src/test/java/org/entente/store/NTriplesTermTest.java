package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.riot.out.NodeFmtLib;

/** Terms are written to the letter as Jena writes them: a store's version is a hash of that. */
class NTriplesTermTest {

  @Property(tries = 2_000)
  void everyTermIsWrittenAsJenaWritesIt(@ForAll("terms") Node term) {
    assertThat(NTriplesTerm.of(term)).isEqualTo(NodeFmtLib.strNT(term));
  }

  @Provide
  Arbitrary<Node> terms() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().ascii().ofMaxLength(12),
            Arbitraries.strings().withChars("aé<>\"{}|^`\\ \t\n\r\b\f\u007f\u0085").ofMaxLength(12),
            Arbitraries.of("", "NATO", "Côte d’Ivoire", "𐌰 and \uE000", "a\\u0041", "\u00a0"));
    Arbitrary<String> iris = texts.map(text -> "urn:x:" + text);
    return Arbitraries.oneOf(
        iris.map(NodeFactory::createURI),
        texts.map(NodeFactory::createLiteralString),
        texts.map(text -> NodeFactory.createLiteralLang(text, "en-GB")),
        texts.map(text -> NodeFactory.createLiteralDirLang(text, "ar", TextDirection.RTL)),
        iris.flatMap(
            type ->
                texts.map(
                    text ->
                        NodeFactory.createLiteralDT(
                            text, TypeMapper.getInstance().getSafeTypeByName(type)))),
        texts.map(NodeFactory::createBlankNode),
        texts.map(
            text ->
                NodeFactory.createTripleTerm(
                    NodeFactory.createURI("urn:x:s"),
                    NodeFactory.createURI("urn:x:p"),
                    NodeFactory.createLiteralString(text))));
  }
}
