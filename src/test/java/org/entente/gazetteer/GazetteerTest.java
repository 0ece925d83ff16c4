package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {
  private static final String HEADER = String.join("\t", EntryTable.COLUMNS) + "\n";

  private static Entry entry(String id, EntityClass type, String label, String... aliases) {
    return new Entry(
        id,
        label,
        type,
        Optional.empty(),
        List.of(aliases),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static final Gazetteer SMALL =
      Gazetteer.of(
          List.of(
              entry("soviet-union", EntityClass.STATE, "Soviet Union", "USSR"),
              entry("united-states", EntityClass.STATE, "United States", "US"),
              entry("bush", EntityClass.PERSON, "George H. W. Bush"),
              entry("nrc", EntityClass.COUNCIL, "NATO–Russia Council", "NRC"),
              entry("nrc-2", EntityClass.INSTITUTION, "National Research Council", "NRC"),
              entry("nato", EntityClass.ALLIANCE, "NATO"),
              entry("missiles", EntityClass.EVENT, "Cuban Missile Crisis"),
              entry("islamic-state", EntityClass.INSTITUTION, "Islamic State"),
              entry("prc", EntityClass.STATE, "People's Republic of China"),
              entry("milosevic", EntityClass.PERSON, "Slobodan Milošević"),
              entry("hague", EntityClass.PLACE, "The Hague")));

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }

  private static List<String> scan(String... words) {
    return SMALL.scan(List.of(words)).stream()
        .map(m -> m.from() + "-" + m.to() + " " + String.join(",", ids(m.entries())))
        .toList();
  }

  @Test
  void typographyDoesNotCount() {
    assertThat(ids(SMALL.byName("U.S.S.R."))).containsExactly("soviet-union");
    assertThat(ids(SMALL.byName("NATO-Russia Council"))).containsExactly("nrc");
    assertThat(ids(SMALL.byName("People’s Republic  of China"))).containsExactly("prc");
    assertThat(ids(SMALL.byName("George H.W. Bush"))).containsExactly("bush");
    assertThat(ids(SMALL.byName("Slobodan Milosevic"))).containsExactly("milosevic");
    assertThat(ids(SMALL.byName("the United States"))).containsExactly("united-states");
  }

  @Test
  void anArticleThatBelongsToTheNameStays() {
    assertThat(ids(SMALL.byName("The Hague"))).containsExactly("hague");
    assertThat(SMALL.byName("Hague")).isEmpty();
  }

  @Test
  void caseCountsButForHeadingsAndForNamesOfHappenings() {
    assertThat(SMALL.byName("soviet union")).isEmpty();
    assertThat(ids(SMALL.byName("SOVIET UNION"))).containsExactly("soviet-union");
    assertThat(ids(SMALL.byName("Cuban missile crisis"))).containsExactly("missiles");
    assertThat(SMALL.byName("cuban missile crisis")).isEmpty();
    assertThat(SMALL.byName("Islamic state")).isEmpty();
  }

  @Test
  void aNameOfSeveralFindsThemAll() {
    assertThat(ids(SMALL.byName("NRC"))).containsExactly("nrc", "nrc-2");
  }

  @Test
  void theLongestNameAtEachWordIsFoundInAnyTokenisation() {
    assertThat(scan("the", "NATO-Russia", "Council", "met")).containsExactly("1-3 nrc");
    assertThat(scan("NATO", "–", "Russia", "Council")).containsExactly("0-4 nrc");
    assertThat(scan("People", "'s", "Republic", "of", "China")).containsExactly("0-5 prc");
    assertThat(scan("George", "H.", "W.", "Bush")).containsExactly("0-4 bush");
    assertThat(scan("U.S.", "President")).containsExactly("0-1 united-states");
  }

  @Test
  void aNameNeitherBeginsNorEndsInsideAWord() {
    assertThat(scan("NATO's", "allies")).isEmpty();
    assertThat(scan("pro-NATO", "forces")).isEmpty();
    assertThat(scan("NATO", "'s", "allies")).containsExactly("0-1 nato");
  }

  @Test
  void otherPunctuationSeparatesNames() {
    assertThat(scan("the", "Soviet", ",", "Union")).isEmpty();
  }

  @Test
  void aFolderIsReadTableByTable(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("b.tsv"),
        HEADER + "paris\tParis\tPlace\tQ90\t\t\t\t\t\tcapitalOf:france|locatedIn:france\n");
    Files.writeString(
        folder.resolve("a.tsv"), HEADER + "france\tFrance\tState\tQ142\t\tFrench\tFrench\t\t\t\n");
    Gazetteer gazetteer = Gazetteer.read(folder);
    assertThat(ids(gazetteer.entries())).containsExactly("france", "paris");
    assertThat(gazetteer.entry("paris").orElseThrow().links())
        .containsExactly(
            new Entry.Link("capitalOf", "france"), new Entry.Link("locatedIn", "france"));
    assertThat(ids(gazetteer.byAdjective("French"))).containsExactly("france");
    assertThat(ids(gazetteer.byDemonym("French"))).containsExactly("france");
    assertThat(gazetteer.byAdjective("german")).isEmpty();
  }

  @Test
  void errorsNameFileLineAndProblem(@TempDir Path folder) throws IOException {
    assertWrong(folder, "x\tX\tState\n", "x.tsv:2: expected 10 columns, found 3");
    assertWrong(folder, "X\tX\tState\t\t\t\t\t\t\t\n", ":2: id 'X' must be lower-case");
    assertWrong(folder, "x\t X\tState\t\t\t\t\t\t\t\n", ":2: label ' X'");
    assertWrong(folder, "x\tX\tCountry\t\t\t\t\t\t\t\n", ":2: 'Country' is no class");
    assertWrong(folder, "x\tX\tState\t142\t\t\t\t\t\t\n", ":2: qid '142'");
    assertWrong(folder, "x\tX\tState\t\ta|\t\t\t\t\t\n", ":2: 'a|' holds an empty name");
    assertWrong(folder, "x\tX\tState\t\ta|a\t\t\t\t\t\n", ":2: 'a|a' names something twice");
    assertWrong(folder, "x\tX\tState\t\t\t\t\t19xx\t\t\n", ":2: '19xx' is no year");
    assertWrong(folder, "x\tX\tState\t\t\t\t\t1991\t1917\t\n", ":2: from 1991 is later");
    assertWrong(folder, "x\tX\tState\t\t\t\t\t\t\tlikes:x\n", ":2: link 'likes:x' must be");
    assertWrong(
        folder, "x\tX\tState\t\t\t\t\t\t\tpartOf:y\n", ":2: link partOf leads to 'y', which is no");
    assertWrong(
        folder,
        "x\tX\tState\t\t\t\t\t\t\t\nx\tY\tState\t\t\t\t\t\t\t\n",
        ":3: id 'x' stands already at");
    Files.writeString(folder.resolve("x.tsv"), "id\tlabel\n");
    assertThatThrownBy(() -> Gazetteer.read(folder))
        .isInstanceOf(GazetteerException.class)
        .hasMessageContaining("x.tsv:1: the header must be");
  }

  private static void assertWrong(Path folder, String rows, String message) throws IOException {
    Files.writeString(folder.resolve("x.tsv"), HEADER + rows);
    assertThatThrownBy(() -> Gazetteer.read(folder))
        .isInstanceOf(GazetteerException.class)
        .hasMessageContaining(message);
  }
}
