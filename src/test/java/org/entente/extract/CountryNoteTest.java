package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.annotate.Annotator;
import org.entente.extract.lexicon.Lexicon;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;

/** What notes on a country leave unsaid, and what a reader understands all the same. */
class CountryNoteTest {
  private static final Annotator ANNOTATOR = Annotator.create(Gazetteer.load());
  private static final FrameEngine ENGINE = new FrameEngine(Lexicon.load());

  private static List<EventFrame> events(String text) {
    return ENGINE
        .extract(ANNOTATOR.annotate(new Document("note.txt", text, Metadata.NONE)))
        .events();
  }

  @Test
  void twoWhoActAreTheWholeOfARelation() {
    List<EventFrame> events =
        events("Togo\n\nGhana traded with Togo. Ghana and Benin established relations in 1961.");
    assertThat(events)
        .filteredOn(e -> e.type().equals("Establishment"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.arguments()).filteredOn(a -> a.role() == Role.AGENT).hasSize(2);
              assertThat(e.arguments()).noneMatch(a -> a.role() == Role.TARGET);
            });
  }

  @Test
  void whatIsSignedIsNotToldAgainByTheDateOfItsName() {
    assertThat(events("Chad and Togo signed the Lome Accord from May 1979."))
        .extracting(EventFrame::type)
        .containsExactly("Signing");
    assertThat(events("Chad praised the Lome Accord from May 1979."))
        .extracting(EventFrame::type)
        .contains("Signing");
    assertThat(events("In 1979 Chad praised the Lome Accord."))
        .extracting(EventFrame::type)
        .doesNotContain("Signing");
  }

  @Test
  void aClauseDatesWhatItAccompanies() {
    assertThat(events("Relations with Peru ended when Chile declared war on May 5, 1879."))
        .filteredOn(e -> e.type().equals("Suspension"))
        .singleElement()
        .satisfies(e -> assertThat(e.time()).isPresent());
  }
}
