package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.irix.IRIx;
import org.eclipse.rdf4j.model.util.URIUtil;
import org.entente.link.Slug;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

class IrisTest {

  @Test
  void keepsReadableNamesReadable() {
    assertThat(Iris.entity("person/jane-roe"))
        .isEqualTo("https://w3id.org/entente/id/person/jane-roe");
    assertThat(Iris.document("notes/a b.txt"))
        .isEqualTo("https://w3id.org/entente/doc/notes/a%20b.txt");
    assertThat(Iris.passage("a.txt", new Span(0, 31)))
        .isEqualTo("https://w3id.org/entente/doc/a.txt/p/0-31");
    assertThat(Iris.documentGraph("é.txt"))
        .isEqualTo("https://w3id.org/entente/graph/doc/%C3%A9.txt");
  }

  @Test
  void leavesNothingForAReaderToResolveAway() {
    assertThat(URI.create(Iris.document("../x.txt")).normalize().toString())
        .isEqualTo(Iris.document("../x.txt"))
        .startsWith("https://w3id.org/entente/doc/");
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(300),
        Arbitraries.strings()
            .withChars(" <>\"{}|\\^`%#?/.:;[]@!$&'()*+,=\n\t\u0000\u0301\u202e\ufffe’–")
            .ofMaxLength(40),
        Arbitraries.of("", ".", "..", "/", "//", "a/../b", "%", "%zz", "\uD83D\uDE00", "العالم"));
  }

  @Property
  void isAValidIriWhateverTheName(@ForAll("hostile") String name) {
    for (String iri :
        new String[] {
          Iris.entity("topic/" + Slug.of(name)),
          Iris.entity(name),
          Iris.document(name),
          Iris.documentGraph(name),
          Iris.selector(name, new Span(3, 8)),
          Iris.claim(name, name, name)
        }) {
      assertThat(URIUtil.isValidURIReference(iri)).as(iri).isTrue();
      assertThat(IRIx.create(iri).hasViolations()).as(iri).isFalse();
      assertThat(iri).startsWith("https://w3id.org/entente/");
    }
  }
}
