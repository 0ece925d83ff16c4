package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.entente.gazetteer.EntityClass.AGREEMENT;
import static org.entente.gazetteer.EntityClass.ALLIANCE;
import static org.entente.gazetteer.EntityClass.COUNCIL;
import static org.entente.gazetteer.EntityClass.GROUP;
import static org.entente.gazetteer.EntityClass.INSTITUTION;
import static org.entente.gazetteer.EntityClass.PERSON;
import static org.entente.gazetteer.EntityClass.PLACE;
import static org.entente.gazetteer.EntityClass.STATE;

import java.util.List;
import java.util.Optional;
import org.entente.annotate.Mention;
import org.entente.annotate.Mention.Form;
import org.entente.annotate.TimeValue;
import org.entente.extract.Filler;
import org.entente.extract.Role;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

/** Who is meant where a name could mean several, with nobody as an answer too. */
class LinkerTest {
  private static final Entry GEORGIA = Sketch.entry("georgia", "Georgia", STATE, "Q230");
  private static final Entry GEORGIA_US =
      Sketch.linked(
          Sketch.entry("georgia-us-state", "Georgia (U.S. state)", PLACE, "Q1428", "Georgia"),
          "partOf",
          "united-states");
  private static final Entry ALABAMA =
      Sketch.linked(Sketch.entry("alabama", "Alabama", PLACE, "Q173"), "partOf", "united-states");
  private static final Entry TBILISI =
      Sketch.linked(Sketch.entry("tbilisi", "Tbilisi", PLACE, "Q994"), "capitalOf", "georgia");
  private static final Entry RUSSIA = Sketch.entry("russia", "Russia", STATE, "Q159");
  private static final Entry SOVIET_UNION =
      Sketch.valid(
          Sketch.entry("soviet-union", "Soviet Union", STATE, "Q15180", "USSR"), 1922, 1991);
  private static final Entry MOSCOW =
      Sketch.linked(
          Sketch.linked(Sketch.entry("moscow", "Moscow", PLACE, "Q649"), "capitalOf", "russia"),
          "capitalOf",
          "soviet-union");
  private static final Entry KINSHASA_CONGO =
      Sketch.entry("dr-congo", "Democratic Republic of the Congo", STATE, "Q974", "Congo");
  private static final Entry BRAZZAVILLE_CONGO =
      Sketch.entry("republic-of-the-congo", "Republic of the Congo", STATE, "Q971", "Congo");
  private static final Entry KINSHASA =
      Sketch.linked(Sketch.entry("kinshasa", "Kinshasa", PLACE, "Q3838"), "capitalOf", "dr-congo");
  private static final Entry GERMANY =
      Sketch.entry("germany", "Germany", STATE, "Q183", "Federal Republic of Germany");
  private static final Entry WEST_GERMANY =
      Sketch.valid(
          Sketch.entry(
              "west-germany", "West Germany", STATE, "Q713750", "Federal Republic of Germany"),
          1949,
          1990);
  private static final Entry NORTH_KOREA =
      Sketch.valid(Sketch.entry("north-korea", "North Korea", STATE, "Q423", "Korea"), 1948, null);
  private static final Entry SOUTH_KOREA =
      Sketch.valid(Sketch.entry("south-korea", "South Korea", STATE, "Q884", "Korea"), 1948, null);
  private static final Entry OLD_KOREA =
      Sketch.valid(Sketch.entry("joseon", "Joseon", STATE, "Q28179", "Korea"), 1392, 1910);
  private static final Entry WASHINGTON_CITY =
      Sketch.linked(
          Sketch.entry("washington-dc", "Washington, D.C.", PLACE, "Q61", "Washington"),
          "capitalOf",
          "united-states");
  private static final Entry WASHINGTON_STATE =
      Sketch.entry("washington-state", "Washington (state)", PLACE, "Q1223", "Washington");
  private static final Entry GEORGE_WASHINGTON =
      Sketch.valid(
          Sketch.entry("george-washington", "George Washington", PERSON, "Q23", "Washington"),
          1775,
          1799);
  private static final Entry UNITED_STATES =
      Sketch.entry("united-states", "United States", STATE, "Q30");
  private static final Entry ELDER_BUSH =
      Sketch.valid(
          Sketch.entry("bush-41", "George H. W. Bush", PERSON, "Q23505", "Bush"), 1971, 1993);
  private static final Entry YOUNGER_BUSH =
      Sketch.valid(Sketch.entry("bush-43", "George W. Bush", PERSON, "Q207", "Bush"), 2001, 2009);
  private static final Entry NRC_COUNCIL =
      Sketch.entry("nato-russia-council", "NATO–Russia Council", COUNCIL, null, "NRC");
  private static final Entry NRC_COMMISSION =
      Sketch.entry(
          "nuclear-regulatory-commission",
          "Nuclear Regulatory Commission",
          INSTITUTION,
          "Q1",
          "NRC");

