package org.entente.server.linked;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.http.Representation;

/** The syntaxes in which RDF is sent, best liked first. */
enum RdfFormat {
  /** Turtle. */
  TURTLE("ttl", "text/turtle; charset=utf-8"),
  /** JSON-LD 1.1, flat: one object for one node. */
  JSONLD("jsonld", "application/ld+json"),
  /** N-Triples. */
  NTRIPLES("nt", "application/n-triples"),
  /** RDF/XML. */
  RDFXML("rdf", "application/rdf+xml");

  /** All of them as a client can ask for them. */
  static final List<Representation> OFFERS =
      Arrays.stream(values()).map(RdfFormat::representation).toList();

  private final Representation representation;

  RdfFormat(String extension, String mediaType) {
    this.representation = new Representation(extension, mediaType);
  }

  /** Extension and media type. */
  Representation representation() {
    return representation;
  }

  /** Its media type without parameters. */
  String type() {
    return representation.mediaType().replaceFirst(";.*", "");
  }

  /** The format of one of the {@link #OFFERS}. */
  static RdfFormat of(Representation offer) {
    return named(offer.extension()).orElseThrow();
  }

  /** The format of an extension without its dot. */
  static Optional<RdfFormat> named(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.representation.extension().equals(extension))
        .findFirst();
  }
}
