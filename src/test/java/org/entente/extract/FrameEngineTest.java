package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.annotate.Annotator;
import org.entente.extract.lexicon.Lexicon;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;

/** What holds between the frames of a text; single frames are the lexicon's examples. */
class FrameEngineTest {
  private static final Annotator ANNOTATOR = Annotator.create(Gazetteer.load());
  private static final FrameEngine ENGINE = new FrameEngine(Lexicon.load());

  private static Extraction extract(String text) {
    return ENGINE.extract(ANNOTATOR.annotate(new Document("t.txt", text, Metadata.NONE)));
  }

  private static List<String> types(Extraction extraction) {
    return extraction.events().stream().map(EventFrame::type).toList();
  }

  @Test
  void whatLedToASuspensionIsItsCause() {
    Extraction e =
        extract("Italy’s military action in Albania in 1939 led to the suspension of trade talks.");
    assertThat(types(e)).containsExactly("ArmedConflict", "Suspension");
    assertThat(e.events().get(1).inResponseTo()).containsExactly(0);
  }

  @Test
  void whatIsDoneAfterTalksIsTheirOutcome() {
    Extraction e =
        extract("After consultations with Chile in Lima, Peru expelled two Spanish diplomats.");
    assertThat(types(e)).containsExactly("Meeting", "Expulsion");
    assertThat(e.events().get(1).inResponseTo()).containsExactly(0);
  }

  @Test
  void whatIsDoneAfterAWarIsNoResponseToIt() {
    Extraction e = extract("After the Chaco War in 1935, Bolivia recognized Estonia.");
    assertThat(e.events())
        .filteredOn(f -> f.type().equals("Recognition"))
        .allSatisfy(f -> assertThat(f.inResponseTo()).isEmpty());
  }

  @Test
  void whoSuggestsIsNamed() {
    Extraction e = extract("Chancellor Bruno Kreisky suggested that Austria should sign the pact.");
    assertThat(e.events())
        .filteredOn(f -> f.type().equals("Signing"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.status().modality()).isEqualTo(Status.Modality.HYPOTHETICAL);
              assertThat(f.status().attributedTo().orElseThrow().text()).contains("Kreisky");
            });
  }

  @Test
  void oneCriticismInTwoVerbsIsToldOnce() {
    Extraction e = extract("Norway expressed its deep concern and condemned the attack on Malta.");
    assertThat(types(e).stream().filter("Criticism"::equals)).hasSize(1);
  }

  @Test
  void aRankBesideAnOfficeIsNoPosition() {
    Extraction e =
        extract("General Ivan Petrov, Chief of the General Staff of Bulgaria, met General Rossi.");
    assertThat(
            e.relations().stream()
                .filter(r -> r.property().equals("position"))
                .map(r -> ((Filler.Text) r.object()).value())
                .collect(Collectors.toList()))
        .containsExactlyInAnyOrder("Chief of the General Staff", "General");
  }
}