  private static final Linker LINKER =
      new Linker(
          Gazetteer.of(
              List.of(
                  GEORGIA,
                  GEORGIA_US,
                  ALABAMA,
                  TBILISI,
                  RUSSIA,
                  SOVIET_UNION,
                  MOSCOW,
                  KINSHASA_CONGO,
                  BRAZZAVILLE_CONGO,
                  KINSHASA,
                  GERMANY,
                  WEST_GERMANY,
                  NORTH_KOREA,
                  SOUTH_KOREA,
                  OLD_KOREA,
                  WASHINGTON_CITY,
                  WASHINGTON_STATE,
                  GEORGE_WASHINGTON,
                  UNITED_STATES,
                  ELDER_BUSH,
                  YOUNGER_BUSH,
                  NRC_COUNCIL,
                  NRC_COMMISSION)));

  /** What the last mention means when it fills a role of an event. */
  private static List<Entity> meaning(Sketch s, Mention mention) {
    s.event("Statement", mention.sentence(), mention.text(), null, s.arg(Role.AGENT, mention));
    return LINKER.link(s.extraction()).entities();
  }

  private static Entity only(Sketch s, Mention mention) {
    List<Entity> entities = meaning(s, mention);
    assertThat(entities).hasSize(1);
    return entities.get(0);
  }

  private static Sketch in(int year, String text) {
    Sketch s = new Sketch("t.txt", "In " + year + " " + text);
    return s.time(String.valueOf(year), TimeValue.point(String.valueOf(year)));
  }

  @Test
  void theOnlyEntryOfANameIsMeantAndSaysWhy() {
    Sketch s = new Sketch("t.txt", "Tbilisi fell.");
    Entity e = only(s, s.name("Tbilisi", PLACE, TBILISI));
    assertThat(e.qid()).contains("Q994");
    assertThat(e.confidence()).isGreaterThan(0.9);
    assertThat(e.reason()).contains("only entry of this name");
  }

  @Test
  void aStateIsPreferredToAPlaceOfItsNameUnlessTheCompanyTellsOtherwise() {
    Sketch alone = new Sketch("t.txt", "War broke out in Georgia.");
    assertThat(only(alone, alone.name("Georgia", PLACE, GEORGIA, GEORGIA_US)).id())
        .isEqualTo("georgia");

    Sketch caucasus = new Sketch("t.txt", "From Tbilisi they crossed Georgia.");
    caucasus.name("Tbilisi", PLACE, TBILISI);
    assertThat(only(caucasus, caucasus.name("Georgia", PLACE, GEORGIA, GEORGIA_US)).id())
        .isEqualTo("georgia");

    Sketch south = new Sketch("t.txt", "They settled in Alabama and Georgia.");
    south.name("Alabama", PLACE, ALABAMA);
    assertThat(only(south, south.name("Georgia", PLACE, GEORGIA, GEORGIA_US)).qid()).isEmpty();

    Sketch actor = new Sketch("t.txt", "Georgia recognised nobody.");
    assertThat(only(actor, actor.name("Georgia", STATE, GEORGIA, GEORGIA_US)).id())
        .isEqualTo("georgia");
  }

  @Test
  void aCapitalThatActsStandsForTheStateOfItsTime() {
    Sketch soviet = in(1972, "Moscow agreed.");
    assertThat(only(soviet, soviet.name("Moscow", STATE, MOSCOW)).id()).isEqualTo("soviet-union");

    Sketch russian = in(2014, "Moscow agreed.");
    assertThat(only(russian, russian.name("Moscow", STATE, MOSCOW)).id()).isEqualTo("russia");

    Sketch city = in(1972, "they met in Moscow.");
    assertThat(only(city, city.name("Moscow", PLACE, MOSCOW)).id()).isEqualTo("moscow");

    Sketch timeless = new Sketch("t.txt", "Moscow agreed.");
    assertThat(only(timeless, timeless.name("Moscow", STATE, MOSCOW)).qid()).isEmpty();
  }

