package org.entente.pipeline;

import org.entente.gazetteer.GazetteerSource;

/**
 * What a user may ask of the extractor.
 *
 * @param minConfidence statements below it are dropped; 0…1, 0 keeps all
 * @param calibrated whether confidences are worked out from measured precision; if not, they are
 *     the engine's own estimates, which measuring needs
 * @param gazetteer what is known beforehand
 */
public record ExtractorSettings(
    double minConfidence, boolean calibrated, GazetteerSource gazetteer) {
  /** Keeps all, calibrated, with the built-in gazetteer. */
  public static final ExtractorSettings STANDARD = new ExtractorSettings(0, true);

  /** Settings with the built-in gazetteer. */
  public ExtractorSettings(double minConfidence, boolean calibrated) {
    this(minConfidence, calibrated, GazetteerSource.BUILT_IN);
  }

  /**
   * In one word, for versions: {@code standard}, {@code min-confidence=0.5}. Without the gazetteer,
   * of which a document depends on a few entries only.
   */
  String words() {
    StringBuilder words = new StringBuilder();
    if (minConfidence > 0) {
      words.append("min-confidence=").append(minConfidence);
    }
    if (!calibrated) {
      words.append(words.length() > 0 ? "," : "").append("uncalibrated");
    }
    return words.length() > 0 ? words.toString() : "standard";
  }
}
