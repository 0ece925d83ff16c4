package org.entente.server.guard;

import com.google.re2j.Pattern;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitor;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportItem;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;

/**
 * SHACL's {@code sh:pattern} in time linear in the text; see {@link LinearRegex}. Jena's own gives
 * the pattern to Java's matcher, which may go on for ever and which nobody can end.
 */
final class LinearPattern extends ConstraintTerm {
  private final PatternConstraint written;
  private final Pattern pattern;

  private LinearPattern(PatternConstraint written) {
    this.written = written;
    String flags = written.getFlagsStr();
    this.pattern = LinearRegex.pattern(written.getPattern(), flags == null ? "" : flags);
  }

  /**
   * Puts them in the place of Jena's, in all shapes.
   *
   * @throws RefusedQueryException if a pattern cannot be matched in linear time
   */
  static void replaceIn(Shapes shapes) {
    for (Shape shape : shapes.getShapeMap().values()) {
      replaceIn(shape);
    }
  }

  private static void replaceIn(Shape shape) {
    List<Constraint> constraints =
        shape.getConstraints().stream().map(LinearPattern::linear).toList();
    shape.getConstraints().clear();
    shape.getConstraints().addAll(constraints);
    shape.getPropertyShapes().forEach(LinearPattern::replaceIn);
  }

  private static Constraint linear(Constraint constraint) {
    if (!(constraint instanceof PatternConstraint written)) {
      return constraint;
    }
    try {
      return new LinearPattern(written);
    } catch (ExprEvalException e) {
      throw new RefusedQueryException(e.getMessage().replaceFirst("^REGEX", "sh:pattern"));
    }
  }

  @Override
  public ReportItem validate(ValidationContext context, Node value) {
    if (!value.isBlank() && pattern.matcher(NodeFunctions.str(value)).find()) {
      return null;
    }
    return new ReportItem(this + ": not matched: " + value, value);
  }

  @Override
  public Node getComponent() {
    return written.getComponent();
  }

  @Override
  public void visit(ConstraintVisitor visitor) {
    written.visit(visitor);
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