  @Test
  void aPlaceIsMeantByItsOwnNameAndNotByThatOfWhatItStandsFor() {
    Sketch s = new Sketch("t.txt", "They met in Tbilisi.");
    Entity e = only(s, s.name("Tbilisi", PLACE, TBILISI, GEORGIA));
    assertThat(e.id()).isEqualTo("tbilisi");
    assertThat(e.names()).isEmpty();

    Sketch acting = new Sketch("t.txt", "Tbilisi agreed.");
    Entity state = only(acting, acting.name("Tbilisi", STATE, GEORGIA));
    assertThat(state.id()).isEqualTo("georgia");
    assertThat(state.names()).as("a capital's name is not one of the state's").isEmpty();
  }

  @Test
  void whatAllBoreANameAtOtherTimesIsNotMeant() {
    Sketch s = in(2018, "the Federal Republic of Germany voted.");
    Entry then = Sketch.valid(GERMANY, 1871, 1945);
    assertThat(only(s, s.name("Federal Republic of Germany", STATE, then, WEST_GERMANY)).qid())
        .isEmpty();
  }

  @Test
  void twoStatesOfOneNameAreToldApartByWhatBelongsToThem() {
    Sketch open = new Sketch("t.txt", "Troops entered the Congo.");
    Entity nobody = only(open, open.name("Congo", STATE, KINSHASA_CONGO, BRAZZAVILLE_CONGO));
    assertThat(nobody.qid()).isEmpty();
    assertThat(nobody.id()).isEqualTo("state/congo");
    assertThat(nobody.reason()).contains("undecided").contains("Republic of the Congo");

    Sketch told = new Sketch("t.txt", "From Kinshasa the rebels held the Congo.");
    told.name("Kinshasa", PLACE, KINSHASA);
    assertThat(only(told, told.name("Congo", STATE, KINSHASA_CONGO, BRAZZAVILLE_CONGO)).id())
        .isEqualTo("dr-congo");
  }

  @Test
  void aFormerStateIsMeantInItsYearsOnly() {
    Sketch then = in(1955, "the Federal Republic of Germany joined.");
    assertThat(
            only(then, then.name("Federal Republic of Germany", STATE, GERMANY, WEST_GERMANY)).id())
        .isEqualTo("west-germany");
    Sketch now = in(2005, "the Federal Republic of Germany voted.");
    assertThat(
            only(now, now.name("Federal Republic of Germany", STATE, GERMANY, WEST_GERMANY)).id())
        .isEqualTo("germany");
    Sketch early = in(1871, "Korea was attacked.");
    assertThat(only(early, early.name("Korea", STATE, NORTH_KOREA, SOUTH_KOREA, OLD_KOREA)).id())
        .isEqualTo("joseon");
    Sketch divided = in(1960, "Korea was poor.");
    assertThat(
            only(divided, divided.name("Korea", STATE, NORTH_KOREA, SOUTH_KOREA, OLD_KOREA)).qid())
        .isEmpty();
  }

  @Test
  void washingtonIsAGeneralACityOrAGovernment() {
    Entry[] all = {WASHINGTON_CITY, WASHINGTON_STATE, GEORGE_WASHINGTON};
    Sketch general = in(1776, "Washington crossed the river.");
    assertThat(only(general, general.name("Washington", PERSON, all)).id())
        .isEqualTo("george-washington");
    Sketch government = in(1972, "Washington objected.");
    assertThat(only(government, government.name("Washington", STATE, all)).id())
        .isEqualTo("united-states");
    Sketch place = in(1972, "they met in Washington.");
    assertThat(only(place, place.name("Washington", PLACE, all)).qid()).isEmpty();
  }

