package org.entente.server.linked;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.entente.ontology.Ent;
import org.entente.query.GraphAccess;
import org.entente.query.QueryTarget;

/**
 * The dataset as a whole (DCAT, VoID) and its endpoint (SPARQL 1.1 Service Description): what the
 * files of {@code dataset/} say, and what their queries count in the graph. Counts are kept until
 * the graph changes.
 *
 * <pre>{@code
 * Collection<Triple> triples = new DatasetDescription(graph).dataset("http://localhost:3030/");
 * }</pre>
 */
public final class DatasetDescription {
  /** The dataset's IRI. */
  static final String IRI = Ent.BASE + "dataset";

  private static final String FOLDER = "dataset/";

  private static final List<String> DATASET_COUNTS =
      List.of("properties", "classes", "entities", "links", "sources", "period");

  private static final List<String> SERVICE_COUNTS = List.of("graphs");

  private final GraphAccess graph;
  private volatile Counts dataset = Counts.NONE;
  private volatile Counts service = Counts.NONE;

  /** Describes this graph. */
  public DatasetDescription(GraphAccess graph) {
    this.graph = graph;
  }

  /** What was counted, in which state of the graph. */
  private record Counts(String version, Model model) {
    static final Counts NONE = new Counts("", ModelFactory.createDefaultModel());
  }

  /** Names the state of the graph that the next description is made from. */
  String version() {
    return graph.version().get();
  }

  /**
   * The dataset, in a fixed order.
   *
   * @param root where this server is reached, ends in a slash
   */
  Collection<Triple> dataset(String root) {
    Counts counts = counted(dataset, DATASET_COUNTS);
    dataset = counts;
    return together("dataset.ttl", root, counts.model());
  }

  /**
   * The SPARQL endpoint, in a fixed order.
   *
   * @param root where this server is reached, ends in a slash
   */
  Collection<Triple> service(String root) {
    Counts counts = counted(service, SERVICE_COUNTS);
    service = counts;
    return together("service.ttl", root, counts.model());
  }

  private Counts counted(Counts held, List<String> queries) {
    String version = version();
    if (!version.equals(GraphAccess.UNNAMED) && held.version().equals(version)) {
      return held;
    }
    Model model = ModelFactory.createDefaultModel();
    queries.forEach(name -> model.add(count(graph.target(), name)));
    return new Counts(version, model);
  }

  private static Model count(QueryTarget target, String name) {
    return target.run(QueryFactory.create(read(name + ".rq"))).graph().orElseThrow();
  }

  private static Collection<Triple> together(String file, String root, Model counts) {
    Graph said = RDFParser.fromString(read(file), Lang.TURTLE).base(root).toGraph();
    TreeMap<String, Triple> sorted = new TreeMap<>();
    said.find().forEachRemaining(triple -> sorted.put(NodeFmtLib.str(triple), triple));
    counts.getGraph().find().forEachRemaining(triple -> sorted.put(NodeFmtLib.str(triple), triple));
    return sorted.values();
  }

  private static String read(String name) {
    try (InputStream in =
        DatasetDescription.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "no " + FOLDER + name + " on the class path: build the program again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
