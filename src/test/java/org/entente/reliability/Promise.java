package org.entente.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that Entente promises, and a test that tries it.
 *
 * @param part of the program, the heading that it stands below
 * @param text the promise, one sentence
 * @param type the test's class below {@code org.entente}
 * @param method the test's method
 */
record Promise(String part, String text, String type, String method) {
  private static final String FILE = "/reliability/promises.tsv";

  /** All of them, in order; the same promise may stand in several lines, with a test each. */
  static List<Promise> all() {
    try (InputStream in = Promise.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Promise::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Promise of(String line) {
    String[] columns = line.split("\t");
    String[] test = columns.length == 3 ? columns[2].split("#") : new String[0];
    if (test.length != 2) {
      throw new IllegalArgumentException(
          FILE + ": a line is PART, PROMISE, package.Class#method, with tabs between: " + line);
    }
    return new Promise(columns[0], columns[1], test[0], test[1]);
  }

  /** As it stands in {@code docs/THREAT_MODEL.md} too. */
  String test() {
    return type + "#" + method;
  }
}
