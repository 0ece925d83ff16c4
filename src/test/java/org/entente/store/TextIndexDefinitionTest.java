package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store writes the index that the assemblers describe. */
class TextIndexDefinitionTest {

  @ParameterizedTest
  @ValueSource(strings = {"entente.ttl", "entente-update.ttl"})
  void theAssemblersIndexIsTheStores(String assembler) throws Exception {
    Model model = RDFDataMgr.loadModel(Path.of("fuseki-config", assembler).toString());
    Resource index =
        model.listSubjectsWithProperty(RDF.type, TextVocab.textIndexLucene).toList().get(0);
    index.removeAll(TextVocab.pDirectory).addProperty(TextVocab.pDirectory, "mem");
    TextIndex described = (TextIndex) Assembler.general().open(index);
    TextIndex written =
        TextDatasetFactory.createLuceneIndex(
            new ByteBuffersDirectory(), TextIndexDefinition.config());
    assertThat(summary(described)).isEqualTo(summary(written));
    assertThat(model.listObjectsOfProperty(TextVocab.pStoreValues).toList())
        .singleElement()
        .satisfies(
            stored ->
                assertThat(stored.asLiteral().getBoolean())
                    .isEqualTo(TextIndexDefinition.config().isValueStored()));
    described.close();
    written.close();
  }

  private static List<Object> summary(TextIndex index) throws Exception {
    EntityDefinition fields = index.getDocDef();
    return List.of(
        fields.getEntityField(),
        fields.getPrimaryField(),
        fields.getGraphField(),
        fields.getLangField(),
        fields.getUidField(),
        fields.fields().stream()
            .collect(Collectors.toMap(f -> f, f -> new TreeSet<>(names(fields, f)))),
        tokens(((TextIndexLucene) index).getAnalyzer()),
        tokens(((TextIndexLucene) index).getQueryAnalyzer()));
  }

  private static List<String> names(EntityDefinition fields, String field) {
    return fields.getPredicates(field).stream().map(Object::toString).toList();
  }

  private static List<String> tokens(Analyzer analyzer) throws Exception {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream =
        analyzer.tokenStream("label", new StringReader("The São Tomé–U.S. talks, 27 May 1997"))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    }
    return tokens;
  }
}
