package org.entente.server.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.entente.http.Problem;
import org.entente.ontology.Ent;
import org.entente.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Between paths and IRIs. */
class ResourcePathTest {

  @ParameterizedTest
  @CsvSource({
    "/id/nato, id/nato",
    "/id/person/s%c3%bcleyman, id/person/s%C3%BCleyman",
    "/id/person/süleyman, id/person/s%C3%BCleyman",
    "/id/%6Eato, id/nato",
    "/doc/100%25.txt, doc/100%25.txt",
    "/doc/a(b).txt, doc/a%28b%29.txt",
    "/doc/a%28b%29.txt/p/0-4, doc/a%28b%29.txt/p/0-4",
    "/doc/%5f/x, doc/%5F/x"
  })
  void aPathIsWrittenAsTheGraphWritesIt(String sent, String path) {
    assertThat(ResourcePath.ofRequest(sent).path()).isEqualTo(path);
    assertThat(ResourcePath.ofRequest(sent).iri()).isEqualTo(Ent.BASE + path);
  }

  @Test
  void aBrokenEncodingIsRefused() {
    for (String broken : new String[] {"/id/%", "/id/%4", "/id/a%zzb", "/id/%+1"}) {
      assertThatThrownBy(() -> ResourcePath.ofRequest(broken)).isInstanceOf(Problem.class);
    }
  }

  @Test
  void aFragmentIsNoPartOfThePath() {
    assertThat(ResourcePath.ofIri(Ent.DOC + "a.txt/p/0-4#selector").path())
        .isEqualTo("doc/a.txt/p/0-4");
    assertThatThrownBy(() -> ResourcePath.ofIri("http://example.org/x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whatever a document is called, the path of its IRI leads back to it. */
  @Property
  void everyIriIsFoundByItsOwnPath(@ForAll @NotEmpty String name) {
    String iri = Iris.document(name);
    assertThat(ResourcePath.ofRequest(iri.substring(Ent.BASE.length() - 1)).iri()).isEqualTo(iri);
  }
}
