package org.entente.query;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * What is left of a canned query once its arguments are known: no test of a parameter that is open
 * ({@code !BOUND(?from) || …} is true), and nothing that only such a test asked for. The answer is
 * the same; a store does not look up, for every event, days that nobody asked about.
 */
final class PartialEvaluation {
  private static final NodeValue TRUE = NodeValue.TRUE;
  private static final NodeValue FALSE = NodeValue.FALSE;

  private PartialEvaluation() {}

  /**
   * The smaller query.
   *
   * @param terms every parameter's term; an empty one is open
   */
  static Query of(Query query, Map<String, Optional<Node>> terms) {
    Collection<Var> bound = Variables.boundBy(query);
    Set<Var> open =
        terms.entrySet().stream()
            .filter(e -> e.getValue().isEmpty())
            .map(e -> Var.alloc(e.getKey()))
            .filter(v -> !bound.contains(v))
            .collect(Collectors.toSet());
    Set<Var> yes = booleans(terms, TRUE);
    Set<Var> no = booleans(terms, FALSE);
    ElementTransform elements = new Elements(open);
    Query folded = QueryTransformOps.transform(query, elements, new Tests(elements, open, yes, no));
    UnusedParts.dropFrom(folded);
    return folded;
  }

  private static Set<Var> booleans(Map<String, Optional<Node>> terms, NodeValue value) {
    Set<Var> such = new HashSet<>();
    terms.forEach(
        (name, term) -> {
          if (term.filter(value.asNode()::equals).isPresent()) {
            such.add(Var.alloc(name));
          }
        });
    return such;
  }

  /**
   * Leaves out filters that are true, the blocks of open parameters, and of a union what a filter
   * after it lets nothing through of.
   */
  private static final class Elements extends ElementTransformCopyBase {
    private final Set<Var> open;

    Elements(Set<Var> open) {
      this.open = open;
    }

    @Override
    public Element transform(ElementGroup group, List<Element> parts) {
      Set<Var> unbound = mustBeUnbound(parts);
      ElementGroup kept = new ElementGroup();
      for (Element part : parts) {
        boolean isTrue = part instanceof ElementFilter f && f.getExpr().equals(TRUE);
        boolean isOpen = part instanceof ElementData data && open.containsAll(data.getVars());
        if (!isTrue && !isOpen) {
          kept.addElement(without(unbound, part));
        }
      }
      return kept;
    }

    /** A branch that gives a variable a value has no solution that passes {@code !BOUND} of it. */
    private static Element without(Set<Var> unbound, Element part) {
      if (unbound.isEmpty() || !(part instanceof ElementUnion union)) {
        return part;
      }
      ElementUnion kept = new ElementUnion();
      union.getElements().stream()
          .filter(branch -> Collections.disjoint(Variables.certainIn(branch), unbound))
          .forEach(kept::addElement);
      return kept.getElements().isEmpty() ? part : kept;
    }

    private static Set<Var> mustBeUnbound(List<Element> parts) {
      Set<Var> unbound = new HashSet<>();
      for (Element part : parts) {
        if (part instanceof ElementFilter filter
            && filter.getExpr() instanceof E_LogicalNot not
            && not.getArg() instanceof E_Bound bound
            && bound.getArg().isVariable()) {
          unbound.add(bound.getArg().asVar());
        }
      }
      return unbound;
    }
  }

  /** Works out tests of which the outcome is known. */
  private static final class Tests extends ExprTransformApplyElementTransform {
    private final Set<Var> open;
    private final Set<Var> yes;
    private final Set<Var> no;

    Tests(ElementTransform elements, Set<Var> open, Set<Var> yes, Set<Var> no) {
      super(elements);
      this.open = open;
      this.yes = yes;
      this.no = no;
    }

    @Override
    public Expr transform(ExprVar variable) {
      return yes.contains(variable.asVar())
          ? TRUE
          : no.contains(variable.asVar()) ? FALSE : variable;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr of) {
      if (function instanceof E_Bound && function.getArg().isVariable()) {
        Var tested = function.getArg().asVar();
        return open.contains(tested) ? FALSE : function;
      }
      if (function instanceof E_LogicalNot && isKnown(of)) {
        return of.equals(TRUE) ? FALSE : TRUE;
      }
      return super.transform(function, of);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      if (function instanceof E_LogicalOr) {
        return decided(function, left, right, TRUE, FALSE);
      }
      if (function instanceof E_LogicalAnd) {
        return decided(function, left, right, FALSE, TRUE);
      }
      return super.transform(function, left, right);
    }

    /** One value decides whatever the other is, even an error; the other value says nothing. */
    private Expr decided(
        ExprFunction2 function, Expr left, Expr right, NodeValue decides, NodeValue neutral) {
      if (left.equals(decides) || right.equals(decides)) {
        return decides;
      }
      return left.equals(neutral)
          ? right
          : right.equals(neutral) ? left : super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr test, Expr then, Expr otherwise) {
      if (function instanceof E_If && isKnown(test)) {
        return test.equals(TRUE) ? then : otherwise;
      }
      return super.transform(function, test, then, otherwise);
    }

    private static boolean isKnown(Expr test) {
      return test.equals(TRUE) || test.equals(FALSE);
    }
  }
}
