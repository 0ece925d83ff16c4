package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

  @TestFactory
  Stream<DynamicTest> columnsKeepTheConvention() {
    return canned(
        q -> {
          List<String> columns = q.columns();
          for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            String next = i + 1 < columns.size() ? columns.get(i + 1) : "";
            String before = i > 0 ? columns.get(i - 1) : "";
            assertThat(Column.of(name)).as(name + " in columns.tsv").isPresent();
            switch (Column.of(name).orElseThrow().kind()) {
              case ENTITY, EVENT, DOCUMENT -> assertThat(next).isEqualTo(name + "Name");
              case PASSAGE ->
                  assertThat(next)
                      .isEqualTo(
                          name.replace("passage", "sentence").replace("Passage", "Sentence"));
              case NAME -> assertThat(name).isEqualTo(before + "Name");
              case NAMES -> assertThat(Column.of(next).orElseThrow().kind().isIris()).isTrue();
              case ENTITIES, DOCUMENTS ->
                  assertThat(Column.of(before).orElseThrow().kind()).isEqualTo(Column.Kind.NAMES);
              case PASSAGES -> assertThat(before).isEqualTo("sentences");
              default -> {}
            }
          }
          assertThat(columns.contains("reason")).isEqualTo(columns.contains("certainty"));
          if (q.view() == View.CHART) {
            assertThat(columns.stream().map(c -> Column.of(c).orElseThrow().kind()))
                .contains(Column.Kind.NUMBER);
          }
        });
  }

  @Test
  void everyKnownColumnIsUsed() {
    Set<String> used = new TreeSet<>();
    QueryCatalogue.standard().all().forEach(q -> used.addAll(q.columns()));
    assertThat(used).containsAll(Column.all().keySet());
  }

  @TestFactory
  Stream<DynamicTest> timeIsAskedForInOneWay() {
    return canned(
        q -> {
          List<String> names = q.parameters().stream().map(Parameter::name).toList();
          assertThat(names.contains("from")).isEqualTo(names.contains("to"));
          assertThat(names.contains("from") && names.contains("asOf")).isFalse();
          q.parameters().stream()
              .filter(p -> List.of("from", "to", "asOf").contains(p.name()))
              .forEach(p -> assertThat(p.type().toString()).isEqualTo("date"));
          if (q.columns().contains("happening")) {
            assertThat(names).containsAnyOf("from", "asOf");
            assertThat(q.columns()).contains("certainty");
          }
        });
  }

  /**
   * A join whose right side does not start from what the left one binds would read the whole graph:
   * unnoticed on a small corpus, ruinous on a large one.
   */
  @TestFactory
  Stream<DynamicTest> setsOutFromWhatIsBound() {
    return each(
        q -> {
          List<String> joins = new ArrayList<>();
          Op plan = Algebra.optimize(Algebra.compile(QueryFactory.create(q.text())));
          Walker.walk(
              plan,
              new OpVisitorBase() {
                @Override
                public void visit(OpJoin join) {
                  if (isPattern(join.getRight())) {
                    joins.add(join.getRight().toString());
                  }
                }

                @Override
                public void visit(OpLeftJoin join) {
                  joins.add(join.getRight().toString());
                }
              });
          assertThat(joins).isEmpty();
        });
  }

  /** Parameters and subqueries are computed once; anything else would be looked up row by row. */
  private static boolean isPattern(Op op) {
    return !(op instanceof OpTable || op instanceof OpProject);
  }

  /** What is told of one happening is asked for in the same words everywhere. */
  @TestFactory
  Stream<DynamicTest> tellsOfAHappeningInTheSameWords() {
    String marker = "# one happening, as every document tells it\n";
    String model = block(QueryCatalogue.standard().get("events-of-an-actor").text(), marker);
    return QueryCatalogue.standard().all().stream()
        .filter(q -> q.text().contains(marker))
        .map(
            q ->
                DynamicTest.dynamicTest(
                    q.name(), () -> assertThat(block(q.text(), marker)).startsWith(model)));
  }

  private static String block(String text, String marker) {
    String from = text.substring(text.indexOf(marker));
    return from.substring(0, from.indexOf("\n    ORDER BY")).replaceFirst("\\s*}\\s*$", "");
  }

  private static Stream<DynamicTest> canned(Consumer<CannedQuery> rule) {
    return QueryCatalogue.standard().all().stream()
        .map(q -> DynamicTest.dynamicTest(q.name(), () -> rule.accept(q)));
  }

  private static Stream<DynamicTest> each(Consumer<CannedQuery> rule) {
    return Stream.of(QueryCatalogue.standard(), QueryCatalogue.inFolder("web-queries"))
        .flatMap(catalogue -> catalogue.all().stream())
        .map(q -> DynamicTest.dynamicTest(q.name(), () -> rule.accept(q)));
  }
}
