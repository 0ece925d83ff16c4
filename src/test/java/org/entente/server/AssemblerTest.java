package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.fuseki.server.FusekiVocab;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.util.ResourceUtils;
import org.apache.jena.vocabulary.RDF;
import org.entente.store.StoreLayout;
import org.junit.jupiter.api.Test;

/** The two assemblers of fuseki-config. */
class AssemblerTest {
  private static final StoreLayout STORE = new StoreLayout(Path.of("somewhere"));

  @Test
  void bothDescribeTheSameDataset() {
    assertThat(withoutEndpoints(false).isIsomorphicWith(withoutEndpoints(true))).isTrue();
  }

  @Test
  void theReadOnlyOneOffersNoWrites() {
    Model model = Assembler.of(STORE, settings(false));
    assertThat(
            model
                .listObjectsOfProperty(FusekiVocab.pOperation)
                .mapWith(operation -> operation.asResource().getLocalName())
                .toSet())
        .containsExactlyInAnyOrder("query", "gsp-r", "shacl");
  }

  @Test
  void onlyThisMachineMayValidateWithItsOwnShapes() {
    Model open = Assembler.of(STORE, ServerSettings.local(0).withHost("0.0.0.0"));
    assertThat(open.contains(null, FusekiVocab.pOperation, FusekiVocab.opShacl)).isFalse();
    assertThat(open.contains(null, FusekiVocab.pOperation, FusekiVocab.opQuery)).isTrue();
  }

  @Test
  void whoMayWriteMustLogIn() {
    Model model = Assembler.of(STORE, settings(true));
    for (Resource writing : new Resource[] {FusekiVocab.opUpdate, FusekiVocab.opGSP_rw}) {
      assertThat(model.listSubjectsWithProperty(FusekiVocab.pOperation, writing).toList())
          .isNotEmpty()
          .allMatch(endpoint -> endpoint.hasProperty(FusekiVocab.pAllowedUsers));
    }
  }

  @Test
  void bothPointIntoTheStoresFolder() {
    for (boolean updates : new boolean[] {false, true}) {
      assertThat(Assembler.of(STORE, settings(updates)).listObjects().toList())
          .extracting(Object::toString)
          .contains(STORE.tdb2().toString(), STORE.text().toString())
          .doesNotContain("tdb2", "text");
    }
  }

  private static ServerSettings settings(boolean updates) {
    ServerSettings settings = ServerSettings.local(0);
    return updates ? settings.withUpdates(Path.of("passwords")) : settings;
  }

  /** The model under names that do not depend on the file's, without what the two differ in. */
  private static Model withoutEndpoints(boolean updates) {
    Model model = Assembler.of(STORE, settings(updates));
    for (Statement endpoint :
        model.listStatements(null, FusekiVocab.pEndpoint, (String) null).toList()) {
      endpoint.getResource().removeProperties();
      endpoint.remove();
    }
    for (Resource named : model.listSubjectsWithProperty(RDF.type).toList()) {
      if (named.isURIResource()) {
        ResourceUtils.renameResource(named, "urn:x:" + named.getLocalName());
      }
    }
    return model;
  }
}
