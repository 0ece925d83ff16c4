package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.annotate.Mention;
import org.entente.annotate.TimeValue;
import org.entente.extract.Role;
import org.entente.extract.Status;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

class HappeningsTest {
  private static final Entry RURITANIA =
      Sketch.entry("ruritania", "Ruritania", EntityClass.STATE, "Q2");
  private static final Entry GRAUSTARK =
      Sketch.entry("graustark", "Graustark", EntityClass.STATE, "Q3");
  private static final Entry PACT =
      Sketch.entry("zenda-pact", "Zenda Pact", EntityClass.TREATY, "Q4");
  private static final Entry WAR = Sketch.entry("goat-war", "Goat War", EntityClass.EVENT, "Q5");

  private static List<LinkedEvent> events(Sketch s) {
    return new Linker(Gazetteer.of(List.of())).link(s.extraction()).events();
  }

  private static Sketch signing(String first, String second, String firstDate, String secondDate) {
    Sketch s = new Sketch("t.txt", first, second);
    for (int i = 0; i < 2; i++) {
      s.in(i);
      Mention r = s.name("Ruritania", EntityClass.STATE, RURITANIA);
      Mention p = s.name("Zenda Pact", EntityClass.TREATY, PACT);
      s.event(
          "Signing",
          i,
          "signed",
          i == 0 ? firstDate : secondDate,
          s.arg(Role.AGENT, r),
          s.arg(Role.ABOUT, p));
    }
    return s;
  }

