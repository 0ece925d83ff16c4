package org.entente.gazetteer.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Entry.Link;
import org.entente.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a small dump to the rows that it should give. */
class DumpImportTest {
  private static final String PROFILE =
      """
      languages: [en, mul, fr]
      exclude: [Q90]
      names: [P1813]
      demonyms: [P1549]
      from: [P571, P580]
      to: [P576]
      links:
        memberOf: [P463]
        capitalOf: [P1376]
      classes:
        - class: Alliance
          items: {Q10: alliance}
        - class: InternationalOrganization
          items: {Q20: organization}
        - class: State
          items: {Q30: state}
          from: []
        - class: Place
          items: [Q40]
          subclasses: false
        - class: Person
          property: P106
          items: [Q50]
      """;

  @TempDir Path folder;

  @Test
  void anEntryHasTheNamesYearsAndLinksOfItsItem() throws IOException {
    List<Entry> entries =
        imported(
            "wd:Q1 rdfs:label \"Northern Pact\"@en",
            "wd:Q1 rdfs:label \"Pacte du Nord\"@fr",
            "wd:Q1 rdfs:label \"Nordpakt\"@de",
            "wd:Q1 skos:altLabel \"Pact of the  North\"@en",
            "wd:Q1 wdt:P1813 \"NP\"@mul",
            "wd:Q1 schema:description \"an alliance\"@en",
            "wd:Q1 wdt:P31 wd:Q10",
            "wd:Q1 wdt:P571 \"1951-03-02T00:00:00Z\"^^xsd:dateTime",
            "wd:Q1 wdt:P580 \"1949-00-00T00:00:00Z\"^^xsd:dateTime",
            "wd:Q1 wdt:P576 \"1990-01-01T00:00:00Z\"^^xsd:dateTime",
            "wd:Q2 rdfs:label \"Norland\"@en",
            "wd:Q2 wdt:P31 wd:Q30",
            "wd:Q2 wdt:P571 \"0843-01-01T00:00:00Z\"^^xsd:dateTime",
            "wd:Q2 wdt:P576 \"1945-01-01T00:00:00Z\"^^xsd:dateTime",
            "wd:Q2 wdt:P1549 \"Norlandic\"@en",
            "wd:Q2 wdt:P1549 \"Norlanders\"@en",
            "wd:Q2 wdt:P463 wd:Q1",
            "wd:Q2 wdt:P463 wd:Q7777");
    assertThat(entries)
        .containsExactlyInAnyOrder(
            new Entry(
                "q1",
                "Northern Pact",
                EntityClass.ALLIANCE,
                Optional.of("Q1"),
                List.of("Pacte du Nord", "Pact of the North", "NP"),
                List.of(),
                List.of(),
                Optional.of(1949),
                Optional.of(1990),
                List.of()),
            new Entry(
                "q2",
                "Norland",
                EntityClass.STATE,
                Optional.of("Q2"),
                List.of(),
                List.of("Norlanders", "Norlandic"),
                List.of("Norlanders", "Norlandic"),
                Optional.empty(),
                Optional.of(1945),
                List.of(new Link("memberOf", "q1"))));
  }

