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

  /** What sets a version with these settings apart from the standard one. */
  String suffix() {
    return (minConfidence > 0 ? " min-confidence " + minConfidence : "")
        + (calibrated ? "" : " uncalibrated")
        + gazetteer.version();
  }
}
