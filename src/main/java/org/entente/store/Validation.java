package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.ontology.Check;
import org.entente.ontology.OntologyModules;

/**
 * What a store must pass before it is served: SHACL shapes over the union of its graphs, and
 * checks, each a query without rows when all is well.
 */
final class Validation {
  private final Shapes shapes;
  private final List<Check> checks;

  /**
   * @param shapes SHACL shapes; may be empty
   * @param checks checks; may be empty
   */
  Validation(Graph shapes, List<Check> checks) {
    this.shapes = Shapes.parse(shapes);
    this.checks = List.copyOf(checks);
  }

  /** The ontology's own shapes and checks. */
  static Validation standard() {
    return new Validation(OntologyModules.shapes().getGraph(), OntologyModules.checks());
  }

  /** Validates the whole store; to be called within a transaction. */
  ValidationReport validate(DatasetGraph dataset) {
    List<Violation> violations = new ArrayList<>();
    Sentences sentences = new Sentences(dataset);
    Graph union = dataset.getGraph(Quad.unionGraph);
    for (ReportEntry entry : ShaclValidator.get().validate(shapes, union).getEntries()) {
      violations.add(violation(entry, sentences));
    }
    for (Check check : checks) {
      run(check, dataset, sentences, violations);
    }
    return new ValidationReport(violations);
  }

  private static Violation violation(ReportEntry entry, Sentences sentences) {
    String path = entry.resultPath() == null ? "" : " at " + entry.resultPath();
    String value = entry.value() == null ? "" : ", found " + NodeFmtLib.displayStr(entry.value());
    return new Violation(
        text(entry.source().isURI() ? entry.source() : entry.sourceConstraintComponent()),
        text(entry.focusNode()),
        entry.message() + path + value,
        sentences.of(entry.focusNode()),
        Severity.Violation.equals(entry.severity()));
  }

  private static void run(
      Check check, DatasetGraph dataset, Sentences sentences, List<Violation> violations) {
    Query query = QueryFactory.create(check.query());
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      execution.select().forEachRemaining(row -> violations.add(violation(check, row, sentences)));
    }
  }

  private static Violation violation(Check check, Binding row, Sentences sentences) {
    Node node = row.get("node");
    return new Violation(
        check.name(),
        node == null ? "(no node)" : text(node),
        check.title()
            + ": "
            + literal(row.get("message")).orElse(check.problem())
            + " – "
            + check.solution(),
        literal(row.get("sentence")).or(() -> Optional.ofNullable(node).flatMap(sentences::of)),
        true);
  }

  private static Optional<String> literal(Node node) {
    return node != null && node.isLiteral()
        ? Optional.of(node.getLiteralLexicalForm())
        : Optional.empty();
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : NodeFmtLib.displayStr(node);
  }
}
