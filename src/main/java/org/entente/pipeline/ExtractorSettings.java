package org.entente.pipeline;

/**
 * What a user may ask of the extractor.
 *
 * @param minConfidence statements below it are dropped; 0…1, 0 keeps all
 * @param calibrated whether confidences are worked out from measured precision; if not, they are
 *     the engine's own estimates, which measuring needs
 */
public record ExtractorSettings(double minConfidence, boolean calibrated) {
  /** Keeps all, calibrated. */
  public static final ExtractorSettings STANDARD = new ExtractorSettings(0, true);

  /** What sets a version with these settings apart from the standard one. */
  String suffix() {
    return (minConfidence > 0 ? " min-confidence " + minConfidence : "")
        + (calibrated ? "" : " uncalibrated");
  }
}
