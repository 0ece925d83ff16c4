package org.entente.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.analyzer.ConfigurableAnalyzer;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.FSDirectory;

/**
 * What the text index holds: names ({@code rdfs:label}, {@code skos:altLabel}) and sentences
 * ({@code oa:exact}), each word without case and accents.
 *
 * <p>Trap: {@code fuseki-config/} says the same in Turtle, for servers that do not run this code; a
 * test keeps the two equal.
 */
final class TextIndexDefinition {
  private TextIndexDefinition() {}

  /** Opens the index in a folder, or makes an empty one there. */
  static TextIndex open(Path directory) throws IOException {
    return TextDatasetFactory.createLuceneIndex(FSDirectory.open(directory), config());
  }

  /** The properties whose words are indexed. */
  static Set<Node> properties() {
    EntityDefinition fields = config().getEntDef();
    return fields.fields().stream()
        .flatMap(field -> fields.getPredicates(field).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Fields, analysis, and that the words themselves are stored, for showing hits. */
  static TextIndexConfig config() {
    EntityDefinition fields = new EntityDefinition("uri", "label", RDFS.label);
    fields.set("altLabel", SKOS.altLabel.asNode());
    fields.set("exact", OA.exact.asNode());
    fields.setGraphField("graph");
    fields.setLangField("lang");
    // Without identifiers of its own jena-text could not take a deleted statement out again.
    fields.setUidField("uid");
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(
        new ConfigurableAnalyzer(
            part("StandardTokenizer"),
            List.of(part("ASCIIFoldingFilter"), part("LowerCaseFilter"))));
    config.setValueStored(true);
    return config;
  }

  /** jena-text names the parts of an analysis by IRIs of its own vocabulary. */
  private static String part(String name) {
    return TextVocab.NS + name;
  }
}
