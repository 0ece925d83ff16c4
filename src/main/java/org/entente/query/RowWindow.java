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

/**
 * Keeps a choice of rows in the order of time, or of documents, from looking at everything when
 * only the first rows are asked for.
 *
 * <p>Happenings are taken year after year ({@code ent:listedUnder}), or passages document after
 * document, until there are as many rows as are wanted; the last year or document seen is where the
 * window ends. No earlier row can lie outside it: as many rows as are wanted lie within. So the
 * answer is the same at any endpoint, and quick at one that keeps the order in which a sub-query
 * gives its solutions, as Jena does.
 *
 * @param along what is walked through
 * @param unless parameters of which each leaves so few rows that to look at these is quicker
 */
record RowWindow(Along along, List<String> unless) {

  /** What a window is a beginning of. */
  enum Along {
    /** Years in which happenings began; rows are ordered by {@code ?begins} first. */
    YEARS(
        "begins",
        "happening",
        "ent:Event ent:lists ?listKey .",
        "?happening ent:listedUnder ?listKey ."),
    /** Documents by name; rows are ordered by {@code ?documentName} first. */
    DOCUMENTS(
        "documentName",
        "passage",
        "?listDocument a ent:Document ; dcterms:identifier ?listKey .",
        "?passage oa:hasSource ?listDocument .");

    private final String order;
    private final String chosen;
    private final String keys;
    private final String members;

    Along(String order, String chosen, String keys, String members) {
      this.order = order;
      this.chosen = chosen;
      this.keys = keys;
      this.members = members;
    }

    /** The variable by which rows are ordered first. */
    String order() {
      return order;
    }
  }

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
   * @param choice chooses rows in the order of {@link Along#order}; is changed
   * @param variables what makes a row
   * @param wanted how many rows from the first one on
   */
  void limit(Query choice, Collection<Var> variables, long wanted) {
    Query first =
        parse(
            "SELECT DISTINCT ?listKey WHERE { { SELECT * WHERE { %s } ORDER BY ?listKey } %s }"
                .formatted(along.keys, along.members));
    first.getProject().clear();
    variables.forEach(first::addResultVar);
    first.addResultVar("listKey");
    addAll(group(first), QueryTransformOps.transform(choice, new ElementTransformCopyBase(true)));
    first.setLimit(wanted);
    first.resetResultVars();
    Query window =
        parse(
            """
            SELECT ?%s WHERE {
              { SELECT (MAX(?listKey) AS ?lastKey) WHERE { } }
              %s
              FILTER(?listKey <= ?lastKey)
              %s
            }"""
                .formatted(along.chosen, along.keys, along.members));
    ElementSubQuery last = (ElementSubQuery) group(window).getElements().get(0);
    ElementGroup seen = new ElementGroup();
    seen.addElement(new ElementSubQuery(first));
    last.getQuery().setQueryPattern(seen);
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(new ElementSubQuery(window));
    addAll(pattern, choice);
    choice.setQueryPattern(pattern);
  }

  /**
   * Without prefixes of its own, which would be written into the middle of a query that is sent.
   */
  private static Query parse(String sparql) {
    StringBuilder text = new StringBuilder();
    Vocabulary.PREFIXES.forEach(
        (prefix, iri) ->
            text.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
    Query query = QueryFactory.create(text + sparql);
    query.getPrefixMapping().clearNsPrefixMap();
    return query;
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
