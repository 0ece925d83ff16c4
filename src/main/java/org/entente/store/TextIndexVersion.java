package org.entente.store;

import java.io.IOException;
import java.util.Map;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;

/**
 * To which state of the quads the text index belongs. Lucene keeps it with each of its commits, so
 * that a commit of one part without the other shows when a store is opened.
 */
final class TextIndexVersion {
  private static final String KEY = "storeVersion";

  private TextIndexVersion() {}

  /** What the last commit says; {@link StoreVersion#EMPTY} if it says nothing. */
  static String of(TextIndex index) {
    try {
      return SegmentInfos.readLatestCommit(((TextIndexLucene) index).getDirectory())
          .getUserData()
          .getOrDefault(KEY, StoreVersion.EMPTY);
    } catch (IndexNotFoundException e) {
      return StoreVersion.EMPTY;
    } catch (IOException e) {
      throw new StoreException("cannot read the text index: " + e.getMessage(), e);
    }
  }

  /** What the next commit shall say. */
  static void set(TextIndex index, String version) {
    ((TextIndexLucene) index).getIndexWriter().setLiveCommitData(Map.of(KEY, version).entrySet());
  }
}
