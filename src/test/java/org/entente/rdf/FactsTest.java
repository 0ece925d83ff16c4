package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/** Statements come in the order of their lines, each once, although no line is written for it. */
class FactsTest {
  /** Of ASCII, as all are that {@link Iris} mints. */
  private static final Arbitrary<String> IRIS =
      Arbitraries.of("", "-", "/p", "a", "A", "1", "#s", "~", "z", "%20")
          .list()
          .ofMaxSize(3)
          .map(parts -> "urn:x:" + String.join("", parts));

  /** What is added; a text where it begins with a quotation mark. */
  record Fact(String subject, String predicate, String object) {}

  @Property
  void comeInTheOrderOfTheirLines(@ForAll("facts") List<Fact> added) {
    Facts facts = new Facts("urn:x:graph");
    TreeSet<String> lines = new TreeSet<>();
    for (Fact fact : added) {
      if (fact.object().startsWith("\"")) {
        facts.text(fact.subject(), fact.predicate(), fact.object());
      } else {
        facts.link(fact.subject(), fact.predicate(), fact.object());
      }
      Value object =
          fact.object().startsWith("\"")
              ? Facts.VALUES.createLiteral(fact.object())
              : Facts.VALUES.createIRI(fact.object());
      lines.add(line(fact.subject(), fact.predicate(), object));
    }
    assertThat(facts.sorted().stream().map(FactsTest::line)).containsExactlyElementsOf(lines);
  }

  private static String line(Statement statement) {
    return line(
        statement.getSubject().stringValue(),
        statement.getPredicate().stringValue(),
        statement.getObject());
  }

  private static String line(String subject, String predicate, Value object) {
    return "<%s> <%s> %s".formatted(subject, predicate, NTriplesUtil.toNTriplesString(object));
  }

  @Provide
  Arbitrary<List<Fact>> facts() {
    Arbitrary<String> texts =
        Arbitraries.of("", "a", "\n", "\\", "é", "😀", "\uFFFD", ">").map(text -> "\"" + text);
    return Combinators.combine(IRIS, IRIS, Arbitraries.oneOf(IRIS, texts))
        .as(Fact::new)
        .list()
        .ofMaxSize(40);
  }
}
