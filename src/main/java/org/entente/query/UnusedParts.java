package org.entente.query;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * Drops the parts of a query of which nothing is used: a {@code BIND} of a variable that is nowhere
 * else; and, where it makes no difference how often a solution comes, an {@code OPTIONAL} whose
 * variables are nowhere else, or have a value without it.
 */
final class UnusedParts {
  private static final Set<Class<?>> BLIND_TO_REPETITION =
      Set.of(
          AggMin.class,
          AggMax.class,
          AggCountDistinct.class,
          AggCountVarDistinct.class,
          AggGroupConcatDistinct.class);

  private final Query query;
  private final boolean repetitionCounts;

  private UnusedParts(Query query) {
    this.query = query;
    this.repetitionCounts = !query.isDistinct() && !isBlindToRepetition(query);
  }

  /** Changes the query, and each sub-query of its own pattern. */
  static void dropFrom(Query query) {
    boolean dropped = !query.isQueryResultStar();
    while (dropped) {
      dropped = new UnusedParts(query).drop(query.getQueryPattern());
    }
    dropFromSubQueries(query.getQueryPattern());
  }

  private static void dropFromSubQueries(Element element) {
    if (element instanceof ElementSubQuery sub) {
      dropFrom(sub.getQuery());
    } else if (element instanceof ElementGroup group) {
      group.getElements().forEach(UnusedParts::dropFromSubQueries);
    } else if (element instanceof ElementUnion union) {
      union.getElements().forEach(UnusedParts::dropFromSubQueries);
    } else if (element instanceof ElementOptional optional) {
      dropFromSubQueries(optional.getOptionalElement());
    }
  }

  private static boolean isBlindToRepetition(Query query) {
    return query.hasGroupBy()
        && query.getAggregators().stream()
            .allMatch(a -> BLIND_TO_REPETITION.contains(a.getAggregator().getClass()));
  }

  /** Drops from a group and from the groups in it; whether there was anything to drop. */
  private boolean drop(Element element) {
    boolean dropped = false;
    if (element instanceof ElementUnion union) {
      for (Element branch : union.getElements()) {
        dropped |= drop(branch);
      }
    } else if (element instanceof ElementOptional optional) {
      dropped = drop(optional.getOptionalElement());
    } else if (element instanceof ElementGroup group) {
      Set<Var> before = new HashSet<>();
      for (Iterator<Element> parts = group.getElements().iterator(); parts.hasNext(); ) {
        Element part = parts.next();
        if (isUnused(part, before)) {
          parts.remove();
          dropped = true;
        } else {
          dropped |= drop(part);
          before.addAll(Variables.certainIn(part));
        }
      }
    }
    return dropped;
  }

  /**
   * @param before variables that have a value in every solution that reaches the part
   */
  private boolean isUnused(Element part, Set<Var> before) {
    if (part instanceof ElementBind bind) {
      return !Variables.mentionedIn(query, part).contains(bind.getVar());
    }
    if (!(part instanceof ElementOptional) || repetitionCounts) {
      return false;
    }
    Set<Var> shared = Variables.mentionedIn(part);
    shared.retainAll(Variables.mentionedIn(query, part));
    return before.containsAll(shared);
  }
}
