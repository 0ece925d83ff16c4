package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * One rule of inference: a SPARQL {@code CONSTRUCT} whose triples follow from the store's. The
 * default graph is the union of all graphs.
 *
 * @param name the file's name without its ending
 * @param construct the query
 */
record Rule(String name, Query construct) {
  private static final String FOLDER = "inference/";

  /** The rules that {@code inference/rules.txt} lists, in its order. */
  static List<Rule> standard() {
    return read("rules.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(name -> new Rule(name, query(name)))
        .toList();
  }

  /** A query of the folder {@code inference/}. */
  static Query query(String name) {
    return QueryFactory.create(read(name + ".rq"));
  }

  private static String read(String file) {
    try (InputStream in = Rule.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "no " + FOLDER + file + " on the class path: build the program again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
