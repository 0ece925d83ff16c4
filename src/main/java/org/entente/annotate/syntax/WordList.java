package org.entente.annotate.syntax;

import java.util.Set;
import org.entente.resource.ProgramFile;

/** The words of {@code src/main/resources/syntax/*.txt}: one a line, {@code #} a comment. */
final class WordList {
  private WordList() {}

  /**
   * The words of one file.
   *
   * @param name file name without folder and ending: {@code time-nouns}
   * @throws IllegalStateException if there is no such file on the class path
   */
  static Set<String> read(String name) {
    return Set.copyOf(ProgramFile.words("/syntax/" + name + ".txt"));
  }
}
