package org.entente.query;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One thing that a canned query asks of whoever runs it.
 *
 * @param name the SPARQL variable's name
 * @param type what it takes
 * @param defaultArgument the argument that the file itself stands for; empty where the parameter is
 *     left open
 * @param required whether the query makes no sense without it
 * @param description for people, one sentence
 */
public record Parameter(
    String name,
    ParameterType type,
    Optional<String> defaultArgument,
    boolean required,
    String description) {

  /** The default as an RDF term; empty where the parameter is left open. */
  public Optional<Node> defaultTerm() {
    return defaultArgument.map(a -> type.term(a).orElseThrow());
  }
}
