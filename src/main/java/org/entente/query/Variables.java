package org.entente.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;

/** Which variables the parts of a parsed query speak of. */
final class Variables {
  private Variables() {}

  /** Those that a pattern, a {@code BIND} or an {@code AS} gives a value, at any depth. */
  static Set<Var> boundBy(Query query) {
    Walk walk = new Walk(null);
    walk.query(query);
    return walk.bound;
  }

  /**
   * Every variable of a query, its sub-queries included.
   *
   * @param without a part that is not looked at
   */
  static Set<Var> mentionedIn(Query query, Element without) {
    Walk walk = new Walk(without);
    walk.query(query);
    return walk.mentioned;
  }

  /** Every variable of a part. */
  static Set<Var> mentionedIn(Element part) {
    Walk walk = new Walk(null);
    part.visit(walk);
    return walk.mentioned;
  }

  /** Those that have a value in every solution of a part; perhaps not all of them. */
  static Set<Var> certainIn(Element part) {
    if (part instanceof ElementPathBlock block) {
      return mentionedIn(block);
    }
    Set<Var> certain = new HashSet<>();
    if (part instanceof ElementGroup group) {
      group.getElements().forEach(e -> certain.addAll(certainIn(e)));
    } else if (part instanceof ElementUnion union) {
      union.getElements().forEach(e -> certain.addAll(certainIn(e)));
      union.getElements().forEach(e -> certain.retainAll(certainIn(e)));
    } else if (part instanceof ElementSubQuery sub) {
      certain.addAll(certainIn(sub.getQuery().getQueryPattern()));
      certain.retainAll(sub.getQuery().getProjectVars());
    } else if (part instanceof ElementData data) {
      certain.addAll(data.getVars());
      data.getRows().forEach(row -> certain.removeIf(v -> !row.contains(v)));
    }
    return certain;
  }

  private static final class Walk extends ElementVisitorBase {
    private final Set<Var> mentioned = new HashSet<>();
    private final Set<Var> bound = new HashSet<>();
    private final Element without;

    Walk(Element without) {
      this.without = without;
    }

    void query(Query query) {
      mentioned.addAll(query.getProjectVars());
      query.getProject().forEachVarExpr((v, e) -> valued(v, e));
      if (query.isConstructType()) {
        query
            .getConstructTemplate()
            .getTriples()
            .forEach(t -> nodes(t.getSubject(), t.getPredicate(), t.getObject()));
      }
      query.getGroupBy().forEachVarExpr((v, e) -> valued(v, e));
      query.getHavingExprs().forEach(this::expression);
      if (query.hasOrderBy()) {
        query.getOrderBy().forEach(condition -> expression(condition.getExpression()));
      }
      element(query.getQueryPattern());
    }

    private void valued(Var variable, Expr expression) {
      mentioned.add(variable);
      if (expression != null) {
        bound.add(variable);
        expression(expression);
      }
    }

    private void expression(Expr expression) {
      ExprVars.nonOpVarsMentioned(mentioned, expression);
      Walker.walk(
          expression,
          new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
              element(exists.getElement());
            }

            @Override
            public void visit(ExprAggregator aggregator) {
              if (aggregator.getAggregator().getExprList() != null) {
                aggregator.getAggregator().getExprList().forEach(Walk.this::expression);
              }
            }
          });
    }

    private void element(Element element) {
      if (element != null && element != without) {
        element.visit(this);
      }
    }

    private void elements(Collection<Element> elements) {
      elements.forEach(this::element);
    }

    private void nodes(Node... nodes) {
      for (Node node : List.of(nodes)) {
        if (Var.isVar(node)) {
          mentioned.add(Var.alloc(node));
          bound.add(Var.alloc(node));
        }
      }
    }

    @Override
    public void visit(ElementPathBlock block) {
      for (TriplePath path : block.getPattern().getList()) {
        nodes(path.getSubject(), path.getObject());
        if (path.getPredicate() != null) {
          nodes(path.getPredicate());
        }
      }
    }

    @Override
    public void visit(ElementFilter filter) {
      expression(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      valued(bind.getVar(), bind.getExpr());
    }

    @Override
    public void visit(ElementData data) {
      mentioned.addAll(data.getVars());
    }

    @Override
    public void visit(ElementGroup group) {
      elements(group.getElements());
    }

    @Override
    public void visit(ElementUnion union) {
      elements(union.getElements());
    }

    @Override
    public void visit(ElementOptional optional) {
      element(optional.getOptionalElement());
    }

    @Override
    public void visit(ElementMinus minus) {
      element(minus.getMinusElement());
    }

    @Override
    public void visit(ElementNamedGraph graph) {
      nodes(graph.getGraphNameNode());
      element(graph.getElement());
    }

    @Override
    public void visit(ElementService service) {
      nodes(service.getServiceNode());
      element(service.getElement());
    }

    @Override
    public void visit(ElementSubQuery sub) {
      query(sub.getQuery());
    }
  }
}
