package org.entente.text;

import java.util.Optional;

/**
 * What a document's sidecar says of it, or else the file itself. Every value is optional: an absent
 * one is simply not known.
 *
 * @param title the text's own title
 * @param source where it was published: an IRI or a citation
 * @param author who wrote it, as written
 * @param publisher who published it, as written; also who "we" is in the text when it is a
 *     gazetteer name
 * @param date when it was published: {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}
 * @param license an SPDX identifier or a licence's IRI
 * @param language a BCP 47 tag; English where absent
 */
public record Metadata(
    Optional<String> title,
    Optional<String> source,
    Optional<String> author,
    Optional<String> publisher,
    Optional<String> date,
    Optional<String> license,
    Optional<String> language) {

  /** A document of which nothing is known but its text. */
  public static final Metadata NONE =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same with what another source says where this one says nothing. */
  public Metadata or(Metadata other) {
    return new Metadata(
        title.or(other::title),
        source.or(other::source),
        author.or(other::author),
        publisher.or(other::publisher),
        date.or(other::date),
        license.or(other::license),
        language.or(other::language));
  }
}
