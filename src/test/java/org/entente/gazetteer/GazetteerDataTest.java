package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped tables: format, size, names, links, and every QID against Wikidata's own names. */
class GazetteerDataTest {
  private static final Path FOLDER = Path.of("data/gazetteer");
  private static final Path VERIFIED = Path.of("src/test/resources/wikidata/verified.tsv");

  /** Words of the subject that English writes in lower case and that mean one thing in it. */
  private static final Set<String> LOWER_CASE_TERMS =
      Set.of("détente", "intifada", "mujahideen", "mujahidin", "mujahedin", "refuseniks");

  private static final Gazetteer GAZETTEER = Gazetteer.load();

  private static List<String> names(Entry entry) {
    List<String> names = new ArrayList<>(List.of(entry.label()));
    names.addAll(entry.aliases());
    return names;
  }

  private static Entry entry(String id) {
    return GAZETTEER.entry(id).orElseThrow(() -> new AssertionError("no entry " + id));
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }

  private static List<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".tsv"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theClassPathHoldsTheTablesOfTheFolder() throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).isEqualTo(tables());
    assertThat(GAZETTEER.entries()).isEqualTo(Gazetteer.read(FOLDER).entries());
  }

  @Test
  void rowsStandInTheOrderOfTheirIds() throws IOException {
    for (String table : tables()) {
      List<String> ids =
          Files.readAllLines(FOLDER.resolve(table)).stream()
              .skip(1)
              .map(line -> line.substring(0, line.indexOf('\t')))
              .toList();
      assertThat(ids).as(table).isSorted();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "State, 350",
    "Institution, 900",
    "InternationalOrganization, 150",
    "ArmedForce, 150",
    "GovernmentBody, 200",
    "DiplomaticMission, 300",
    "Agreement, 600",
    "Treaty, 250",
    "Resolution, 90",
    "Person, 1900",
    "Place, 1000",
    "Event, 700",
    "Group, 100"
  })
  void everyClassIsCovered(String term, int atLeast) {
    EntityClass type = EntityClass.of(term).orElseThrow();
    assertThat(GAZETTEER.entries().stream().filter(e -> e.type().isA(type)).count())
        .isGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void everyEntryHasAClassThatSaysWhatItIs() {
    assertThat(GAZETTEER.entries())
        .allSatisfy(e -> assertThat(e.type()).as(e.id()).isNotEqualTo(EntityClass.ACTOR));
  }

  @Test
  void noAliasIsACommonWord() {
    for (Entry entry : GAZETTEER.entries()) {
      assertThat(entry.aliases())
          .as(entry.id())
          .noneMatch(
              a ->
                  a.indexOf(' ') < 0
                      && a.equals(a.toLowerCase(Locale.ROOT))
                      && a.chars().anyMatch(Character::isLetter)
                      && !a.startsWith("al-")
                      && !LOWER_CASE_TERMS.contains(a));
    }
  }

  @Test
  void aPersonNeedsTwoNamesForALabelOrIsKnownByOne() {
    Set<String> mononyms =
        GAZETTEER.entries().stream()
            .filter(e -> e.type() == EntityClass.PERSON && e.label().indexOf(' ') < 0)
            .map(Entry::label)
            .collect(Collectors.toSet());
    assertThat(mononyms).hasSizeLessThan(20).contains("Hirohito", "Suharto");
  }

  @Test
  void everyNameFindsItsBearer() {
    for (Entry entry : GAZETTEER.entries()) {
      for (String name : names(entry)) {
        assertThat(GAZETTEER.byName(name)).as(name).contains(entry);
      }
    }
  }

  @Test
  void everyPresentStateHasAnAdjectiveOrIsTooSmallForOne() {
    List<String> without =
        GAZETTEER.entries().stream()
            .filter(e -> e.type() == EntityClass.STATE)
            .filter(e -> e.from().isEmpty() && e.adjectives().isEmpty())
            .map(Entry::id)
            .toList();
    assertThat(without).hasSizeLessThan(45).doesNotContain("france", "china", "niger", "tonga");
  }

  // --- QIDs

  private record Item(String label, List<String> aliases) {
    Set<String> keys() {
      Set<String> keys = new HashSet<>(Set.of(key(label)));
      aliases.forEach(a -> keys.add(key(a)));
      return keys;
    }
  }

  private static String key(String name) {
    String plain = name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    return String.join(" ", NameAtoms.of(plain)).toLowerCase(Locale.ROOT);
  }

  private static Map<String, Item> verified() throws IOException {
    Map<String, Item> items = new HashMap<>();
    Files.readAllLines(VERIFIED).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(c -> items.put(c[0], new Item(c[1], List.of(c[3].split("\\|")))));
    return items;
  }

  private static Collection<Entry> linked() {
    return GAZETTEER.entries().stream().filter(e -> e.qid().isPresent()).toList();
  }

  @Test
  void everyQidIsVerifiedAndItsItemBearsANameOfTheEntry() throws IOException {
    Map<String, Item> items = verified();
    assertThat(linked()).hasSizeGreaterThan(1500);
    for (Entry entry : linked()) {
      Item item = items.get(entry.qid().orElseThrow());
      assertThat(item).as(entry.id() + " " + entry.qid()).isNotNull();
      assertThat(names(entry).stream().map(GazetteerDataTest::key).toList())
          .as(entry.id() + " " + entry.qid() + " " + item.label())
          .containsAnyElementsOf(item.keys());
    }
  }

  @Test
  void noQidIsGivenTwiceAndNoVerifiedRowIsUnused() throws IOException {
    List<String> qids = linked().stream().map(e -> e.qid().orElseThrow()).toList();
    assertThat(qids).doesNotHaveDuplicates();
    assertThat(verified().keySet()).isEqualTo(Set.copyOf(qids));
  }

  @ParameterizedTest
  @CsvSource({
    "denmark, Q35",
    "netherlands, Q55",
    "brussels, Q240",
    "abkhazia, Q23334",
    "republic-of-abkhazia, Q31354462",
    "south-ossetia, Q23427",
    "georgia, Q230",
    "china, Q148",
    "taiwan, Q865",
    "north-korea, Q423",
    "south-korea, Q884",
    "washington-d-c, Q61",
    "democratic-republic-of-the-congo, Q974",
    "republic-of-the-congo, Q971",
    "germany, Q183",
    "west-germany, Q713750",
    "crimea, Q7835",
    "george-h-w-bush, Q23505",
    "george-w-bush, Q207",
    "nato, Q7184",
    "soviet-union, Q15180",
    "palestine-liberation-organization, Q26683"
  })
  void knownTrapsCarryTheRightItem(String id, String qid) {
    assertThat(entry(id).qid()).contains(qid);
  }

  @ParameterizedTest
  @CsvSource({
    "strategic-arms-limitation-talks, Q628139",
    "brussels, Q239",
    "georgia-us-state, Q230"
  })
  void knownTrapsDoNotCarryTheWrongItem(String id, String qid) {
    assertThat(entry(id).qid()).isNotEqualTo(Optional.of(qid));
  }

  // --- names with several bearers, and names that must have none

  @ParameterizedTest
  @CsvSource({
    "Georgia, georgia georgia-us-state",
    "Congo, republic-of-the-congo democratic-republic-of-the-congo",
    "Federal Republic of Germany, germany west-germany",
    "George Bush, george-h-w-bush george-w-bush",
    "Congress, united-states-congress continental-congress"
  })
  void aNameOfSeveralIsLeftToTheLinker(String name, String bearers) {
    assertThat(ids(GAZETTEER.byName(name))).containsExactlyInAnyOrder(bearers.split(" "));
  }

  @Test
  void surnamesOfSeveralAreNoNames() {
    assertThat(List.of("Bush", "Roosevelt", "Adams", "Clinton", "Kennedy", "Castro", "Dulles"))
        .allSatisfy(name -> assertThat(GAZETTEER.byName(name)).as(name).isEmpty());
    assertThat(List.of("Johnson", "Marshall", "Wilson", "Jackson", "Taylor", "Park", "Kim"))
        .allSatisfy(name -> assertThat(GAZETTEER.byName(name)).as(name).isEmpty());
  }

  @Test
  void commonWordsAreNoNames() {
    assertThat(
            List.of(
                "turkey",
                "china",
                "jordan",
                "chad",
                "Nice",
                "Reading",
                "Split",
                "Alliance",
                "Act",
                "Council",
                "Treaty",
                "Crown",
                "the",
                "Revolution",
                "Male",
                "Grew"))
        .allSatisfy(word -> assertThat(GAZETTEER.byName(word)).as(word).isEmpty());
  }

  @Test
  void lettersThatStandForSeveralThingsFindWhatTheSubjectMeans() {
    assertThat(ids(GAZETTEER.byName("INF")))
        .containsExactly("intermediate-range-nuclear-forces-treaty");
    assertThat(ids(GAZETTEER.byName("SALT"))).containsExactly("strategic-arms-limitation-talks");
    assertThat(ids(GAZETTEER.byName("NRC"))).containsExactly("nato-russia-council");
    assertThat(ids(GAZETTEER.byName("ACC"))).containsExactly("allied-control-council");
    assertThat(ids(GAZETTEER.byName("P.L.O.")))
        .containsExactly("palestine-liberation-organization");
  }

  @Test
  void citiesStandForTheStatesWhoseCapitalTheyAre() {
    assertThat(entry("moscow").links())
        .contains(
            new Entry.Link("capitalOf", "russia"), new Entry.Link("capitalOf", "soviet-union"));
    assertThat(entry("washington-d-c").links())
        .contains(new Entry.Link("capitalOf", "united-states"));
    assertThat(entry("kremlin").links()).contains(new Entry.Link("seatOf", "russia"));
    assertThat(ids(GAZETTEER.byName("Washington"))).containsExactly("washington-d-c");
  }

  @Test
  void adjectivesAndDemonymsLeadToStates() {
    assertThat(ids(GAZETTEER.byAdjective("Soviet"))).containsExactly("soviet-union");
    assertThat(ids(GAZETTEER.byAdjective("North Korean"))).containsExactly("north-korea");
    assertThat(ids(GAZETTEER.byDemonym("Soviets"))).containsExactly("soviet-union");
    assertThat(ids(GAZETTEER.byAdjective("Congolese")))
        .containsExactlyInAnyOrder("republic-of-the-congo", "democratic-republic-of-the-congo");
  }

  @ParameterizedTest
  @CsvSource({
    "Korean War, 1950, 1953", "Suez Crisis, 1956, 1956", "World War II, 1939, 1945",
    "Warsaw Pact, 1955, 1991", "West Germany, 1949, 1990", "Soviet Union, 1917, 1991"
  })
  void whatLastedForATimeIsDated(String name, int from, int to) {
    Entry entry = GAZETTEER.byName(name).get(0);
    assertThat(entry.from()).contains(from);
    assertThat(entry.to()).contains(to);
  }
}