  @Test
  void aSurnameIsMeantInItsYearsOrNot() {
    Sketch elder = in(1990, "Bush replied.");
    assertThat(only(elder, elder.name("Bush", PERSON, ELDER_BUSH, YOUNGER_BUSH)).id())
        .isEqualTo("bush-41");
    Sketch younger = in(2003, "Bush replied.");
    assertThat(only(younger, younger.name("Bush", PERSON, ELDER_BUSH, YOUNGER_BUSH)).id())
        .isEqualTo("bush-43");
    Sketch neither = in(1850, "Bush replied.");
    assertThat(only(neither, neither.name("Bush", PERSON, YOUNGER_BUSH)).id())
        .isEqualTo("person/bush");
  }

  @Test
  void aLookBackDoesNotHideWhoIsMeantAtTheTimeOfTheStory() {
    Sketch s = new Sketch("t.txt", "In 2003 they voted.", "In 1911 nobody did.", "Bush left.");
    s.time("2003", TimeValue.point("2003"));
    s.in(1).time("1911", TimeValue.point("1911"));
    s.in(2);
    assertThat(only(s, s.name("Bush", PERSON, YOUNGER_BUSH)).id()).isEqualTo("bush-43");
  }

  @Test
  void alliesAreThoseOfTheirTime() {
    Entry war =
        Sketch.valid(
            Sketch.entry("war-allies", "Allies of the War", ALLIANCE, "Q6", "Allies"), 1939, 1945);
    Entry pact =
        Sketch.valid(Sketch.entry("pact-allies", "Pact Allies", GROUP, null, "Allies"), 1949, null);
    Sketch then = in(1943, "the Allies met.");
    assertThat(only(then, then.name("Allies", ALLIANCE, war, pact)).id()).isEqualTo("war-allies");
    Sketch now = in(2018, "Allies met.");
    assertThat(only(now, now.name("Allies", ALLIANCE, war, pact)).id()).isEqualTo("pact-allies");
  }

  @Test
  void anAbbreviationMeansWhatTheDocumentIntroducesItFor() {
    Sketch s = new Sketch("t.txt", "They formed the Nordic Rail Committee (NRC).", "The NRC met.");
    Mention full = s.name("Nordic Rail Committee", COUNCIL);
    s.in(1);
    Mention shortForm = s.name("NRC", COUNCIL, NRC_COUNCIL, NRC_COMMISSION);
    Entity e = only(s, shortForm);
    assertThat(e.label()).isEqualTo("Nordic Rail Committee");
    assertThat(e.names()).containsExactly("NRC");
    assertThat(full.text()).isEqualTo(e.label());

    Sketch open = new Sketch("t.txt", "The NRC met.");
    assertThat(only(open, open.name("NRC", INSTITUTION, NRC_COUNCIL, NRC_COMMISSION)).qid())
        .isEmpty();
  }

  @Test
  void theBeginningOfALongerNameMeansIt() {
    Entry later =
        Sketch.valid(
            Sketch.entry(
                "other", "Zenda Declaration on Trade", AGREEMENT, "Q8", "Zenda Declaration"),
            2002,
            null);
    Sketch s =
        new Sketch(
            "t.txt",
            "In 1991 they issued the Zenda Declaration on Fisheries.",
            "The Zenda Declaration failed.");
    s.time("1991", TimeValue.point("1991"));
    s.name("Zenda Declaration on Fisheries", AGREEMENT);
    s.in(1);
    assertThat(only(s, s.name("Zenda Declaration", AGREEMENT, later)).id())
        .isEqualTo("agreement/zenda-declaration-on-fisheries");
  }

  @Test
  void aNameFoundWithoutCandidatesIsLookedUpAsAWhole() {
    Sketch s = new Sketch("t.txt", "Tbilisi fell.");
    assertThat(only(s, s.name("Tbilisi", PLACE)).qid()).contains("Q994");
  }

  @Test
  void aNameLeftOpenIsReadAsElsewhereInTheDocument() {
    Sketch s =
        new Sketch(
            "t.txt", "In 1990 Bush replied.", "In 1850 and 2003 nothing happened.", "Bush left.");
    s.time("1990", TimeValue.point("1990"));
    s.name("Bush", PERSON, ELDER_BUSH, YOUNGER_BUSH);
    s.in(1).time("1850", TimeValue.point("1850"));
    s.in(2);
    Mention open = s.name("Bush", PERSON, ELDER_BUSH, YOUNGER_BUSH);
    assertThat(only(s, open).id()).isEqualTo("bush-41");
  }

