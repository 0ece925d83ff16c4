package org.entente.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.gazetteer.Entry;
import org.entente.link.Hash;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyModules;
import org.entente.rdf.GazetteerGraph;
import org.entente.rdf.QuadWriter;
import org.entente.store.BuildTarget;
import org.entente.store.Changes;
import org.entente.store.RdfSource;

/**
 * The graphs that every store holds beside those of its documents, and of which each says its
 * version: these are the ones that a store lacks or holds otherwise.
 *
 * @param ontology whether the ontology is one of them
 * @param gazetteer whether the gazetteer is
 * @param queries whether the catalogue of queries is
 */
record StandingGraphs(boolean ontology, boolean gazetteer, boolean queries) {

  /** Holds what the program knows against a store. */
  static StandingGraphs stale(BuildTarget target, Knowledge knowledge) {
    return new StandingGraphs(
        !isCurrent(target, Ent.ONTOLOGY_GRAPH, OntologyModules.version()),
        !isCurrent(target, Ent.GAZETTEER_GRAPH, knowledge.gazetteerVersion()),
        !isCurrent(target, Ent.QUERIES_GRAPH, QuerySource.version()));
  }

  /** What they hold, for a person. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    if (ontology) {
      names.add("ontology");
    }
    if (gazetteer) {
      names.add("gazetteer");
    }
    if (queries) {
      names.add("queries");
    }
    return List.copyOf(names);
  }

  /** These and the gazetteer: what it says of its version holds no longer. */
  StandingGraphs withGazetteer() {
    return new StandingGraphs(ontology, true, queries);
  }

  private static boolean isCurrent(BuildTarget target, String graph, String version) {
    return target.graphVersion(graph).filter(version::equals).isPresent();
  }

  /**
   * Replaces them.
   *
   * @param complete whether every document of the store afterwards was read with this gazetteer; if
   *     not, the graph does not say its version, so that the next build looks at each document
   * @param work where what is written for the store lies until it has it
   */
  void replace(Knowledge knowledge, boolean complete, WorkFolder work, Changes.Builder changes)
      throws IOException {
    if (ontology) {
      for (String module : OntologyModules.MODULES) {
        changes.replace(Ent.ONTOLOGY_GRAPH, RdfSource.ofResource("ontology/" + module + ".ttl"));
      }
      changes.replace(
          Ent.ONTOLOGY_GRAPH, version(Ent.ONTOLOGY_GRAPH, OntologyModules.version(), work));
    }
    if (gazetteer) {
      changes.replace(Ent.GAZETTEER_GRAPH, gazetteer(knowledge, work));
      if (complete) {
        changes.replace(
            Ent.GAZETTEER_GRAPH, version(Ent.GAZETTEER_GRAPH, knowledge.gazetteerVersion(), work));
      }
    }
    if (queries) {
      String version = QuerySource.version();
      changes.replace(
          Ent.QUERIES_GRAPH,
          RdfSource.of(work.write(Hash.of(Ent.QUERIES_GRAPH, version), QuerySource::writeTo)));
      changes.replace(Ent.QUERIES_GRAPH, version(Ent.QUERIES_GRAPH, version, work));
    }
  }

  private static RdfSource gazetteer(Knowledge knowledge, WorkFolder work) throws IOException {
    return RdfSource.of(
        work.write(
            Hash.of(Ent.GAZETTEER_GRAPH, knowledge.gazetteerVersion()),
            out -> {
              try (QuadWriter writer = new QuadWriter(out, "")) {
                for (Entry entry : knowledge.gazetteer().entries()) {
                  writer.write(GazetteerGraph.of(List.of(entry)));
                }
              }
            }));
  }

  /** What a graph says of its own version. */
  private static RdfSource version(String graph, String version, WorkFolder work)
      throws IOException {
    String statement =
        "<%s> <http://www.w3.org/2002/07/owl#versionInfo> \"%s\" <%s> .\n"
            .formatted(graph, version, graph);
    return RdfSource.of(
        work.write(
            Hash.of(graph, version, "version"),
            out -> out.write(statement.getBytes(StandardCharsets.UTF_8))));
  }
}
