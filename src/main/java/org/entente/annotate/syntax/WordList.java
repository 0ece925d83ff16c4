package org.entente.annotate.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the words of {@code src/main/resources/syntax/*.txt}: one a line, {@code #} a comment. */
final class WordList {
  private WordList() {}

  /**
   * The words of one file.
   *
   * @param name file name without folder and ending: {@code time-nouns}
   * @throws IllegalArgumentException if there is no such file on the class path
   */
  static Set<String> read(String name) {
    String path = "/syntax/" + name + ".txt";
    try (InputStream in = WordList.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no word list " + path + " on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + path, e);
    }
  }
}
