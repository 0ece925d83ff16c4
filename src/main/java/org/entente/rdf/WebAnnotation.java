package org.entente.rdf;

/** The terms of the W3C Web Annotation Vocabulary by which a passage points into its text. */
final class WebAnnotation {
  private static final String NS = "http://www.w3.org/ns/oa#";
  static final String HAS_SOURCE = NS + "hasSource";
  static final String HAS_SELECTOR = NS + "hasSelector";
  static final String TEXT_POSITION_SELECTOR = NS + "TextPositionSelector";
  static final String TEXT_QUOTE_SELECTOR = NS + "TextQuoteSelector";
  static final String START = NS + "start";
  static final String END = NS + "end";
  static final String EXACT = NS + "exact";

  private WebAnnotation() {}
}