  @Test
  void subclassesCountHoweverDeepAndWhereverTheyStandAndTheNearestClassWins() throws IOException {
    List<Entry> entries =
        imported(
            "wd:Q1 wdt:P31 wd:Q11",
            "wd:Q1 wdt:P31 wd:Q22",
            "wd:Q1 rdfs:label \"Deep\"@en",
            "wd:Q2 wdt:P31 wd:Q10",
            "wd:Q2 wdt:P31 wd:Q20",
            "wd:Q2 rdfs:label \"Both\"@en",
            "wd:Q3 wdt:P31 wd:Q41",
            "wd:Q3 rdfs:label \"Below a class without its subclasses\"@en",
            "wd:Q11 wdt:P279 wd:Q12",
            "wd:Q12 wdt:P279 wd:Q13",
            "wd:Q13 wdt:P279 wd:Q10",
            "wd:Q10 wdt:P279 wd:Q11",
            "wd:Q22 wdt:P279 wd:Q20",
            "wd:Q41 wdt:P279 wd:Q40");
    assertThat(entries)
        .extracting(Entry::label, Entry::type)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Deep", EntityClass.INTERNATIONAL_ORGANIZATION),
            org.assertj.core.groups.Tuple.tuple("Both", EntityClass.ALLIANCE));
  }

  @Test
  void whatIsExcludedOrNamelessOrOfNoWantedClassIsLeftOut() throws IOException {
    ImportReport report =
        run(
            dump(
                "wd:Q1 wdt:P31 wd:Q30",
                "wd:Q1 wdt:P31 wd:Q91",
                "wd:Q1 rdfs:label \"Ruritania\"@en",
                "wd:Q91 wdt:P279 wd:Q90",
                "wd:Q2 wdt:P31 wd:Q30",
                "wd:Q2 rdfs:label \"Nur deutsch\"@de",
                "wd:Q3 wdt:P31 wd:Q555",
                "wd:Q3 rdfs:label \"A song\"@en",
                "wd:Q4 wdt:P31 wd:Q5",
                "wd:Q4 wdt:P106 wd:Q50",
                "wd:Q4 rdfs:label \"Jane Roe\"@en"));
    assertThat(Gazetteer.read(out()).entries())
        .singleElement()
        .matches(e -> e.id().equals("q4") && e.type() == EntityClass.PERSON);
    assertThat(report.unnamed()).isEqualTo(1);
    assertThat(report.entries()).containsExactly(java.util.Map.entry(EntityClass.PERSON, 1L));
  }

  @Test
  void namesThatNoTableCanHoldOrNoTextMeansAreLeftOut() throws IOException {
    List<Entry> entries =
        imported(
            "wd:Q1 wdt:P31 wd:Q30",
            "wd:Q1 rdfs:label \"Two\\tparts\\nof a name\"@en",
            "wd:Q1 skos:altLabel \"a|b\"@en",
            "wd:Q1 skos:altLabel \"the country\"@en",
            "wd:Q1 skos:altLabel \"\\U0001F1FA\\U0001F1F8\"@en",
            "wd:Q1 skos:altLabel \"X\"@en",
            "wd:Q1 skos:altLabel \"TPN\"@en");
    assertThat(entries.get(0).label()).isEqualTo("Two parts of a name");
    assertThat(entries.get(0).aliases()).containsExactly("TPN");
  }

  @Test
  void yearsThatContradictEachOtherOrAreUnknownAreLeftOut() throws IOException {
    ImportReport report =
        run(
            dump(
                "wd:Q1 wdt:P31 wd:Q10",
                "wd:Q1 rdfs:label \"Backwards\"@en",
                "wd:Q1 wdt:P571 \"1960-01-01T00:00:00Z\"^^xsd:dateTime",
                "wd:Q1 wdt:P576 \"1950-01-01T00:00:00Z\"^^xsd:dateTime",
                "wd:Q2 wdt:P31 wd:Q10",
                "wd:Q2 rdfs:label \"Unknown\"@en",
                "wd:Q2 wdt:P571 <http://www.wikidata.org/.well-known/genid/1f>",
                "wd:Q2 wdt:P576 _:unknown",
                "wd:Q3 wdt:P31 wd:Q10",
                "wd:Q3 rdfs:label \"Ancient\"@en",
                "wd:Q3 wdt:P571 \"-0480-01-01T00:00:00Z\"^^xsd:dateTime"));
    assertThat(report.contradictory()).isEqualTo(1);
    assertThat(report.malformed()).isZero();
    assertThat(Gazetteer.read(out()).entries())
        .hasSize(3)
        .allMatch(e -> e.from().isEmpty() && e.to().isEmpty());
  }

  @Test
  void malformedLinesAreCountedWithTheirPlaceAndStopNothing() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# a comment",
                "",
                triple("wd:Q1 wdt:P31 wd:Q30"),
                "this is no triple",
                "<http://www.wikidata.org/entity/Q1> <http://www.w3.org/2000/01/rdf-schema#label> \"open .",
                triple("wd:Q1 rdfs:label \"Norland\"@en"),
                "<http://www.wikidata.org/entity/Q1> \"no predicate\" <http://a/b> ."));
    ImportReport report = run(write("dump.nt", lines));
    assertThat(report.malformed()).isEqualTo(3);
    assertThat(report.malformedLines())
        .satisfiesExactlyInAnyOrder(
            l -> assertThat(l).startsWith("line 4: "),
            l -> assertThat(l).startsWith("line 5: "),
            l -> assertThat(l).startsWith("line 7: "));
    assertThat(report.readings()).allMatch(r -> r.triples() == 5);
    assertThat(Gazetteer.read(out()).entry("q1")).isPresent();
  }

  @Test
  void theOrderOfTheDumpAndTheSizeOfTheSortBufferDoNotMatter() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 100; i < 160; i++) {
      lines.add(triple("wd:Q%d wdt:P31 wd:Q%d".formatted(i, i % 3 == 0 ? 30 : 11)));
      lines.add(triple("wd:Q%d rdfs:label \"Name %d\"@en".formatted(i, i)));
      lines.add(triple("wd:Q%d skos:altLabel \"Alias %d\"@en".formatted(i, i)));
      lines.add(triple("wd:Q%d wdt:P463 wd:Q%d".formatted(i, 100 + i % 7)));
    }
    lines.add(triple("wd:Q11 wdt:P279 wd:Q10"));
    run(write("dump.nt", lines));
    List<String> tables = tables(out());
    Collections.shuffle(lines, new Random(7));
    Path again = folder.resolve("again");
    new DumpImport(profile(), ReadingListener.NONE, 5).run(write("again.nt", lines), again);
    assertThat(tables(again)).isEqualTo(tables).hasSize(2);
  }

  @Test
  void readsCompressedDumpsOfSeveralStreams() throws IOException {
    String first = triple("wd:Q1 wdt:P31 wd:Q30") + "\n";
    String second = triple("wd:Q1 rdfs:label \"Norland\"@en") + "\n";
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    ByteArrayOutputStream bz2 = new ByteArrayOutputStream();
    for (String part : List.of(first, second)) {
      try (OutputStream out = new GZIPOutputStream(gz)) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
      }
      try (OutputStream out = new BZip2CompressorOutputStream(bz2)) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    Path asGz = Files.write(folder.resolve("d.nt.gz"), gz.toByteArray());
    Path asBz2 = Files.write(folder.resolve("d.nt.bz2"), bz2.toByteArray());
    for (Path dump : List.of(asGz, asBz2)) {
      Path out = folder.resolve("from-" + dump.getFileName());
      new DumpImport(profile(), ReadingListener.NONE).run(dump, out);
      assertThat(Gazetteer.read(out).entry("q1")).isPresent();
    }
  }

  @Test
  void aDumpThatIsCutOffSaysWhere() throws IOException {
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    Random random = new Random(3);
    try (OutputStream out = new GZIPOutputStream(gz)) {
      for (int i = 1; i < 5_000; i++) {
        String line = triple("wd:Q%d rdfs:label \"%x\"@en".formatted(i, random.nextLong()));
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    Path cut =
        Files.write(folder.resolve("cut.nt.gz"), Arrays.copyOf(gz.toByteArray(), gz.size() / 2));
    assertThatThrownBy(() -> run(cut))
        .isInstanceOf(DumpException.class)
        .hasMessageMatching(".*cut.nt.gz: cannot be read beyond line [1-9]\\d* .*cut off.*");
    try (Stream<Path> left = Files.list(out())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatCannotBeUsedGivesOneLine() throws IOException {
    refused(folder.resolve("none.nt"), "no such file");
    refused(folder, "not a file");
    refused(Files.writeString(folder.resolve("dump.json"), "{}"), "must end in .nt");
    refused(Files.writeString(folder.resolve("d.nt.gz"), "plain text"), "cannot be read");
    Path dump = dump("wd:Q1 wdt:P31 wd:Q30");
    Files.createDirectories(out());
    Files.writeString(out().resolve("state.tsv"), "mine");
    refused(dump, "holds tables already");
    assertThat(Files.readString(out().resolve("state.tsv"))).isEqualTo("mine");
  }

  @Test
  void aLineThatNoBufferHoldsIsMalformed() throws IOException {
    String huge = "x".repeat(LineFilter.LONGEST_LINE + 10);
    ImportReport report =
        run(
            write(
                "dump.nt",
                List.of(
                    triple("wd:Q1 wdt:P31 wd:Q30"),
                    triple("wd:Q1 rdfs:label \"" + huge + "\"@en"),
                    triple("wd:Q1 rdfs:label \"Norland\"@en"))));
    assertThat(report.malformedLines()).singleElement().asString().startsWith("line 2: ");
    assertThat(Gazetteer.read(out()).entry("q1").orElseThrow().label()).isEqualTo("Norland");
  }

  private void refused(Path dump, String message) {
    assertThatThrownBy(() -> run(dump))
        .isInstanceOf(DumpException.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("\n");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private List<Entry> imported(String... triples) throws IOException {
    assertThat(run(dump(triples)).malformed()).isZero();
    return Gazetteer.read(out()).entries();
  }

  private ImportReport run(Path dump) throws IOException {
    return new DumpImport(profile(), ReadingListener.NONE).run(dump, out());
  }

  private ImportProfile profile() throws IOException {
    return ImportProfile.read(Files.writeString(folder.resolve("profile.yaml"), PROFILE));
  }

  private Path dump(String... triples) throws IOException {
    return write("dump.nt", Stream.of(triples).map(DumpImportTest::triple).toList());
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private static List<String> tables(Path folder) throws IOException {
    List<String> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        out.add(file.getFileName() + "\n" + Files.readString(file));
      }
    }
    return out;
  }

  /** Writes prefixed names out, as N-Triples wants it. */
  private static String triple(String turtle) {
    return turtle
            .replaceAll("\\bwdt:(\\w+)", "<http://www.wikidata.org/prop/direct/$1>")
            .replaceAll("\\bwd:(\\w+)", "<http://www.wikidata.org/entity/$1>")
            .replaceAll("\\brdfs:(\\w+)", "<http://www.w3.org/2000/01/rdf-schema#$1>")
            .replaceAll("\\bskos:(\\w+)", "<http://www.w3.org/2004/02/skos/core#$1>")
            .replaceAll("\\bschema:(\\w+)", "<http://schema.org/$1>")
            .replaceAll("\\bxsd:(\\w+)", "<http://www.w3.org/2001/XMLSchema#$1>")
        + " .";
  }
}
