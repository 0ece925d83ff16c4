package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.annotate.AnnotatedDocument;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Span SENTENCE = new Span(0, 4);

  @Test
  void withoutCountsNothingChanges() {
    Extraction extraction = extraction("Meeting/meet.v", 0.95);
    assertThat(Calibration.NONE.apply(extraction)).isEqualTo(extraction);
  }

  @Test
  void everyConfidenceIsAShare() {
    Extraction calibrated = Calibration.load().apply(extraction("Meeting/meet.v", 0.95));
    EventFrame event = calibrated.events().get(0);
    assertThat(event.confidence()).isBetween(0.05, 0.99);
    assertThat(event.arguments().get(0).confidence()).isBetween(0.05, 0.99);
  }

  @Test
  void aRuleThatWasNeverMeasuredIsTrustedLikeTheAverage() {
    double unknown =
        Calibration.load()
            .apply(extraction("Meeting/never-seen.v", 0.123))
            .events()
            .get(0)
            .confidence();
    double other =
        Calibration.load()
            .apply(extraction("Meeting/not-seen-either.v", 0.123))
            .events()
            .get(0)
            .confidence();
    assertThat(unknown).isEqualTo(other).isBetween(0.5, 0.99);
  }

  private static Extraction extraction(String rule, double confidence) {
    Document document = new Document("a.txt", "Met.", Metadata.NONE);
    EventFrame.Argument argument =
        new EventFrame.Argument(Role.ABOUT, new Filler.Topic("trade", SENTENCE), 0.9);
    return new Extraction(
        new AnnotatedDocument(document, List.of(), List.of(), List.of()),
        List.of(
            new EventFrame(
                "Meeting",
                SENTENCE,
                SENTENCE,
                List.of(argument),
                Optional.empty(),
                Status.PLAIN,
                rule,
                confidence,
                List.of())),
        List.of());
  }
}
