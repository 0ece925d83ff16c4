package org.entente.web.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence that a fact was read from.
 *
 * @param iri of the passage; empty where it is not known
 * @param quote the sentence; empty where it is not at hand
 * @param document the name of its document
 */
public record Source(String iri, String quote, String document) {

  /** The sentence in its document; empty where the passage is not known. */
  public String href() {
    return iri.isEmpty() ? "" : Addresses.page(iri);
  }

  /** The document. */
  public Reference of() {
    return Reference.of(iri.replaceFirst("/p/[^/]*$", ""), document);
  }

  /** A sentence by the IRI of its passage. */
  public static Source at(String passage, String quote) {
    return new Source(passage, quote, document(passage));
  }

  /** The sentence of a row's columns {@code passage}, {@code sentence} and {@code documentName}. */
  public static Source of(Row row) {
    return new Source(
        row.text("passage"),
        row.text("sentence"),
        row.optional("documentName").orElseGet(() -> document(row.text("passage"))));
  }

  /** The sentences of a row's columns {@code passageIris} and {@code sentences}. */
  public static List<Source> listed(Row row) {
    List<Source> all = new ArrayList<>();
    if (row.text("passageIris").isEmpty()) {
      return all;
    }
    String[] iris = row.text("passageIris").split(" ");
    String[] quotes = row.text("sentences").split(" \\| ");
    for (int i = 0; i < iris.length; i++) {
      String quote = quotes.length == iris.length ? quotes[i] : "";
      all.add(at(iris[i], quote));
    }
    return all;
  }

  private static String document(String passage) {
    return Names.local(passage.replaceFirst("/p/[^/]*$", ""));
  }
}
