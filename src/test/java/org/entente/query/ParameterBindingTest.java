package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/** Whatever an argument holds, it is refused or becomes one term: never another query. */
class ParameterBindingTest {
  private static final List<CannedQuery> QUERIES = List.copyOf(QueryCatalogue.standard().all());
  private static final Model GRAPH = ModelFactory.createDefaultModel();

  @Property(tries = 400)
  void anArgumentIsRefusedOrBecomesOneTerm(
      @ForAll("parameters") Tuple2<CannedQuery, Parameter> of, @ForAll("hostile") String argument) {
    CannedQuery q = of.get1();
    Parameter p = of.get2();
    Query bound;
    try {
      bound = q.bind(Map.of(p.name(), argument));
    } catch (QueryException.BadArgument e) {
      assertThat(e).hasMessageContaining("'" + p.name() + "'").hasMessageContaining("expected");
      assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}").hasSizeLessThan(600);
      return;
    }
    Optional<Node> term =
        ParameterBlocks.read(bound).getOrDefault(p.name(), List.of(Optional.empty())).get(0);
    term.ifPresent(
        t -> {
          if (t.isURI()) {
            assertThat(t.getURI()).doesNotContainPattern("[\\s\\p{Cntrl}<>\"{}|\\\\^`]");
          } else if (p.type().kind() != ParameterType.Kind.INTEGER) {
            assertThat(t.getLiteralLexicalForm()).isEqualTo(argument);
          }
        });
    assertThat(skeleton(bound, p.name()))
        .as("the query as another endpoint would read it")
        .isEqualTo(skeleton(q.bind(Map.of(p.name(), harmless(p, term))), p.name()));
    assertThat(QueryTarget.of(GRAPH).run(bound).size()).isZero();
  }

  @Property(tries = 200)
  void anUnknownParameterIsRefused(@ForAll("hostile") String name) {
    CannedQuery q = QUERIES.get(0);
    try {
      q.bind(Map.of(name, "x"));
      assertThat(q.parameters()).extracting(Parameter::name).contains(name);
    } catch (QueryException.BadArgument e) {
      assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}");
    }
  }

  /** What is left of a query depends on which parameters are open, and on what is true. */
  private static String harmless(Parameter p, Optional<Node> term) {
    return term.map(
            t ->
                p.type().kind() == ParameterType.Kind.BOOLEAN
                    ? t.getLiteralLexicalForm()
                    : p.type().example())
        .orElse("");
  }

  /** The query as it is read when it was written, without the parameter's terms. */
  private static String skeleton(Query query, String parameter) {
    Query read = QueryFactory.create(query.toString());
    return ParameterBlocks.replace(read, Map.of(parameter, Optional.empty())).toString();
  }

  @Provide
  Arbitrary<Tuple2<CannedQuery, Parameter>> parameters() {
    List<Tuple2<CannedQuery, Parameter>> all = new ArrayList<>();
    QUERIES.forEach(q -> q.parameters().forEach(p -> all.add(Tuple.of(q, p))));
    return Arbitraries.of(all);
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\"",
            "'",
            "\\",
            "\"\"\"",
            "'''",
            "}",
            "{",
            "} }",
            "<",
            ">",
            "> <",
            "<urn:x>",
            "# ",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u001b",
            "?s ?p ?o",
            "UNION",
            "SERVICE <http://example.org/>",
            "DROP ALL",
            ";",
            ".",
            "^^xsd:date",
            "@en",
            "http://example.org/",
            "id:nato",
            "Signing",
            "2014-01-01",
            "true",
            "%3E",
            "\\u003E",
            "\uD83D\uDE00",
            "\u202E",
            "é",
            " ",
            "$",
            "||",
            "&&",
            "a".repeat(3000));
    return Arbitraries.oneOf(
        pieces.list().ofMinSize(0).ofMaxSize(6).map(l -> String.join("", l)),
        Arbitraries.strings().ofMaxLength(40));
  }
}