  @Test
  void aCoarserDateAgreesWithAFinerOneInsideIt() {
    List<LinkedEvent> events =
        events(
            signing(
                "In 1931 Ruritania signed the Zenda Pact.",
                "On 27 May 1931 Ruritania signed the Zenda Pact.",
                "1931",
                "1931-05-27"));
    assertThat(events)
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.tellings()).hasSize(2);
              assertThat(e.time()).contains(TimeValue.point("1931-05-27"));
              assertThat(e.key()).startsWith("event/signing/1931-05-27/");
            });
  }

  @Test
  void everyTellingKeepsTheDateThatItGives() {
    LinkedEvent event =
        events(
                signing(
                    "Ruritania signed the Zenda Pact.",
                    "On 27 May 1931 Ruritania signed the Zenda Pact.",
                    null,
                    "1931-05-27"))
            .get(0);
    assertThat(event.tellings())
        .extracting(t -> t.frame().time())
        .containsExactly(Optional.empty(), Optional.of(TimeValue.point("1931-05-27")));
  }

  @Test
  void anotherDateIsAnotherHappening() {
    assertThat(
            events(
                signing(
                    "In 1931 Ruritania signed the Zenda Pact.",
                    "In 1932 Ruritania signed the Zenda Pact.",
                    "1931",
                    "1932")))
        .hasSize(2);
  }

  /** One actor's meeting at a place. */
  private static void gathering(Sketch s, int sentence, String date, String place) {
    s.in(sentence);
    Mention who = s.name("Graustark", EntityClass.STATE);
    Mention where = s.name(place, EntityClass.PLACE);
    s.event("Meeting", sentence, "met", date, s.arg(Role.AGENT, who), s.arg(Role.PLACE, where));
  }

  @Test
  void theSameActorsMeetOnceAtAPlaceAndTime() {
    Sketch s =
        new Sketch(
            "t.txt", "Graustark met in Zenda in 1931.", "In May 1931 Graustark met in Zenda.");
    gathering(s, 0, "1931", "Zenda");
    gathering(s, 1, "1931-05", "Zenda");
    assertThat(events(s)).hasSize(1);
  }

  /** A heading's raid on Zenda, and one that the text below tells. */
  private static Sketch raids(boolean heading, String place) {
    Sketch s = new Sketch("t.txt", "1931: Zenda Raid", "A bomb went off in " + place + ".");
    if (heading) {
      s.heading(0);
    }
    s.in(0);
    s.event("Attack", 0, "Raid", "1931", s.arg(Role.PLACE, s.name("Zenda", EntityClass.PLACE)));
    s.in(1);
    s.event("Attack", 1, "bomb", null, s.arg(Role.PLACE, s.name(place, EntityClass.PLACE)));
    return s;
  }

  @Test
  void aHeadingTellsWhatItsSectionTells() {
    assertThat(events(raids(true, "Zenda")))
        .singleElement()
        .satisfies(e -> assertThat(e.time()).contains(TimeValue.point("1931")));
  }

  @Test
  void aHeadingTellsNothingOfOtherPlaces() {
    assertThat(events(raids(true, "Strelsau"))).hasSize(2);
  }

  @Test
  void aSentenceThatIsNoHeadingDatesNoOther() {
    assertThat(events(raids(false, "Zenda"))).hasSize(2);
  }

  @Test
  void theSameActorsMeetAgainElsewhere() {
    Sketch s =
        new Sketch(
            "t.txt", "Graustark met in Zenda in 1931.", "In May 1931 Graustark met in Strelsau.");
    gathering(s, 0, "1931", "Zenda");
    gathering(s, 1, "1931-05", "Strelsau");
    assertThat(events(s)).hasSize(2);
  }

  @Test
  void whatRecursIsNotJoinedWithoutADate() {
    Sketch s =
        new Sketch("t.txt", "Ruritania met Graustark.", "Ruritania met Graustark once more.");
    meeting(s, 0, null);
    meeting(s, 1, null);
    assertThat(events(s)).hasSize(2).extracting(LinkedEvent::key).doesNotHaveDuplicates();
  }

  @Test
  void theSamePartiesOnTheSameDayMetOnce() {
    Sketch s =
        new Sketch("t.txt", "Ruritania met Graustark.", "Ruritania met Graustark in Strelsau.");
    meeting(s, 0, "1931-05-27");
    meeting(s, 1, "1931-05");
    assertThat(events(s)).hasSize(1);
  }

  @Test
  void aFrameThatCouldBelongToTwoHappeningsIsLeftAlone() {
    Sketch s =
        new Sketch(
            "t.txt",
            "Ruritania met Graustark in May.",
            "Ruritania met Graustark in June.",
            "Ruritania met Graustark that year.");
    meeting(s, 0, "1931-05");
    meeting(s, 1, "1931-06");
    meeting(s, 2, "1931");
    assertThat(events(s)).hasSize(3);
  }

  @Test
  void participantsThatContradictMakeTwoHappenings() {
    Sketch s =
        new Sketch(
            "t.txt",
            "In 1931 Ruritania condemned Graustark over fishing.",
            "In 1931 Ruritania condemned Graustark over border raids.");
    criticism(s, 0, "fishing");
    criticism(s, 1, "border raids");
    assertThat(events(s)).hasSize(2).extracting(LinkedEvent::key).doesNotHaveDuplicates();
  }

  @Test
  void aGroupDoesNotContradictWhomItStandsFor() {
    Sketch s =
        new Sketch(
            "t.txt",
            "In 1931 two nations signed the Zenda Pact.",
            "In 1931 Ruritania signed the Zenda Pact.");
    Mention nations =
        s.mention(Mention.Form.GROUP, "two nations", EntityClass.GROUP, List.of(), List.of());
    Mention p0 = s.name("Zenda Pact", EntityClass.TREATY, PACT);
    s.event("Signing", 0, "signed", "1931", s.arg(Role.AGENT, nations), s.arg(Role.ABOUT, p0));
    s.in(1);
    Mention r = s.name("Ruritania", EntityClass.STATE, RURITANIA);
    Mention p1 = s.name("Zenda Pact", EntityClass.TREATY, PACT);
    s.event("Signing", 1, "signed", "1931", s.arg(Role.AGENT, r), s.arg(Role.ABOUT, p1));
    assertThat(events(s)).hasSize(1);
  }

  @Test
  void whatWasOnlyPlannedIsNotTheTellingOfWhatHappened() {
    Sketch s =
        new Sketch(
            "t.txt", "Ruritania would sign the Zenda Pact.", "Ruritania signed the Zenda Pact.");
    for (int i = 0; i < 2; i++) {
      s.in(i);
      Mention r = s.name("Ruritania", EntityClass.STATE, RURITANIA);
      Mention p = s.name("Zenda Pact", EntityClass.TREATY, PACT);
      Status status =
          i == 0
              ? new Status(Status.Polarity.AFFIRMED, Status.Modality.PLANNED, Optional.empty())
              : Status.PLAIN;
      s.event(
          "Signing",
          i,
          "sign",
          (TimeValue) null,
          status,
          List.of(),
          s.arg(Role.AGENT, r),
          s.arg(Role.ABOUT, p));
    }
    List<LinkedEvent> events = events(s);
    assertThat(events).extracting(LinkedEvent::asserted).containsExactly(false, true);
  }

  @Test
  void aNamedEventIsOneThroughoutTheDocumentUnlessItsTimesExcludeEachOther() {
    Sketch s =
        new Sketch(
            "t.txt",
            "The Goat War began.",
            "Ruritania lost the Goat War.",
            "Graustark fought the Goat War in 1931.",
            "Others date the Goat War to 1932.");
    for (int i = 0; i < 4; i++) {
      s.in(i);
      s.name("Goat War", EntityClass.EVENT, WAR);
      s.event("ArmedConflict", i, "Goat War", i < 2 ? null : i == 2 ? "1931" : "1932");
    }
    List<LinkedEvent> events = events(s);
    assertThat(events).extracting(LinkedEvent::key).doesNotHaveDuplicates();
    assertThat(events)
        .filteredOn(e -> e.time().isPresent())
        .hasSize(2)
        .allSatisfy(e -> assertThat(e.name()).map(Entity::label).contains("Goat War"));
  }

  @Test
  void twoDocumentsMeetInOneIriOnlyWhereADateTellsThatItIsTheSame() {
    Sketch one = new Sketch("one.txt", "Ruritania met Graustark.");
    meeting(one, 0, "1931-05-27");
    Sketch two = new Sketch("two.txt", "On that day, Ruritania met Graustark.");
    meeting(two, 0, "1931-05-27");
    assertThat(events(one).get(0).key()).isEqualTo(events(two).get(0).key());

    Sketch three = new Sketch("one.txt", "Ruritania met Graustark.");
    meeting(three, 0, null);
    Sketch four = new Sketch("two.txt", "Ruritania met Graustark.");
    meeting(four, 0, null);
    assertThat(events(three).get(0).key()).isNotEqualTo(events(four).get(0).key());
  }

  @Test
  void aResponseLeadsToTheHappeningAndNeverToItself() {
    Sketch s =
        new Sketch(
            "t.txt",
            "On 27 May 1931 Ruritania signed the Zenda Pact.",
            "Ruritania signed the Zenda Pact in response.",
            "Graustark condemned Ruritania.");
    for (int i = 0; i < 2; i++) {
      s.in(i);
      Mention r = s.name("Ruritania", EntityClass.STATE, RURITANIA);
      Mention p = s.name("Zenda Pact", EntityClass.TREATY, PACT);
      s.event(
          "Signing",
          i,
          "signed",
          i == 0 ? TimeValue.point("1931-05-27") : null,
          Status.PLAIN,
          i == 0 ? List.of() : List.of(0),
          s.arg(Role.AGENT, r),
          s.arg(Role.ABOUT, p));
    }
    s.in(2);
    Mention g = s.name("Graustark", EntityClass.STATE, GRAUSTARK);
    Mention r = s.name("Ruritania", EntityClass.STATE, RURITANIA);
    s.event(
        "Criticism",
        2,
        "condemned",
        (TimeValue) null,
        Status.PLAIN,
        List.of(0, 1),
        s.arg(Role.AGENT, g),
        s.arg(Role.TARGET, r));
    List<LinkedEvent> events = events(s);
    assertThat(events).hasSize(2);
    assertThat(events.get(0).tellings()).allSatisfy(t -> assertThat(t.inResponseTo()).isEmpty());
    assertThat(events.get(1).tellings().get(0).inResponseTo()).containsExactly(events.get(0).key());
  }

  private static void meeting(Sketch s, int sentence, String date) {
    s.in(sentence);
    Mention r = s.name("Ruritania", EntityClass.STATE, RURITANIA);
    Mention g = s.name("Graustark", EntityClass.STATE, GRAUSTARK);
    s.event("Meeting", sentence, "met", date, s.arg(Role.AGENT, r), s.arg(Role.AGENT, g));
  }

  private static void criticism(Sketch s, int sentence, String topic) {
    s.in(sentence);
    Mention r = s.name("Ruritania", EntityClass.STATE, RURITANIA);
    Mention g = s.name("Graustark", EntityClass.STATE, GRAUSTARK);
    s.event(
        "Criticism",
        sentence,
        "condemned",
        "1931",
        s.arg(Role.AGENT, r),
        s.arg(Role.TARGET, g),
        s.topic(topic));
  }
}
