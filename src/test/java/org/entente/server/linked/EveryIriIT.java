package org.entente.server.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.entente.ontology.Ent;
import org.entente.pipeline.Build;
import org.entente.pipeline.ExtractorSettings;
import org.entente.pipeline.Progress;
import org.entente.server.ServedStore;
import org.entente.store.TripleStore;
import org.entente.text.CorpusFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every IRI of ours that stands anywhere in the graph of the shipped corpus leads to RDF in every
 * format, and all formats say the same to Jena and to Rio. Of each kind a sample; all of them with
 * {@code -Dentente.iris=1000000}.
 */
class EveryIriIT {
  private static final int OF_EACH_KIND = Integer.getInteger("entente.iris", 6);

  @RegisterExtension static final ServedStore SERVED = new ServedStore(EveryIriIT::build);
  private static Client client;
  private static SortedMap<String, Set<String>> kinds;

  private static void build(Path directory) throws IOException {
    try (TripleStore store = TripleStore.create(directory)) {
      new Build(ExtractorSettings.STANDARD, 2, Progress.NONE)
          .run(CorpusFolder.open(Path.of("data/corpus")), store);
      kinds =
          store.read(
              dataset -> {
                SortedMap<String, Set<String>> found = new TreeMap<>();
                Iterator<Quad> quads = dataset.asDatasetGraph().find();
                quads.forEachRemaining(quad -> collect(quad, found));
                return found;
              });
    }
  }

  @BeforeAll
  static void connect() {
    client = new Client(SERVED.url());
  }

  private static void collect(Quad quad, SortedMap<String, Set<String>> kinds) {
    Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(Ent.BASE))
        .forEach(iri -> kinds.computeIfAbsent(kind(iri), k -> new TreeSet<>()).add(iri));
  }

  private static String kind(String iri) {
    if (iri.startsWith(Ent.NS)) {
      return "term";
    }
    String path = iri.substring(Ent.BASE.length());
    if (path.startsWith("id/")) {
      return path.startsWith("id/event/") ? "event" : "entity";
    }
    if (path.startsWith("doc/")) {
      return path.endsWith("#selector")
          ? "selector"
          : path.contains("/p/") ? "passage" : path.contains("/c/") ? "claim" : "document";
    }
    return path.replaceFirst("/.*", "");
  }

  @TestFactory
  Stream<DynamicTest> everyIriLeadsToTheSameInEveryFormat() {
    assertThat(kinds.keySet())
        .containsExactly(
            "claim",
            "document",
            "entity",
            "event",
            "graph",
            "ontology",
            "passage",
            "selector",
            "term");
    return kinds.entrySet().stream()
        .flatMap(
            kind ->
                sample(kind.getKey(), kind.getValue())
                    .map(iri -> DynamicTest.dynamicTest(iri, () -> leadsToRdf(iri))));
  }

  /** Spread evenly over the sorted IRIs. All terms lead to one place, so two of them will do. */
  private static Stream<String> sample(String kind, Set<String> iris) {
    List<String> all = new ArrayList<>(iris);
    int size = Math.min(all.size(), kind.equals("term") ? 2 : OF_EACH_KIND);
    return Stream.iterate(0, i -> i + 1)
        .limit(size)
        .map(i -> all.get((int) ((long) i * all.size() / size)));
  }

  private static void leadsToRdf(String iri) {
    Graph first = null;
    Model model = null;
    for (RdfFormat format : RdfFormat.values()) {
      HttpResponse<byte[]> answer = client.dereference(iri, format);
      Graph graph = Client.jena(answer);
      Model statements = Client.rio(answer);
      assertThat(graph.contains(Node.ANY, Node.ANY, Node.ANY)).isTrue();
      if (first == null) {
        first = graph;
        model = statements;
        if (!iri.startsWith(Ent.GRAPH) && !iri.startsWith(Ent.BASE + "ontology/")) {
          Node subject = NodeFactory.createURI(iri);
          assertThat(graph.contains(subject, Node.ANY, Node.ANY)).as(iri).isTrue();
        }
      }
      assertThat(graph.isIsomorphicWith(first)).as(iri + " for Jena in " + format).isTrue();
      assertThat(Models.isomorphic(statements, model)).as(iri + " for Rio in " + format).isTrue();
    }
  }
}
