package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The sub-query of a canned query that chooses what its rows are about, one solution for each row
 * and in their order; the rest of the query tells of each. So a part of an answer costs the choice
 * and the telling of that part: limits and counts go to this sub-query.
 *
 * <p>A file names it by the variables that it selects, {@code #+ rows: happening certainty begins},
 * and says its order in the order of the whole query.
 */
final class RowSelection {
  private final List<Var> variables;
  private final Optional<RowWindow> window;

  private RowSelection(List<Var> variables, Optional<RowWindow> window) {
    this.variables = variables;
    this.window = window;
  }

  /**
   * Finds it.
   *
   * @param window what is looked at for the first rows
   * @throws IllegalArgumentException if not exactly one sub-query selects these variables, or the
   *     query is ordered by others; says which
   */
  static RowSelection of(Query query, List<String> names, Optional<RowWindow> window) {
    RowSelection selection = new RowSelection(names.stream().map(Var::alloc).toList(), window);
    List<Query> found = new ArrayList<>();
    selection.find(query.getQueryPattern(), found::add);
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.size() + " sub-queries select ?" + String.join(" ?", names) + "; expected one");
    }
    boolean ordered =
        query.hasOrderBy()
            && query.getOrderBy().stream()
                .allMatch(
                    o ->
                        o.getExpression().isVariable()
                            && selection.variables.contains(o.getExpression().asVar()));
    if (!ordered) {
      throw new IllegalArgumentException(
          "the query must be ordered by what 'rows' names: ?" + String.join(" ?", names));
    }
    String first = query.getOrderBy().get(0).getExpression().asVar().getVarName();
    if (window.isPresent() && !window.get().along().order().equals(first)) {
      throw new IllegalArgumentException(
          "a query with a window of %s must be ordered by ?%s first"
              .formatted(
                  window.get().along().toString().toLowerCase(Locale.ROOT),
                  window.get().along().order()));
    }
    return selection;
  }

  /** The query for some of its rows, with its window where it has one that suits. */
  Query part(Query query, long offset, long limit) {
    return part(query, offset, limit, window.filter(w -> w.suits(query)));
  }

  /** The query for some of its rows, looked for among all; empty if there is no window anyway. */
  Optional<Query> partOfAll(Query query, long offset, long limit) {
    return window
        .filter(w -> w.suits(query))
        .map(w -> part(query, offset, limit, Optional.empty()));
  }

  private Query part(Query query, long offset, long limit, Optional<RowWindow> within) {
    Query copy = QueryTransformOps.transform(query, new ElementTransformCopyBase(true));
    find(
        copy.getQueryPattern(),
        sub -> {
          within.ifPresent(w -> w.limit(sub, variables, offset + limit));
          query.getOrderBy().forEach(sub::addOrderBy);
          sub.setOffset(offset);
          sub.setLimit(limit);
        });
    return copy;
  }

  /** The query for how many rows there are, in its column {@code total}. */
  Query count(Query query) {
    List<Query> found = new ArrayList<>();
    find(query.getQueryPattern(), found::add);
    Query count = new Query();
    count.setQuerySelectType();
    Expr all = count.allocAggregate(new AggCount());
    count.addResultVar("total", all);
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementSubQuery(found.get(0)));
    count.setQueryPattern(group);
    count.resetResultVars();
    return count;
  }

  private boolean isIt(Query sub) {
    return sub.getProjectVars().equals(variables);
  }

  private void find(Element element, Consumer<Query> found) {
    if (element instanceof ElementSubQuery sub) {
      if (isIt(sub.getQuery())) {
        found.accept(sub.getQuery());
      }
      find(sub.getQuery().getQueryPattern(), found);
    } else if (element instanceof ElementGroup group) {
      group.getElements().forEach(e -> find(e, found));
    } else if (element instanceof ElementUnion union) {
      union.getElements().forEach(e -> find(e, found));
    }
  }
}
