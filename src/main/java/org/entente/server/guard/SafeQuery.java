package org.entente.server.guard;

import java.util.Locale;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.entente.query.ServiceHosts;

/**
 * A foreign query made unable to do harm: no Java classes, no scripts, no requests to others, and
 * regular expressions that cannot run away. It works on the algebra, where every expression of a
 * query stands, those in aggregates and sort keys too.
 */
final class SafeQuery {
  private static final String JAVA = "java:";
  private static final String ARQ = "http://jena.apache.org/ARQ/";
  private static final String SCRIPT = "script";

  /** Makes queries safe before they are optimised: for a context's {@code sysOptimizerFactory}. */
  static final RewriteFactory REWRITE =
      context -> {
        Rewrite standard = Optimize.stdOptimizationFactory.create(context);
        return algebra -> standard.rewrite(safe(algebra, service -> {}));
      };

  private SafeQuery() {}

  /**
   * Looks through a query before it runs.
   *
   * @param hosts the endpoints that it may ask; one that it names by a variable is checked when it
   *     runs, see {@link ServiceHosts#guard}
   * @throws RefusedQueryException if it asks for Java, a script or an endpoint that is not listed,
   *     or for a pattern that cannot be matched in linear time
   */
  static void check(Query query, ServiceHosts hosts) {
    safe(
        Algebra.compile(query),
        service -> {
          if (!service.isVariable()) {
            hosts
                .objection(service)
                .ifPresent(
                    why -> {
                      throw new RefusedQueryException(why);
                    });
          }
        });
  }

  private static Op safe(Op algebra, Consumer<Node> services) {
    return Transformer.transform(new SafePatterns(services), new SafeExpressions(), algebra);
  }

  private static void refuseJava(String iri) {
    if (iri.toLowerCase(Locale.ROOT).startsWith(JAVA)) {
      throw new RefusedQueryException("functions of Java classes are switched off: " + iri);
    }
  }

  /**
   * No patterns that load classes (property functions do, by the IRI of a property) or ask others.
   */
  private static final class SafePatterns extends TransformCopy {
    private final Consumer<Node> services;

    SafePatterns(Consumer<Node> services) {
      this.services = services;
    }

    @Override
    public Op transform(OpBGP patterns) {
      patterns.getPattern().forEach(triple -> refuse(triple.getPredicate()));
      return super.transform(patterns);
    }

    /** Who may ask this server may not make it ask whom they like. */
    @Override
    public Op transform(OpService service, Op pattern) {
      services.accept(service.getService());
      return super.transform(service, pattern);
    }

    @Override
    public Op transform(OpPath path) {
      refuse(path.getTriplePath().getPredicate());
      return super.transform(path);
    }

    private static void refuse(Node predicate) {
      if (predicate != null && predicate.isURI()) {
        refuseJava(predicate.getURI());
      }
    }
  }

  private static final class SafeExpressions extends ExprTransformCopy {
    SafeExpressions() {
      super(false);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      if (function instanceof E_Regex) {
        requirePattern(arguments, 2);
        return new LinearRegex(arguments);
      }
      if (function instanceof E_StrReplace) {
        requirePattern(arguments, 3);
        return new LinearReplace(arguments);
      }
      if (function instanceof E_Function called) {
        String iri = called.getFunctionIRI();
        refuseJava(iri);
        if (iri.contains(SCRIPT) && iri.startsWith(ARQ)) {
          throw new RefusedQueryException("scripts are switched off: " + iri);
        }
      }
      return super.transform(function, arguments);
    }

    /**
     * A pattern that stands in the query is checked before it runs, so that its author learns why.
     */
    private static void requirePattern(ExprList arguments, int flags) {
      NodeValue pattern = constant(arguments.get(1));
      NodeValue given =
          arguments.size() > flags ? constant(arguments.get(flags)) : NodeValue.nvEmptyString;
      if (pattern == null || given == null) {
        return;
      }
      try {
        LinearRegex.pattern(pattern, given);
      } catch (ExprEvalException e) {
        throw new RefusedQueryException(e.getMessage());
      }
    }

    private static NodeValue constant(Expr argument) {
      return argument != null && argument.isConstant() ? argument.getConstant() : null;
    }
  }
}
