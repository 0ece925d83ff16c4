package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.pipeline.Build;
import org.entente.pipeline.ExtractorSettings;
import org.entente.pipeline.Progress;
import org.entente.server.StockFuseki;
import org.entente.store.ExportFormat;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import org.entente.web.view.PageQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the store exports, another store loads; and there every query gives the rows that it gives
 * here.
 */
class OtherStoresIT {
  @TempDir static Path folder;
  private static TripleStore store;
  private static LmdbEndpoint lmdb;
  private static StockFuseki fuseki;

  @BeforeAll
  static void load() throws IOException {
    store = TripleStore.create(folder.resolve("store"));
    new Build(ExtractorSettings.STANDARD, 2, Progress.NONE)
        .run(CorpusFolder.open(Path.of("data", "corpus")), store);
    Path nquads = folder.resolve("store.nq");
    try (OutputStream out = Files.newOutputStream(nquads)) {
      store.export(ExportFormat.named("nq"), out);
    }
    lmdb = LmdbEndpoint.over(nquads, folder.resolve("lmdb"));
    fuseki = StockFuseki.over(nquads, Files.createDirectory(folder.resolve("fuseki")));
  }

  @AfterAll
  static void close() {
    fuseki.close();
    lmdb.close();
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> theLmdbStoreOfRdf4jAnswersTheSame() {
    return everyQueryAt(Endpoint.at(lmdb.url()));
  }

  @TestFactory
  Stream<DynamicTest> stockFusekiAnswersTheSame() {
    return everyQueryAt(Endpoint.at(fuseki.url() + "/sparql"));
  }

  private static Stream<DynamicTest> everyQueryAt(Endpoint endpoint) {
    return Stream.concat(QueryCatalogue.standard().all().stream(), PageQueries.own().all().stream())
        .filter(query -> !query.asksElsewhere())
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> compare(query, endpoint)));
  }

  private static void compare(CannedQuery query, Endpoint endpoint) {
    var bound = query.bind(Map.of());
    Answer here = store.read(dataset -> QueryTarget.of(dataset).run(bound));
    Answer there = endpoint.run(bound);
    assertThat(there.columns()).isEqualTo(here.columns());
    if (here.graph().isPresent()) {
      assertThat(there.graph().orElseThrow().isIsomorphicWith(here.graph().get())).isTrue();
    } else {
      assertThat(plain(there)).containsExactlyInAnyOrderElementsOf(plain(here));
    }
  }

  /** Names and IRIs that stand in one cell belong together by their places; their order is free. */
  private static List<String> plain(Answer answer) {
    return answer.rows().stream().map(row -> plain(answer.columns(), row)).toList();
  }

  private static String plain(List<String> columns, List<Optional<Node>> row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> columns.get(i) + "=" + row.get(i).map(OtherStoresIT::plain).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String plain(Node term) {
    if (!term.isLiteral()) {
      return term.toString();
    }
    boolean number = term.getLiteralValue() instanceof Number;
    return number
        ? new java.math.BigDecimal(term.getLiteralLexicalForm())
            .stripTrailingZeros()
            .toPlainString()
        : term.getLiteralLexicalForm() + "^^" + term.getLiteralDatatypeURI();
  }
}
