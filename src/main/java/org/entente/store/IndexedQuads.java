package org.entente.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Quads with their text index, as Jena has them, but that a reader who fails just leaves.
 *
 * <p>Jena 5.6.0 rolls the index back whoever aborts. A query that is cancelled would so throw away
 * what a writer has indexed meanwhile; and of two that are cancelled at once, one would leave its
 * read transaction open for ever, and with it no moment in which TDB2 can be compacted.
 */
public final class IndexedQuads extends DatasetGraphText {

  /**
   * Over both parts; closing it closes the index too.
   *
   * @param quads TDB2's
   */
  public IndexedQuads(DatasetGraph quads, TextIndex index) {
    super(quads, index, new TextDocProducerTriples(index), true);
    getContext().set(TextQuery.textIndex, index);
  }

  @Override
  public void abort() {
    if (isInTransaction() && transactionMode() == ReadWrite.READ) {
      end();
    } else {
      super.abort();
    }
  }
}
