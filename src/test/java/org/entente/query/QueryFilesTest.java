package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every canned query, and every query of the pages, must keep, one named test for each file
 * and rule.
 */
class QueryFilesTest {
  private static final Pattern TERM = Pattern.compile("\\bent:([A-Za-z]+)");

  @TestFactory
  Stream<DynamicTest> parsesInJena() {
    return each(q -> assertThat(QueryFactory.create(q.text(), Syntax.syntaxSPARQL_11)).isNotNull());
  }

  @TestFactory
  Stream<DynamicTest> parsesInRdf4j() {
    return each(q -> assertThat(new SPARQLParser().parseQuery(q.text(), null)).isNotNull());
  }

  @TestFactory
  Stream<DynamicTest> usesDeclaredTermsOnly() {
    Set<String> declared = OntologyModules.terms();
    return each(
        q -> {
          Set<String> unknown = new TreeSet<>();
          Matcher m = TERM.matcher(q.text());
          while (m.find()) {
            if (!declared.contains(Ent.NS + m.group(1))) {
              unknown.add(m.group());
            }
          }
          assertThat(unknown).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> hasStableOrder() {
    return each(
        q -> {
          Query query = QueryFactory.create(q.text());
          assertThat(query.isConstructType() || query.hasOrderBy()).isTrue();
        });
  }

  @TestFactory
  Stream<DynamicTest> hasSentencesForPeople() {
    return each(
        q -> {
          assertThat(q.question()).endsWith("?");
          assertThat(q.keywords()).hasSizeGreaterThan(2).doesNotContain("");
          assertThat(q.parameters())
              .allSatisfy(p -> assertThat(p.description()).matches("\\p{Lu}.*\\."));
        });
  }

  @TestFactory
  Stream<DynamicTest> bindsEveryParameterToItsExample() {
    return each(
        q -> {
          for (Parameter p : q.parameters()) {
            Query bound = q.bind(Map.of(p.name(), p.type().example()));
            assertThat(ParameterBlocks.read(bound).get(p.name()))
                .allMatch(term -> term.equals(p.type().term(p.type().example())));
          }
        });
  }

  private static Stream<DynamicTest> each(Consumer<CannedQuery> rule) {
    return Stream.of(QueryCatalogue.standard(), QueryCatalogue.inFolder("web-queries"))
        .flatMap(catalogue -> catalogue.all().stream())
        .map(q -> DynamicTest.dynamicTest(q.name(), () -> rule.accept(q)));
  }
}
