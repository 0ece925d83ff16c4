package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Gazetteer;
import org.entente.ontology.Ent;
import org.entente.text.CorpusFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions as they are read from tables and kept in a corpus folder. */
class DecisionTableTest {
  private static final Gazetteer GAZETTEER =
      Gazetteer.of(List.of(Sketch.entry("borduria", "Borduria", EntityClass.STATE, "Q71")));

  @TempDir Path folder;

  private DecisionTable read(String table) throws IOException {
    Path file = Files.writeString(folder.resolve("filled.csv"), table);
    return DecisionTable.read(file, List.of("a.txt"), GAZETTEER, Decisions.NONE);
  }

  @Test
  void thingsHaveTheIrisOfTheOntology() {
    assertThat(DecisionTable.IDS).isEqualTo(Ent.ID);
  }

  @Test
  void readsWhatIsDecidedAndCountsWhatIsOpen() throws IOException {
    DecisionTable table =
        read(
            """
            name,class,document,decision,reason
            Jane Roe,Person,,Q9,"not in the gazetteer, so far"
            "Roe, Jane",Person,a.txt,https://w3id.org/entente/id/person/jane-roe,
            Zenda,,,NIL,
            Streslau,Place,,,
            Ruritania,State,,http://www.wikidata.org/entity/Q5,
            Bordurie,State,,id:borduria,
            Élan,Group,,https://w3id.org/entente/id/group/%C3%A9lan,
            """);
    assertThat(table.open()).isEqualTo(1);
    assertThat(table.decisions().all())
        .extracting(
            Decision::name,
            d -> d.type().map(EntityClass::term).orElse(""),
            d -> d.document().orElse(""),
            d -> d.verdict().toString())
        .containsExactlyInAnyOrder(
            tuple("Jane Roe", "Person", "", "Q9"),
            tuple("Roe, Jane", "Person", "a.txt", "id:person/jane-roe"),
            tuple("Zenda", "", "", "NIL"),
            tuple("Ruritania", "State", "", "Q5"),
            tuple("Bordurie", "State", "", "id:borduria"));
    assertThat(table.problems())
        .as("a normal form has no accents")
        .singleElement()
        .hasToString(
            "line 8: id:group/élan cannot be an IRI of this graph; copy one from the column `iri`");
  }

  @Test
  void everyBadRowIsToldWithItsLineAndNotKept() throws IOException {
    DecisionTable table =
        read(
            """
            name,class,document,decision
            Jane Roe,Person,,maybe
            ,Person,,Q9
            "Zenda
            Castle",Castle,,NIL
            Zenda,Place,missing.txt,NIL
            Zenda,Place,,Q71,too many
            Zenda,Place,,NIL
            the Zenda,Place,,Q5
            Zenda,Place,,NIL
            Strelsau,Person,,Q71
            """);
    assertThat(table.problems())
        .extracting(DecisionTable.Problem::toString)
        .satisfiesExactly(
            p -> assertThat(p).startsWith("line 2: 'maybe' is no decision").contains("NIL"),
            p -> assertThat(p).startsWith("line 3: no name"),
            p -> assertThat(p).startsWith("line 4: 'Castle' is no class"),
            p -> assertThat(p).startsWith("line 6: no document 'missing.txt'"),
            p -> assertThat(p).startsWith("line 7: 5 cells under 4 columns"),
            p -> assertThat(p).startsWith("line 9: line 8 decides otherwise"),
            p -> assertThat(p).startsWith("line 11: Q71 is Borduria"));
    assertThat(table.decisions().all())
        .singleElement()
        .satisfies(d -> assertThat(d.verdict()).hasToString("NIL"));
  }

  @Test
  void aSpreadsheetsWayOfWritingIsTaken() throws IOException {
    assertThat(read("\uFEFFdecision;name\r\nQ9;\"Roe; Jane\"\r\n").decisions().all())
        .extracting(Decision::name)
        .containsExactly("Roe; Jane");
    assertThat(read("name\tdecision\nJane Roe\tQ9\n").decisions().all()).hasSize(1);
  }

  @Test
  void whatIsNoTableIsRefusedAsAWhole() throws IOException {
    assertThatThrownBy(() -> read("name,verdict\nRoe,Q9\n"))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("no column 'decision'");
    assertThatThrownBy(() -> read("name,decision\n\"Roe,Q9\n"))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("not a CSV table");
    Path latin =
        Files.write(
            folder.resolve("l.csv"), "name,decision\né,Q9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> DecisionTable.read(latin, List.of(), GAZETTEER, Decisions.NONE))
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(
            () ->
                DecisionTable.read(
                    folder.resolve("none.csv"), List.of(), GAZETTEER, Decisions.NONE))
        .hasMessageContaining("no such file");
  }

  @Test
  void aBrokenFileInTheCorpusFolderIsNotPassedOver() throws IOException {
    CorpusFolder corpus = CorpusFolder.open(folder);
    assertThat(DecisionTable.of(corpus)).isSameAs(Decisions.NONE);
    Files.writeString(folder.resolve("links.csv"), "name,decision\nRoe,perhaps\n");
    assertThatThrownBy(() -> DecisionTable.of(corpus))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining("links.csv: line 2: 'perhaps' is no decision");
    assertThat(CorpusFolder.open(folder).documentIds()).as("it is no text").isEmpty();
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(@ForAll("decisions") List<Decision> some) throws IOException {
    Path own = Files.createTempDirectory("decisions");
    Path file = own.resolve("links.csv");
    Decisions decisions = Decisions.of(some);
    DecisionTable.write(decisions, file);
    assertThat(DecisionTable.of(CorpusFolder.open(own)).all()).isEqualTo(decisions.all());
    try (Stream<Path> files = Files.list(own)) {
      assertThat(files).as("nothing is left beside it").containsExactly(file);
    }
    Files.delete(file);
    Files.delete(own);
  }

  @Provide
  Arbitrary<List<Decision>> decisions() {
    Arbitrary<String> words =
        Arbitraries.strings()
            .withChars("aZé \"',;\n|=+")
            .ofMinLength(1)
            .map(String::strip)
            .filter(s -> !s.isEmpty());
    Arbitrary<Decision.Verdict> verdicts =
        Arbitraries.of(
            new Decision.Item("Q9"), new Decision.Nothing(), new Decision.Same("person/jane-roe"));
    return Combinators.combine(
            words,
            Arbitraries.of(EntityClass.values()).optional(),
            words.optional(),
            verdicts,
            words)
        .as(Decision::new)
        .list()
        .ofMaxSize(5);
  }
}
