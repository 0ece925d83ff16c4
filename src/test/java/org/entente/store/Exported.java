package org.entente.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** All that a store holds, as text: two stores are the same if these are. */
public final class Exported {
  private Exported() {}

  /** The N-Quads of all graphs, in the order of an export. */
  public static String nquads(TripleStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(ExportFormat.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Those of the store in a folder, which nobody has open. */
  public static String nquads(Path folder) {
    try (TripleStore store = TripleStore.open(folder)) {
      return nquads(store);
    }
  }
}
