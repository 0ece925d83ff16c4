package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
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
  /** The properties over which a shape looks at another node: {@code sh:class}, {@code sh:node}. */
  private static final String LOOKS_AT_VALUES =
      """
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      SELECT DISTINCT ?path { ?shape sh:path ?path ; (sh:class | sh:node) ?wanted . FILTER (isIRI(?path)) }
      """;

  private final Shapes shapes;
  private final List<Node> pathsToValues;
  private final List<Check> checks;

  /**
   * @param shapes SHACL shapes; may be empty
   * @param checks checks; may be empty
   */
  Validation(Graph shapes, List<Check> checks) {
    this.shapes = Shapes.parse(shapes);
    this.checks = List.copyOf(checks);
    this.pathsToValues = new ArrayList<>();
    try (QueryExec execution =
        QueryExec.graph(shapes).query(QueryFactory.create(LOOKS_AT_VALUES)).build()) {
      execution.select().forEachRemaining(row -> pathsToValues.add(row.get("path")));
    }
  }

  /** The ontology's own shapes and checks, read when they are first asked for. */
  static Validation standard() {
    return Standard.VALIDATION;
  }

  /** Who only reads a store never needs it. */
  private static final class Standard {
    private static final Validation VALIDATION =
        new Validation(OntologyModules.shapes().getGraph(), OntologyModules.checks());
  }

  /** Validates the whole store; to be called within a transaction. */
  ValidationReport validate(DatasetGraph dataset) {
    List<Violation> violations = new ArrayList<>();
    Sentences sentences = new Sentences(dataset);
    for (ReportEntry entry : everyNode(dataset)) {
      violations.add(violation(entry, sentences));
    }
    for (Check check : checks) {
      run(check, check.query(), dataset, sentences, violations);
    }
    return new ValidationReport(violations);
  }

  /**
   * Validates what a change bears on, in a store that conformed before; to be called within a
   * transaction. A shape may look at a node's own statements and at the classes and statements of
   * its values, not further.
   */
  ValidationReport validate(DatasetGraph dataset, Touched touched) {
    List<Violation> violations = new ArrayList<>();
    Sentences sentences = new Sentences(dataset);
    Graph union = dataset.getGraph(Quad.unionGraph);
    Set<Node> focus = new LinkedHashSet<>(touched.nodes());
    for (Node node : touched.nodes()) {
      for (Node path : pathsToValues) {
        union.find(Node.ANY, path, node).forEach(triple -> focus.add(triple.getSubject()));
      }
    }
    for (Node node : focus) {
      for (ReportEntry entry : ShaclValidator.get().validate(shapes, union, node).getEntries()) {
        violations.add(violation(entry, sentences));
      }
    }
    List<String> graphs = touched.graphs().stream().map(graph -> "<" + graph + ">").toList();
    List<String> nodes =
        touched.nodes().stream().filter(Node::isURI).map(NodeFmtLib::strNT).toList();
    for (Check check : checks) {
      run(check, check.about(graphs, nodes), dataset, sentences, violations);
    }
    return new ValidationReport(violations);
  }

  /** What the shapes say of all that they look at, holding one node at a time. */
  private Collection<ReportEntry> everyNode(DatasetGraph dataset) {
    Graph union = dataset.getGraph(Quad.unionGraph);
    ValidationContext context = ValidationContext.create(shapes, union);
    FocusNodes focus = new FocusNodes(dataset);
    for (Shape shape : shapes.getTargetShapes()) {
      focus.forEach(shape, node -> VLib.validateShape(context, union, shape, node));
    }
    return context.generateReport().getEntries();
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
      Check check,
      String text,
      DatasetGraph dataset,
      Sentences sentences,
      List<Violation> violations) {
    Query query = QueryFactory.create(text);
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
