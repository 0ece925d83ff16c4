package org.entente.extract;

import org.entente.annotate.Mention;
import org.entente.text.Span;

/** What fills a role or stands at an end of a relation. */
public sealed interface Filler {

  /** Where it stands in the document. */
  Span span();

  /** Something that is named or referred to; a mention with antecedents stands for them. */
  record Named(Mention mention) implements Filler {
    @Override
    public Span span() {
      return mention.span();
    }
  }

  /**
   * A matter or an unnamed thing, in the text's own words.
   *
   * @param label singular dictionary form: "practical cooperation", "threat to peace"
   */
  record Topic(String label, Span span) implements Filler {}

  /** A word that is itself the value: the title of a {@code position}. */
  record Text(String value, Span span) implements Filler {}
}
