package org.entente.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.entente.ontology.Ent;

/**
 * Keeps a choice of happenings in the order of time from looking at all of them when only the first
 * are asked for.
 *
 * <p>Happenings are taken year after year ({@code ent:listedUnder}) until there are as many as are
 * wanted; the last year seen is where the window ends. No earlier row can lie outside it: as many
 * rows as are wanted lie within. So the answer is the same at any endpoint, and quick at one that
 * keeps the order in which a sub-query gives its solutions, as Jena does.
 *
 * @param unless parameters of which each leaves so few happenings that to look at these is quicker
 */
record YearWindow(List<String> unless) {
  private static final String YEARS =
      "{ SELECT ?listYear WHERE { ent:Event ent:lists ?listYear } ORDER BY ?listYear }\n"
          + "?happening ent:listedUnder ?listYear .\n";

  private static final String WINDOW =
      "SELECT ?happening WHERE {\n"
          + "  { SELECT (MAX(?listYear) AS ?lastYear) WHERE { } }\n"
          + "  ent:Event ent:lists ?listYear .\n"
          + "  FILTER(?listYear <= ?lastYear)\n"
          + "  ?happening ent:listedUnder ?listYear .\n"
          + "}";

  /** Whether it helps a query with these arguments. */
  boolean suits(Query bound) {
    Map<String, List<Optional<Node>>> given = ParameterBlocks.read(bound);
    return unless.stream()
        .flatMap(name -> given.getOrDefault(name, List.of()).stream())
        .noneMatch(Optional::isPresent);
  }

  /**
   * Puts the window before the pattern of a choice.
   *
   * @param choice chooses {@code ?happening}, ordered by when they begin; is changed
   * @param variables what makes a row
   * @param wanted how many rows from the first one on
   */
  void limit(Query choice, Collection<Var> variables, long wanted) {
    Query first = parse("SELECT DISTINCT ?listYear WHERE { " + YEARS + "}");
    first.getProject().clear();
    variables.forEach(first::addResultVar);
    first.addResultVar("listYear");
    addAll(group(first), QueryTransformOps.transform(choice, new ElementTransformCopyBase(true)));
    first.setLimit(wanted);
    first.resetResultVars();
    Query window = parse(WINDOW);
    ElementSubQuery last = (ElementSubQuery) group(window).getElements().get(0);
    ElementGroup seen = new ElementGroup();
    seen.addElement(new ElementSubQuery(first));
    last.getQuery().setQueryPattern(seen);
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(new ElementSubQuery(window));
    addAll(pattern, choice);
    choice.setQueryPattern(pattern);
  }

  private static Query parse(String sparql) {
    return QueryFactory.create("PREFIX ent: <" + Ent.NS + ">\n" + sparql);
  }

  private static ElementGroup group(Query query) {
    return (ElementGroup) query.getQueryPattern();
  }

  private static void addAll(ElementGroup to, Query from) {
    for (Element element : group(from).getElements()) {
      to.addElement(element);
    }
  }
}
