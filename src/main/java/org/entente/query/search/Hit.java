package org.entente.query.search;

import java.util.List;

/** Something that was found: a thing by one of its names, or a sentence by its words. */
public sealed interface Hit permits Hit.Named, Hit.Sentence {
  /** Its IRI: a thing's, or a passage's. */
  String iri();

  /** The local name of its most specific class; of a sentence, {@code Passage}. */
  String type();

  /** The words that were searched: a name, or a sentence. */
  String text();

  /** Where the words stand in {@link #text}, in order. */
  List<Range> highlights();

  /**
   * A thing of the graph.
   *
   * @param label its preferred name
   * @param text the name that was found
   * @param documents how many documents name it; 0 if it is only known beforehand
   */
  record Named(
      String iri, String type, String label, String text, List<Range> highlights, int documents)
      implements Hit {}

  /**
   * A sentence that something was read from.
   *
   * @param document the IRI of its document
   * @param documentName the document's file name
   * @param start code points of the stored text before it
   * @param end code points of the stored text before what follows it
   */
  record Sentence(
      String iri,
      String text,
      List<Range> highlights,
      String document,
      String documentName,
      int start,
      int end)
      implements Hit {
    /** The class of every sentence. */
    public static final String TYPE = "Passage";

    @Override
    public String type() {
      return TYPE;
    }
  }
}