  @Test
  void aReferenceStandsForAllThatItRefersTo() {
    Sketch s = new Sketch("t.txt", "Russia and Georgia fought.", "Both sides lost.");
    Mention russia = s.name("Russia", STATE, RUSSIA);
    Mention georgia = s.name("Georgia", STATE, GEORGIA);
    s.in(1);
    Mention both = s.reference(Form.NOMINAL, "Both sides", GROUP, russia, georgia);
    assertThat(meaning(s, both)).extracting(Entity::id).containsExactly("georgia", "russia");
  }

  @Test
  void aPronounWithoutAntecedentMeansNobody() {
    Sketch s = new Sketch("t.txt", "It was said.");
    assertThat(meaning(s, s.reference(Form.PRONOUN, "It", INSTITUTION))).isEmpty();
  }

  @Test
  void unknownNamesMeetUnderTheirNormalForm() {
    Sketch s = new Sketch("t.txt", "The Zenda Accord held.", "ZENDA ACCORD was its name.");
    Mention first = s.name("Zenda Accord", AGREEMENT);
    s.in(1);
    s.name("ZENDA ACCORD", AGREEMENT);
    Entity e = only(s, first);
    assertThat(e.id()).isEqualTo("agreement/zenda-accord");
    assertThat(e.label()).isEqualTo("Zenda Accord");
    assertThat(e.names()).containsExactly("ZENDA ACCORD");
    assertThat(e.qid()).isEmpty();
  }

  @Test
  void aSurnameBelongsToAFullNameOnlyWhereTheDocumentSaysSo() {
    Sketch s = new Sketch("t.txt", "Jane Roe spoke.", "Roe left.", "Doe stayed.");
    Mention jane = s.name("Jane Roe", PERSON);
    s.in(1);
    Mention roe = s.reference(Form.NAME, "Roe", PERSON, jane);
    s.in(2);
    Mention doe = s.name("Doe", PERSON);
    s.event("Statement", 1, "left", null, s.arg(Role.AGENT, roe), s.arg(Role.TARGET, doe));
    assertThat(LINKER.link(s.extraction()).entities())
        .extracting(Entity::id, Entity::label)
        .containsExactly(tuple("person/doe", "Doe"), tuple("person/jane-roe", "Jane Roe"));
  }

  @Test
  void groupsAndTopicsAreEntitiesOfTheirOwnWords() {
    Sketch s = new Sketch("t.txt", "Ruritanian diplomats discussed arms control.");
    Mention group = s.mention(Form.GROUP, "Ruritanian diplomats", GROUP, List.of(), List.of());
    s.event("Meeting", 0, "discussed", null, s.arg(Role.AGENT, group), s.topic("arms control"));
    assertThat(LINKER.link(s.extraction()).entities())
        .extracting(Entity::id)
        .containsExactly("group/ruritanian-diplomats", "topic/arms-control");
  }

  @Test
  void aRelationOverSeveralGivesOneEach() {
    Sketch s = new Sketch("t.txt", "Both are members of the Zenda League.", "Russia, Georgia.");
    s.in(1);
    Mention russia = s.name("Russia", STATE, RUSSIA);
    Mention georgia = s.name("Georgia", STATE, GEORGIA);
    s.in(0);
    Mention both = s.reference(Form.PRONOUN, "Both", STATE, russia, georgia);
    Mention league = s.name("Zenda League", ALLIANCE);
    s.relation("memberOf", 0, new Filler.Named(both), new Filler.Named(league));
    s.relation("memberOf", 0, new Filler.Named(league), new Filler.Named(league));
    assertThat(LINKER.link(s.extraction()).relations())
        .extracting(r -> r.subject().id())
        .containsExactly("russia", "georgia");
  }

  @Test
  void whatIsLinkedDependsOnTheDocumentAlone() {
    Sketch one = new Sketch("one.txt", "Bush replied in 1990.");
    Mention m = one.time("1990", TimeValue.point("1990")).name("Bush", PERSON, ELDER_BUSH);
    Optional<String> before = only(one, m).qid();
    Sketch two = in(2003, "Bush replied.");
    only(two, two.name("Bush", PERSON, YOUNGER_BUSH));
    assertThat(LINKER.link(one.extraction()).entities().get(0).qid()).isEqualTo(before);
  }
}
