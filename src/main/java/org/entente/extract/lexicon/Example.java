package org.entente.extract.lexicon;

import java.util.List;
import java.util.Map;

/**
 * A sentence that a lexicon file vouches for.
 *
 * @param type the file's event type or relation
 * @param text one or more sentences of our own making
 * @param yields what must come out, one map a frame: role (or {@code date}, {@code start}, {@code
 *     end}, {@code status}) → values; empty if nothing of the type may come out
 * @param file path below the lexicon folder
 * @param line where it begins
 */
public record Example(
    String type, String text, List<Map<String, List<String>>> yields, String file, int line) {

  public Example {
    yields = List.copyOf(yields);
  }
}
