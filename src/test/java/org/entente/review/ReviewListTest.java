package org.entente.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.query.QueryTarget;
import org.junit.jupiter.api.Test;

/** The review list of a small graph, row by row. */
class ReviewListTest {
  private static final String GRAPH =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX doc:  <https://w3id.org/entente/doc/>
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      PREFIX g:    <https://w3id.org/entente/graph/doc/>
      PREFIX id:   <https://w3id.org/entente/id/>
      PREFIX oa:   <http://www.w3.org/ns/oa#>
      PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX wd:   <http://www.wikidata.org/entity/>
      PREFIX person: <https://w3id.org/entente/id/person/>

      g:knowledge {
        id:east-borduria rdfs:label "East Borduria" ; skos:exactMatch wd:Q71 ; ent:validFrom "1949"^^<http://www.w3.org/2001/XMLSchema#gYear> .
        id:west-borduria rdfs:label "West Borduria" .
        ent:Meeting ent:plover "CONSULT" .
      }
      g:a {
        doc:a dcterms:identifier "a.txt" .
        doc:ap oa:hasSource doc:a ; oa:hasSelector doc:as .
        doc:as oa:start 0 ; oa:end 20 ; oa:exact "Roe met in Borduria." .
        person:roe a ent:Person .
        doc:al1 a ent:OpenLink ; ent:linkOf person:roe ; ent:linkName "Jane Roe" ; ent:linkConfidence 0.8 ; ent:linkReason "not in the gazetteer" ; ent:evidence doc:ap .
        id:state-borduria a ent:State .
        doc:al2 a ent:OpenLink ; ent:linkOf id:state-borduria ; ent:linkName "Borduria" ; ent:linkConfidence 0.5 ; ent:linkReason "undecided" ; ent:evidence doc:ap ;
          ent:linkCandidate id:east-borduria , id:west-borduria .
        doc:ac1 a ent:Claim ; rdf:subject id:meeting ; rdf:predicate ent:agent ; rdf:object person:roe ; ent:evidence doc:ap .
        doc:ac2 a ent:Claim ; rdf:subject person:roe ; rdf:predicate ent:represents ; rdf:object id:state-borduria ; ent:evidence doc:ap .
      }
      g:b {
        doc:b dcterms:identifier "b.txt" .
        doc:bp oa:hasSource doc:b ; oa:hasSelector doc:bs .
        doc:bs oa:start 0 ; oa:end 19 ; oa:exact "Roe left Borduria." .
        person:roe a ent:Person .
        doc:bl1 a ent:OpenLink ; ent:linkOf person:roe ; ent:linkName "Jane ROE" ; ent:linkConfidence 0.7 ; ent:linkReason "doubtful" ; ent:evidence doc:bp .
        id:east-borduria a ent:State .
        doc:bl2 a ent:Claim ; rdf:subject id:east-borduria ; rdf:predicate skos:exactMatch ; rdf:object wd:Q71 ; ent:linkName "Borduria" ; ent:linkConfidence 0.85 ; ent:linkReason "best of 2" ; ent:evidence doc:bp .
        id:summit a ent:Meeting .
        doc:bl3 a ent:OpenLink ; ent:linkOf id:summit ; ent:linkName "Szohôd Summit" ; ent:linkConfidence 0.97 ; ent:linkReason "the only entry" ; ent:evidence doc:bp .
        person:doe a ent:Person .
        doc:bl4 a ent:OpenLink ; ent:linkOf person:doe ; ent:linkName "Doe" ; ent:linkConfidence 1.0 ; ent:linkReason "curator's decision" ; ent:evidence doc:bp .
        doc:bc1 a ent:Claim ; rdf:subject id:leaving ; rdf:predicate ent:agent ; rdf:object person:roe ; ent:evidence doc:bp .
      }
      """;

  private static List<ReviewRow> rows(ReviewScope scope) {
    Dataset data = DatasetFactory.wrap(DatasetGraphFactory.createGeneral());
    RDFParser.fromString(GRAPH, Lang.TRIG).parse(data);
    Dataset union = DatasetFactory.create(data.getUnionModel());
    data.listNames().forEachRemaining(g -> union.addNamedModel(g, data.getNamedModel(g)));
    return ReviewList.of(QueryTarget.of(union), scope);
  }

  @Test
  void oneRowForANameThatAllDocumentsReadAlike() {
    ReviewRow roe = rows(ReviewScope.UNLINKED).get(0);
    assertThat(roe.name()).isEqualTo("Jane ROE");
    assertThat(roe.type()).isEqualTo("Person");
    assertThat(roe.document()).isEmpty();
    assertThat(roe.decision()).isEmpty();
    assertThat(roe.confidence()).as("of the least sure document").isEqualTo(0.7);
    assertThat(roe.reason()).isEqualTo("doubtful");
    assertThat(roe.documents()).isEqualTo(2);
    assertThat(roe.claims()).as("links are not counted").isEqualTo(3);
    assertThat(roe.example()).isEqualTo(new Example("b.txt", 0, 19, "Roe left Borduria."));
    assertThat(roe.iri()).isEqualTo("https://w3id.org/entente/id/person/roe");
  }

  @Test
  void oneRowForEachDocumentWhereTheyReadANameDifferently() {
    assertThat(rows(ReviewScope.ALL))
        .filteredOn(r -> r.name().equals("Borduria"))
        .extracting(ReviewRow::document, ReviewRow::link, ReviewRow::type)
        .containsExactlyInAnyOrder(
            tuple(Optional.of("a.txt"), Optional.empty(), "State"),
            tuple(Optional.of("b.txt"), Optional.of("Q71"), "State"));
  }

  @Test
  void whatANameCouldMeanStandsWithItsItemOrIri() {
    assertThat(rows(ReviewScope.UNLINKED))
        .filteredOn(r -> r.name().equals("Borduria"))
        .flatExtracting(ReviewRow::candidates)
        .extracting(Candidate::toString)
        .containsExactly(
            "Q71 East Borduria (1949–)", "https://w3id.org/entente/id/west-borduria West Borduria");
  }

  @Test
  void aScopeHoldsWhatItSays() {
    assertThat(rows(ReviewScope.UNLINKED))
        .extracting(ReviewRow::name)
        .containsExactly("Jane ROE", "Borduria", "Szohôd Summit");
    assertThat(rows(ReviewScope.UNCERTAIN)).extracting(ReviewRow::name).containsExactly("Borduria");
    assertThat(rows(ReviewScope.ALL))
        .as("what is decided is listed, too")
        .extracting(ReviewRow::name)
        .contains("Doe");
  }

  @Test
  void aNamedHappeningIsAnEvent() {
    assertThat(rows(ReviewScope.UNLINKED))
        .filteredOn(r -> r.name().equals("Szohôd Summit"))
        .extracting(ReviewRow::type)
        .containsExactly("Event");
  }

  @Test
  void csvHoldsEveryColumnWhateverStandsInIt() throws IOException {
    ReviewRow row =
        new ReviewRow(
            "Roe, \"J.\"\nthe 2nd",
            "Person",
            Optional.of("a,b.txt"),
            "",
            Optional.empty(),
            0.5,
            "undecided",
            List.of(new Candidate("Q1", "one | first"), new Candidate("Q2", "two")),
            Optional.of(new Proposal("Q2", 0.75, "its label")),
            1,
            2,
            new Example("a,b.txt", 3, 9, "Roe; \"left\"."),
            "https://w3id.org/entente/id/person/roe");
    CSVRecord read =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text(ReviewTable.CSV, List.of(row))))
            .iterator()
            .next();
    assertThat(read.getParser().getHeaderNames()).isEqualTo(ReviewTable.COLUMNS);
    assertThat(read.toList())
        .containsExactly(
            "Roe, \"J.\"\nthe 2nd",
            "Person",
            "a,b.txt",
            "",
            "",
            "0.50",
            "undecided",
            "Q1 one / first | Q2 two",
            "Q2",
            "0.75",
            "its label",
            "1",
            "2",
            "Roe; \"left\".",
            "a,b.txt",
            "3",
            "9",
            "https://w3id.org/entente/id/person/roe");
  }

  @Test
  void jsonHoldsTheSameColumnsAndNumbersAsNumbers() throws IOException {
    List<ReviewRow> rows = rows(ReviewScope.UNLINKED);
    JsonNode json = new ObjectMapper().readTree(text(ReviewTable.JSON, rows));
    assertThat(json).hasSameSizeAs(rows);
    assertThat(json.get(0).fieldNames()).toIterable().isEqualTo(ReviewTable.COLUMNS);
    assertThat(json.get(0).get("documents").isInt()).isTrue();
    assertThat(json.get(0).get("confidence").decimalValue()).isEqualByComparingTo("0.7");
  }

  @Test
  void aTableFitsATerminal() throws IOException {
    assertThat(text(ReviewTable.TABLE, rows(ReviewScope.UNCERTAIN)))
        .isEqualTo(
            """
            name      class  link  confidence  documents  claims  reason
            Borduria  State  Q71   0.85        1          0       best of 2
            """);
  }

  private static String text(ReviewTable format, List<ReviewRow> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(rows, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
