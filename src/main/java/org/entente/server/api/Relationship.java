package org.entente.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.entente.query.CannedQuery;
import org.entente.query.GraphAccess;
import org.entente.query.Kept;
import org.entente.query.Parameter;
import org.entente.query.ParameterType;
import org.entente.query.ParameterType.Kind;

/**
 * Everything that the canned queries know of two actors at once: each query that takes a {@code
 * first} and a {@code second} entity is a section.
 *
 * <pre>{@code
 * List<Questions.Part> both = new Relationship(graph).of("nato", "russia", Map.of("from", "2014-01-01"), 10);
 * }</pre>
 */
public final class Relationship {
  private static final String FIRST = "first";
  private static final String SECOND = "second";

  private static final ParameterType ENTITY = ParameterType.parse("entity");

  /** Relationships that are kept as they were told last. */
  private static final int KEPT = 50;

  private final GraphAccess graph;
  private final Questions questions;
  private final List<CannedQuery> sections;
  private final Kept<Map<String, Object>> kept = new Kept<>(KEPT);

  /** In one graph. */
  public Relationship(GraphAccess graph) {
    this.graph = graph;
    this.questions = new Questions(graph);
    this.sections = graph.catalogue().all().stream().filter(Relationship::isSection).toList();
  }

  private static boolean isSection(CannedQuery query) {
    List<String> entities =
        query.parameters().stream()
            .filter(parameter -> parameter.type().kind() == Kind.ENTITY)
            .map(Parameter::name)
            .toList();
    return entities.equals(List.of(FIRST, SECOND)) && !query.yieldsGraph();
  }

  /**
   * The sections' answers, which are worked out side by side.
   *
   * @param first an actor by IRI, short identifier or name
   * @param second another
   * @param narrowing further parameters, each for the sections that take it, as {@code from}
   * @param limit how many rows of each section to give at most
   * @throws org.entente.query.QueryException if an actor is unknown or an argument not of its type
   */
  public List<Questions.Part> of(
      String first, String second, Map<String, String> narrowing, int limit) {
    Map<String, String> actors = Map.of(FIRST, iri(first), SECOND, iri(second));
    return sections.parallelStream()
        .map(
            section ->
                questions.ask(section.name(), arguments(section, actors, narrowing), 0, limit))
        .toList();
  }

  /** As {@link #of}, as JSON; the same as before while the graph is known not to have changed. */
  Map<String, Object> told(String first, String second, Map<String, String> narrowing, int limit) {
    return kept.get(
        graph.version().get(),
        List.of(first, second, Map.copyOf(narrowing), limit),
        () -> json(of(first, second, narrowing, limit)));
  }

  /** Looked up once rather than by each section; what is no entity, the first section refuses. */
  private String iri(String actor) {
    return ENTITY.term(actor).isPresent()
        ? actor
        : graph.entities().find(actor).map(Node::getURI).orElse(actor);
  }

  private static Map<String, String> arguments(
      CannedQuery section, Map<String, String> actors, Map<String, String> narrowing) {
    Map<String, String> arguments = new LinkedHashMap<>(actors);
    for (Parameter parameter : section.parameters()) {
      if (narrowing.containsKey(parameter.name())) {
        arguments.put(parameter.name(), narrowing.get(parameter.name()));
      }
    }
    return arguments;
  }

  /** The sections as JSON, ready for Jackson. */
  public static Map<String, Object> json(List<Questions.Part> parts) {
    List<Map<String, Object>> sections = new ArrayList<>();
    for (Questions.Part part : parts) {
      Map<String, Object> section = new LinkedHashMap<>();
      section.put("query", part.query().name());
      section.put("title", part.query().title());
      section.putAll(part.plain());
      sections.add(section);
    }
    return Map.of("sections", sections);
  }
}
