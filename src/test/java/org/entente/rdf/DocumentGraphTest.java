package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.entente.annotate.Mention;
import org.entente.annotate.TimeValue;
import org.entente.extract.Extraction;
import org.entente.extract.Filler;
import org.entente.extract.Role;
import org.entente.extract.Status;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.entente.link.Linker;
import org.entente.link.Sketch;
import org.entente.ontology.Ent;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;

class DocumentGraphTest {
  private static final Entry LEAGUE =
      Sketch.entry("baltic-league", "Baltic League", EntityClass.ALLIANCE, "Q1", "BL");
  private static final Entry RURITANIA =
      Sketch.entry("ruritania", "Ruritania", EntityClass.STATE, "Q2");

  private static Extraction suspension() {
    Sketch s =
        new Sketch(
            "notes/a league.txt",
            new Metadata(
                Optional.of("A note"),
                Optional.of("https://example.org/note"),
                Optional.empty(),
                Optional.of("Baltic League"),
                Optional.of("2015-02"),
                Optional.of("CC0-1.0"),
                Optional.empty()),
            "On 1 April 2014 the Baltic League suspended practical cooperation with Ruritania.",
            "It did not close the border, it said.",
            "Jane Roe, its Secretary General, praised the decision.");
    Mention league = s.name("Baltic League", EntityClass.ALLIANCE, LEAGUE);
    Mention ruritania = s.name("Ruritania", EntityClass.STATE, RURITANIA);
    s.event(
        "Suspension",
        0,
        "suspended",
        "2014-04-01",
        s.arg(Role.AGENT, league),
        s.arg(Role.TARGET, ruritania),
        s.topic("practical cooperation"));
    s.in(1);
    Mention it = s.reference(Mention.Form.PRONOUN, "It", EntityClass.ALLIANCE, league);
    s.event(
        "Closure",
        1,
        "close",
        (TimeValue) null,
        new Status(Status.Polarity.DENIED, Status.Modality.REPORTED, Optional.of(it)),
        List.of(0),
        s.arg(Role.AGENT, it),
        s.topic("the border"));
    s.in(2);
    Mention roe = s.name("Jane Roe", EntityClass.PERSON);
    s.relation("represents", 2, new Filler.Named(roe), new Filler.Named(it));
    s.relation(
        "position",
        2,
        new Filler.Named(roe),
        new Filler.Text("Secretary General", s.find("Secretary General")));
    return s.extraction();
  }

  private static byte[] write(Extraction extraction) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QuadWriter quads = new QuadWriter(out, "sha256:00")) {
      quads.write(new Linker(Gazetteer.of(List.of())).link(extraction));
    }
    return out.toByteArray();
  }

  private static Model rio(InputStream in, RDFFormat format) throws IOException {
    return Rio.parse(in, format);
  }

  @Test
  void givesTheGraphOfTheContract() throws IOException {
    Model actual = rio(new ByteArrayInputStream(write(suspension())), RDFFormat.NQUADS);
    try (InputStream in = getClass().getResourceAsStream("/rdf/suspension.trig")) {
      Model expected = rio(in, RDFFormat.TRIG);
      assertThat(difference(expected, actual)).as("missing").isEmpty();
      assertThat(difference(actual, expected)).as("too many").isEmpty();
      assertThat(Models.isomorphic(actual, expected)).isTrue();
    }
  }

  @Property(tries = 300)
  void whateverNamesHoldBothParsersReadTheSame(
      @ForAll("hostile") String id, @ForAll("hostile") String name) throws IOException {
    Sketch s =
        new Sketch(
            id,
            new Metadata(
                Optional.of(name),
                Optional.of(name),
                Optional.of(name),
                Optional.of(name),
                Optional.of(name),
                Optional.of("https://example.org/" + name),
                Optional.of(name)),
            "Ruritania left " + name + " in 1931.");
    Mention ruritania = s.name("Ruritania", EntityClass.STATE, RURITANIA);
    Mention other = s.name(name, EntityClass.INSTITUTION);
    s.event(
        "Withdrawal",
        0,
        "left",
        "1931",
        s.arg(Role.AGENT, ruritania),
        s.arg(Role.TARGET, other),
        s.topic(name));
    byte[] bytes = write(s.extraction());
    Model model = rio(new ByteArrayInputStream(bytes), RDFFormat.NQUADS);
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes))
        .lang(Lang.NQUADS)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
        .parse(data);
    assertThat(data.stream()).hasSize(model.size());
    assertThat(
            model.filter(
                null, Values.iri(Ent.text), literal("Ruritania left " + name + " in 1931.")))
        .hasSize(1);
  }

  /** Not NUL, not half of a surrogate pair, not one of Unicode's non-characters. */
  private static boolean isCharacter(int c) {
    return c != 0
        && Character.getType(c) != Character.SURROGATE
        && (c & 0xFFFE) != 0xFFFE
        && (c < 0xFDD0 || c > 0xFDEF);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(30),
            Arbitraries.strings()
                .withChars(" <>\"{}|\\^`%#?/.:;[]@!$&'()*+,=\n\r\t\u0001\u0301\u202e’–a")
                .ofMaxLength(12),
            Arbitraries.of("a/../b", "%zz", "\uD83D\uDE00", "العالم", "<http://x>", "\\u0041"))
        .filter(t -> t.codePoints().allMatch(DocumentGraphTest::isCharacter));
  }

  private static Model difference(Model one, Model other) {
    Model out = new LinkedHashModel(one);
    out.removeAll(other);
    return out;
  }

  @Test
  void whatIsDeniedPlannedSupposedOrReportedAssertsNoPlainTriple() throws IOException {
    for (Status.Polarity polarity : Status.Polarity.values()) {
      for (Status.Modality modality : Status.Modality.values()) {
        Status status = new Status(polarity, modality, Optional.empty());
        Sketch s = new Sketch("t.txt", "Ruritania left the Baltic League in 1931.");
        Mention ruritania = s.name("Ruritania", EntityClass.STATE, RURITANIA);
        Mention league = s.name("Baltic League", EntityClass.ALLIANCE, LEAGUE);
        s.event(
            "Withdrawal",
            0,
            "left",
            TimeValue.point("1931"),
            status,
            List.of(),
            s.arg(Role.AGENT, ruritania),
            s.arg(Role.TARGET, league));
        Model model = rio(new ByteArrayInputStream(write(s.extraction())), RDFFormat.NQUADS);
        Model event =
            model.filter(
                Models.subjectIRI(
                        model.filter(
                            null,
                            RDFS.LABEL,
                            literal("Withdrawal: Ruritania, Baltic League (1931)")))
                    .orElseThrow(),
                null,
                null);
        assertThat(event.size()).as(status.toString()).isEqualTo(status.asserts() ? 5 : 2);
        assertThat(model.filter(null, RDF.TYPE, iri(Ent.Claim))).hasSize(6);
      }
    }
  }

  private static Literal literal(String text) {
    return Values.literal(text);
  }

  private static IRI iri(String iri) {
    return Values.iri(iri);
  }

  @Test
  void givesTheSameBytesTwice() {
    assertThat(write(suspension())).isEqualTo(write(suspension()));
  }

  @Test
  void jenaReadsAsManyStatementsWithoutAWarning() throws IOException {
    byte[] bytes = write(suspension());
    Model model = rio(new ByteArrayInputStream(bytes), RDFFormat.NQUADS);
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes))
        .lang(Lang.NQUADS)
        .strict(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
        .parse(data);
    assertThat(data.stream()).hasSize(model.size());
  }
}
