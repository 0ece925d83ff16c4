package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextIndexLucene;
import org.entente.ontology.Ent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version tells states apart, and whether the text index belongs to the quads. */
class StoreVersionTest {
  @TempDir Path folder;

  @Test
  void equalContentHasEqualVersionsHoweverItCameAbout() {
    String version;
    try (TripleStore one = create("one")) {
      assertThat(one.version()).isEqualTo(StoreVersion.EMPTY);
      one.apply(Fixtures.everything().build());
      version = one.version();
      assertThat(version).isNotEqualTo(StoreVersion.EMPTY);
    }
    try (TripleStore two = create("two")) {
      two.apply(Changes.builder().replace(Fixtures.CHRONICLE, triple("old")).build());
      String before = two.version();
      two.apply(Fixtures.everything().build());
      assertThat(two.version()).isEqualTo(version).isNotEqualTo(before);
    }
    try (TripleStore one = TripleStore.open(folder.resolve("one"), Fixtures.noValidation())) {
      assertThat(one.version()).isEqualTo(version);
      one.apply(Changes.builder().replace(Fixtures.CHRONICLE, triple("new")).build());
      assertThat(one.version()).isNotEqualTo(version);
    }
  }

  @Test
  void everyClientCanAskForIt() {
    try (TripleStore store = create("store")) {
      store.apply(Fixtures.everything().build());
      assertThat(
              store.<Boolean>read(
                  dataset ->
                      dataset
                          .getNamedModel(Ent.STORE_GRAPH)
                          .contains(
                              dataset.getUnionModel().createResource(Ent.STORE_GRAPH),
                              org.apache.jena.vocabulary.OWL.versionInfo,
                              StoreVersion.of(dataset.asDatasetGraph()))))
          .isTrue();
    }
  }

  @Test
  void anIndexOfAnotherStateIsMadeAnewWhenTheStoreIsOpened() throws Exception {
    Path directory = folder.resolve("store");
    try (TripleStore store = create("store")) {
      store.apply(Fixtures.everything().build());
    }
    DatasetGraphText parts = StoreDataset.connect(new StoreLayout(directory));
    TextIndexLucene index = (TextIndexLucene) parts.getTextIndex();
    index.getIndexWriter().deleteAll();
    TextIndexVersion.set(index, "of a commit that the quads never saw");
    index.commit();
    StoreDataset.release(parts);

    try (TripleStore store = TripleStore.open(directory, Fixtures.noValidation())) {
      assertThat(
              store.<Integer>read(
                  dataset ->
                      ((DatasetGraphText) dataset.asDatasetGraph())
                          .getTextIndex()
                          .query(
                              org.apache.jena.vocabulary.RDFS.label.asNode(),
                              "freedonia",
                              null,
                              null,
                              10)
                          .size()))
          .isPositive();
    }
  }

  private TripleStore create(String name) {
    return TripleStore.create(folder.resolve(name), Fixtures.noValidation());
  }

  private static RdfSource triple(String name) {
    return RdfSource.of("x.nt", "<urn:x:" + name + "> <urn:x:p> <urn:x:o> .\n");
  }
}
