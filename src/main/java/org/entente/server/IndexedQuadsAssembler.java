package org.entente.server;

import org.apache.jena.assembler.Assembler;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sparql.core.assembler.DatasetAssembler;
import org.apache.jena.sparql.util.graph.GraphUtils;
import org.apache.jena.vocabulary.RDF;
import org.entente.store.IndexedQuads;

/** Makes {@link IndexedQuads} of what an assembler describes as a {@code text:TextDataset}. */
final class IndexedQuadsAssembler extends DatasetAssembler {
  private static final Resource TYPE =
      ResourceFactory.createResource("https://w3id.org/entente/assembler#IndexedQuads");

  static {
    AssemblerUtils.registerDataset(TYPE, new IndexedQuadsAssembler());
  }

  private IndexedQuadsAssembler() {}

  /** Has this class make the text datasets that the description names. */
  static void use(Model description) {
    description
        .listSubjectsWithProperty(RDF.type, TextVocab.textDataset)
        .toList()
        .forEach(dataset -> dataset.removeAll(RDF.type).addProperty(RDF.type, TYPE));
  }

  @Override
  protected DatasetGraph createDataset(Assembler assembler, Resource description) {
    Resource index = GraphUtils.getResourceValue(description, TextVocab.pIndex);
    return new IndexedQuads(
        createBaseDataset(description, TextVocab.pDataset), (TextIndex) assembler.open(index));
  }
}
