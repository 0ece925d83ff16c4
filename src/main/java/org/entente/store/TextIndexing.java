package org.entente.store;

import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** Makes a store's text index from its quads alone. */
final class TextIndexing {
  private final DatasetGraph quads;
  private final TextIndexLucene index;

  TextIndexing(DatasetGraphText dataset) {
    this.quads = dataset.getWrapped();
    this.index = (TextIndexLucene) dataset.getTextIndex();
  }

  /**
   * Replaces whatever the index holds.
   *
   * @param version the state of the quads, see {@link StoreVersion}
   */
  void makeAnew(String version) {
    try {
      index.getIndexWriter().deleteAll();
      Txn.executeRead(quads, this::addAll);
      TextIndexVersion.set(index, version);
      index.commit();
    } catch (IOException | RuntimeException e) {
      index.rollback();
      throw new StoreException("cannot make the text index anew: " + e.getMessage(), e);
    }
  }

  /** Adds every name and sentence to an empty index; within a transaction. */
  void addAll() {
    for (Node property : TextIndexDefinition.properties()) {
      Iterator<Quad> found = quads.find(Node.ANY, Node.ANY, property, Node.ANY);
      while (found.hasNext()) {
        Entity entity = TextQueryFuncs.entityFromQuad(index.getDocDef(), found.next());
        if (entity != null) {
          index.addEntity(entity);
        }
      }
    }
  }
}
