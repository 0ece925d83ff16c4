package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.entente.ontology.Check;
import org.entente.ontology.Ent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One store, one process: what is kept, what is rolled back, what is refused. */
class TripleStoreTest {
  @TempDir Path folder;

  private Path directory() {
    return folder.resolve("deep/store");
  }

  private TripleStore filled() {
    TripleStore store = TripleStore.create(directory(), Fixtures.noValidation());
    assertThat(store.apply(Fixtures.everything().build()).violations()).isEmpty();
    return store;
  }

  private static List<String> select(TripleStore store, String query) {
    return store.read(
        dataset -> {
          try (QueryExecution execution =
              QueryExecutionFactory.create(Fixtures.PREFIXES + query, dataset)) {
            List<String> values = new ArrayList<>();
            for (QuerySolution row : (Iterable<QuerySolution>) execution::execSelect) {
              values.add(row.get(row.varNames().next()).toString());
            }
            return values.stream().sorted().toList();
          }
        });
  }

  private static String export(TripleStore store, String graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (graph == null) {
      store.export(ExportFormat.NQUADS, out);
    } else {
      store.export(graph, ExportFormat.NQUADS, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSoundStorePassesTheOntologysOwnShapesAndChecks() {
    try (TripleStore store = TripleStore.create(directory())) {
      assertThat(store.apply(Fixtures.everything().build()).violations()).isEmpty();
    }
  }

  @Test
  void whatWasAppliedIsThereAfterReopening() {
    filled().close();
    try (TripleStore store = TripleStore.open(directory())) {
      assertThat(select(store, "SELECT ?l { id:freedonia rdfs:label ?l }"))
          .containsExactly("Freedonia");
      assertThat(store.documents().values())
          .containsExactly(
              new DocumentState(
                  "chronicle.txt", Fixtures.CHRONICLE, Optional.of("sha256:aa"), Optional.of("1")),
              new DocumentState(
                  "factsheet.txt", Fixtures.FACTSHEET, Optional.of("sha256:bb"), Optional.of("1")));
    }
  }

  @Test
  void replacingOneGraphLeavesTheOthersAlone() {
    try (TripleStore store = filled()) {
      String before = export(store, Fixtures.FACTSHEET);
      store.apply(
          Changes.builder()
              .replace(
                  Fixtures.CHRONICLE,
                  RdfSource.of(
                      "new.nq",
                      "<https://w3id.org/entente/id/osterlich> <"
                          + org.apache.jena.vocabulary.RDFS.label.getURI()
                          + "> \"Osterlich\" <"
                          + Fixtures.CHRONICLE
                          + "> .\n"))
              .build());
      assertThat(export(store, Fixtures.FACTSHEET)).isEqualTo(before);
      assertThat(export(store, Fixtures.CHRONICLE).lines()).hasSize(1);
      assertThat(store.documents()).containsOnlyKeys("factsheet.txt");
    }
  }

  @Test
  void droppingAGraphTakesItsInferencesAndItsWordsOutOfTheIndex() {
    try (TripleStore store = filled()) {
      String protested = "SELECT ?s { ?s text:query (oa:exact 'protested') }";
      assertThat(select(store, protested)).hasSize(1);
      store.apply(Changes.builder().drop(Fixtures.CHRONICLE).build());
      assertThat(select(store, protested)).isEmpty();
      assertThat(
              select(store, "SELECT ?e { ?e ent:earliest ?d FILTER(?d = '1994-01-01'^^xsd:date) }"))
          .isEmpty();
    }
  }

  @Test
  void aViolationLeavesEverythingAsItWas() {
    filled().close();
    Validation strict =
        new Validation(
            Fixtures.turtle(
                """
                ent:LabelShape a sh:NodeShape ; sh:targetClass ent:State ;
                  sh:property [ sh:path rdfs:label ; sh:maxLength 9 ; sh:message "too long a name" ] .
                """),
            List.of());
    try (TripleStore store = TripleStore.open(directory(), strict)) {
      String before = export(store, null);
      ValidationReport report =
          store.apply(
              Changes.builder()
                  .replace(
                      Fixtures.CHRONICLE,
                      RdfSource.of(
                          "new.ttl",
                          Fixtures.PREFIXES
                              + "id:osterlich a ent:State ; rdfs:label 'Republic of Osterlich' ."))
                  .drop(Fixtures.FACTSHEET)
                  .build());
      assertThat(report.conforms()).isFalse();
      assertThat(report.violations())
          .singleElement()
          .satisfies(
              violation -> {
                assertThat(violation.node()).endsWith("id/osterlich");
                assertThat(violation.message()).contains("too long a name");
              });
      assertThat(export(store, null)).isEqualTo(before);
      assertThat(select(store, "SELECT ?s { ?s text:query (rdfs:label 'osterlich') }")).isEmpty();
      assertThat(select(store, "SELECT ?s { ?s text:query (oa:exact 'protested') }")).hasSize(1);
    }
    try (TripleStore store = TripleStore.open(directory(), strict)) {
      assertThat(select(store, "SELECT ?s { ?s text:query (oa:exact 'protested') }")).hasSize(1);
    }
  }

  @Test
  void aViolationShowsTheSentence() {
    filled().close();
    Check check =
        Check.parse(
            "no-annexations",
            """
            # title: Nothing is annexed
            # problem: An annexation.
            # solution: Give it back.
            PREFIX ent: <https://w3id.org/entente/ontology#>
            SELECT ?node WHERE { ?node a ent:Annexation ; ent:date ?date }
            """);
    Validation validation =
        new Validation(
            org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph(), List.of(check));
    try (TripleStore store = TripleStore.open(directory(), validation)) {
      assertThat(store.validate().violations())
          .containsExactly(
              new Violation(
                  "no-annexations",
                  Ent.ID + "event/annexation/2014-03/b2",
                  "Nothing is annexed: An annexation. – Give it back.",
                  Optional.of("In March 2014, Sylvania annexed Marsh Province."),
                  true));
    }
  }

  @Test
  void aMalformedSourceChangesNothingAndNamesItsPlace() {
    try (TripleStore store = filled()) {
      String before = export(store, null);
      assertThatThrownBy(
              () ->
                  store.apply(
                      Changes.builder()
                          .drop(Fixtures.CHRONICLE)
                          .replace(Fixtures.FACTSHEET, RdfSource.of("bad.nq", "<a:b> <a:c> .\n"))
                          .build()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("bad.nq, line 1, column");
      assertThat(export(store, null)).isEqualTo(before);
    }
  }

  @Test
  void aSourceMayNotSpeakOfAnotherGraph() {
    try (TripleStore store = filled()) {
      String line = "<a:s> <a:p> <a:o> <" + Fixtures.FACTSHEET + "> .\n";
      assertThatThrownBy(
              () ->
                  store.apply(
                      Changes.builder()
                          .replace(Fixtures.CHRONICLE, RdfSource.of("stray.nq", line))
                          .build()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("stray.nq speaks of graph " + Fixtures.FACTSHEET);
    }
  }

  @Test
  void theTextIndexFindsNamesAndSentencesWithoutCaseOrAccents() {
    try (TripleStore store = filled()) {
      assertThat(select(store, "SELECT ?s { ?s text:query (rdfs:label 'FREEDÓNIA') }"))
          .contains(Ent.ID + "freedonia");
      assertThat(
              select(store, "SELECT DISTINCT ?s { ?s text:query (skos:altLabel 'free republic') }"))
          .containsExactly(Ent.ID + "freedonia");
      assertThat(
              select(
                  store,
                  "SELECT ?x { (?s ?score ?x) text:query (oa:exact 'annexed') . ?s a oa:TextQuoteSelector }"))
          .containsExactly("In March 2014, Sylvania annexed Marsh Province.");
    }
  }

  @Test
  void theDefaultGraphIsTheUnion() {
    try (TripleStore store = filled()) {
      assertThat(select(store, "SELECT ?t { id:freedonia a ?t }"))
          .containsExactly(Ent.Actor, Ent.State);
    }
  }

  @Test
  void twoBuildsAreEqualByteForByteInEveryFormat() {
    Path other = folder.resolve("other");
    try (TripleStore one = filled();
        TripleStore two = TripleStore.create(other, Fixtures.noValidation())) {
      two.apply(
          Changes.builder()
              .replace(Fixtures.FACTSHEET, RdfSource.ofResource("store/factsheet.ttl"))
              .build());
      two.apply(Fixtures.everything().build());
      two.apply(Changes.none());
      for (ExportFormat format : ExportFormat.values()) {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        one.export(format, first);
        two.export(format, second);
        assertThat(first.size()).isPositive();
        assertThat(second.toString(StandardCharsets.UTF_8))
            .isEqualTo(first.toString(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aStoreThatWasFilledInBulkIsEqualByteForByte() {
    Path other = folder.resolve("bulk");
    try (TripleStore one = filled();
        TripleStore bulk = TripleStore.create(other, Fixtures.noValidation())) {
      bulk.bulk(2);
      assertThat(bulk.apply(Fixtures.everything().build()).conforms()).isTrue();
      assertThat(export(bulk, null)).isEqualTo(export(one, null));
      assertThat(bulk.version()).isEqualTo(one.version());
      assertThat(select(bulk, "SELECT ?s { ?s text:query (oa:exact 'protested') }")).hasSize(1);
      bulk.apply(Changes.builder().drop(Fixtures.CHRONICLE).build());
      one.apply(Changes.builder().drop(Fixtures.CHRONICLE).build());
      assertThat(export(bulk, null)).isEqualTo(export(one, null));
    }
    try (TripleStore bulk = TripleStore.open(other, Fixtures.noValidation())) {
      assertThat(bulk.documents()).containsOnlyKeys("factsheet.txt");
    }
  }

  @Test
  void whatWasLoadedInBulkAndDoesNotPassIsTakenOutAgain() {
    try (TripleStore store = TripleStore.create(directory())) {
      store.bulk(2);
      Changes.Builder bad =
          Fixtures.everything()
              .replace(
                  "urn:x:g", RdfSource.of("a.ttl", Fixtures.PREFIXES + "<urn:x:c> a ent:Claim ."));
      assertThat(store.apply(bad.build()).conforms()).isFalse();
      assertThat(store.documents()).isEmpty();
      assertThatThrownBy(
              () ->
                  store.apply(
                      Fixtures.everything()
                          .replace("urn:x:g", RdfSource.of("a.ttl", "nonsense"))
                          .build()))
          .isInstanceOf(StoreException.class);
      assertThat(store.documents()).isEmpty();
      assertThat(store.apply(Fixtures.everything().build()).conforms()).isTrue();
      assertThat(store.documents()).hasSize(2);
    }
  }

  @Test
  void aNewStoreWithoutACommitLeavesNothingOnDisk() throws IOException {
    TripleStore.create(directory(), Fixtures.noValidation()).close();
    assertThat(folder.resolve("deep")).doesNotExist();

    Path empty = Files.createDirectory(folder.resolve("empty"));
    try (TripleStore store = TripleStore.create(empty, Fixtures.noValidation())) {
      assertThatThrownBy(
              () ->
                  store.apply(
                      Changes.builder().replace("a:g", RdfSource.of("bad.nq", "nonsense")).build()))
          .isInstanceOf(StoreException.class);
    }
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNoStoreIsRefusedAndLeftAlone() throws IOException {
    assertThatThrownBy(() -> TripleStore.open(directory()))
        .isInstanceOf(StoreFormatException.class)
        .hasMessageContaining("there is no store at " + directory());
    Path photos = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(photos.resolve("a.txt"), "a");
    assertThatThrownBy(() -> TripleStore.openOrCreate(photos))
        .isInstanceOf(StoreFormatException.class)
        .hasMessageContaining("neither empty nor a store");
    assertThatThrownBy(() -> TripleStore.open(photos))
        .isInstanceOf(StoreFormatException.class)
        .hasMessageContaining("is not a store");
    assertThat(photos).isDirectoryContaining("glob:**a.txt");
  }

  @Test
  void whatAFirstBuildThatWasCutOffLeftBehindIsMadeAnewButForWhatItHadFinished()
      throws IOException {
    Path cutOff = Files.createDirectory(folder.resolve("cut-off"));
    Files.writeString(cutOff.resolve("entente-store.lock"), "1");
    Files.writeString(Files.createDirectory(cutOff.resolve("tdb2")).resolve("tdb.lock"), "half");
    Files.writeString(
        Files.createDirectory(cutOff.resolve("unfinished")).resolve("a.nq.gz"), "done");
    Files.writeString(Files.createDirectory(cutOff.resolve("work")).resolve("a.nq.gz"), "older");
    try (TripleStore store = TripleStore.openOrCreate(cutOff)) {
      assertThat(store.documents()).isEmpty();
    }
    assertThat(cutOff.resolve("tdb2")).doesNotExist();
    assertThat(cutOff.resolve("unfinished/a.nq.gz")).exists();
    assertThat(cutOff.resolve("work")).doesNotExist();
    try (TripleStore store = TripleStore.create(cutOff, Fixtures.noValidation())) {
      store.apply(Fixtures.everything().build());
    }
    try (TripleStore store = TripleStore.open(cutOff, Fixtures.noValidation())) {
      assertThat(store.documents()).hasSize(2);
    }
  }

  @Test
  void readersSeeOneStateWhileAnotherThreadWrites() throws Exception {
    try (TripleStore store = filled()) {
      Integer seen =
          store.read(
              dataset -> {
                CompletableFuture.runAsync(
                        () ->
                            store.apply(
                                Changes.builder()
                                    .drop(Fixtures.CHRONICLE)
                                    .drop(Fixtures.FACTSHEET)
                                    .build()))
                    .join();
                return new DocumentReader(dataset.asDatasetGraph()).all().size();
              });
      assertThat(seen).isEqualTo(2);
      assertThat(store.documents()).isEmpty();
    }
  }

  @Test
  void anotherFormatVersionIsRefused() throws IOException {
    filled().close();
    Files.writeString(directory().resolve("entente-store.properties"), "formatVersion=99\n");
    assertThatThrownBy(() -> TripleStore.openOrCreate(directory()))
        .isInstanceOf(StoreFormatException.class)
        .hasMessageContaining("format version 99")
        .hasMessageContaining("version 2");
  }

  @Test
  void aStoreThatIsOpenCannotBeOpenedAgain() {
    try (TripleStore store = filled()) {
      assertThatThrownBy(() -> TripleStore.open(directory()))
          .isInstanceOfSatisfying(
              StoreLockedException.class,
              e -> assertThat(e.pid()).isEqualTo(OptionalLong.of(ProcessHandle.current().pid())));
      assertThat(store.documents()).hasSize(2);
    }
  }

  @Test
  void anUnknownGraphCannotBeExported() {
    try (TripleStore store = filled()) {
      assertThatThrownBy(() -> export(store, "a:none"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("no graph <a:none>");
    }
  }
}
