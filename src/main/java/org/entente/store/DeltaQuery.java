package org.entente.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.PathBlock;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.entente.ontology.Ent;

/**
 * A query that can be asked for what some changed triples bear on, instead of for everything (the
 * delta rules of semi-naive evaluation): each of its triple patterns in turn is bound to the
 * changed triples, and only what joins with them is looked up.
 *
 * <p>That works for queries whose answer only grows with the data. Their patterns may hold triple
 * patterns, paths {@code p+} and {@code (p|q)+}, {@code UNION}, {@code FILTER}, {@code BIND},
 * {@code VALUES}, {@code SELECT [DISTINCT]} within, and {@code GRAPH <…/graph/ontology>}, whose
 * change makes everything be inferred anew. {@code OPTIONAL}, {@code MINUS}, {@code EXISTS},
 * aggregates, limits, other paths and other graphs are refused.
 */
final class DeltaQuery {
  private static final Node ONTOLOGY = NodeFactory.createURI(Ent.ONTOLOGY_GRAPH);
  private static final Var FROM = Var.alloc("deltaFrom");
  private static final Var TO = Var.alloc("deltaTo");

  private final Query query;
  private final Element body;
  private final DatasetGraph dataset;

  /**
   * Prepares a query for one state of the ontology.
   *
   * @throws IllegalArgumentException if it is not of the form above
   */
  DeltaQuery(Query query, DatasetGraph dataset) {
    requireMonotone(query);
    this.query = query;
    this.dataset = dataset;
    this.body = withOntology(query.getQueryPattern(), dataset);
  }

  /**
   * Passes silently if a query can be asked in this way.
   *
   * @throws IllegalArgumentException if it cannot; says why
   */
  static void requireMonotone(Query query) {
    if (query.hasGroupBy() || query.hasAggregators() || query.hasLimit() || query.hasOffset()) {
      throw new IllegalArgumentException("it has aggregates or a limit");
    }
    requireMonotone(query.getQueryPattern());
  }

  private static void requireMonotone(Element element) {
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(DeltaQuery::requireMonotone);
    } else if (element instanceof ElementUnion union) {
      union.getElements().forEach(DeltaQuery::requireMonotone);
    } else if (element instanceof ElementSubQuery sub) {
      requireMonotone(sub.getQuery());
    } else if (element instanceof ElementPathBlock block) {
      block
          .patternElts()
          .forEachRemaining(
              pattern -> {
                if (!pattern.isTriple() && links(pattern.getPath()).isEmpty()) {
                  throw new IllegalArgumentException("it has the path " + pattern.getPath());
                }
              });
    } else if (element instanceof ElementFilter filter) {
      if (asksForPatterns(filter.getExpr())) {
        throw new IllegalArgumentException("it has the filter " + filter.getExpr());
      }
    } else if (!(element instanceof ElementBind
        || element instanceof ElementData
        || isOntology(element))) {
      throw new IllegalArgumentException("it has " + element);
    }
  }

  private static boolean asksForPatterns(Expr expression) {
    return expression instanceof ExprFunctionOp
        || expression.isFunction()
            && expression.getFunction().getArgs().stream().anyMatch(DeltaQuery::asksForPatterns);
  }

  /**
   * Queries that together give every result on which one of these triples bears.
   *
   * @param changed triples that the data holds
   */
  List<Query> touching(Collection<Triple> changed) {
    List<Query> queries = new ArrayList<>();
    for (Element delta : deltas(body, changed, List.of(), List.of())) {
      queries.add(copy(query, delta));
    }
    return queries;
  }

  /**
   * The query for given values of some of its variables, and perhaps for some more.
   *
   * @param vars variables of its patterns
   * @param rows what they are bound to
   */
  Query about(List<Var> vars, Collection<Binding> rows) {
    return copy(query, bound(body, vars, rows));
  }

  /** What a pattern's variables are when it matches each of these triples. */
  static Set<Binding> matches(Triple pattern, Collection<Triple> triples) {
    Set<Binding> rows = new LinkedHashSet<>();
    for (Triple triple : triples) {
      match(pattern, triple).ifPresent(rows::add);
    }
    return rows;
  }

  private static Optional<Binding> match(Triple pattern, Triple triple) {
    Binding binding = BindingFactory.empty();
    Node[] wanted = {pattern.getSubject(), pattern.getPredicate(), pattern.getObject()};
    Node[] found = {triple.getSubject(), triple.getPredicate(), triple.getObject()};
    for (int i = 0; i < wanted.length; i++) {
      Node known = Var.isVar(wanted[i]) ? binding.get(Var.alloc(wanted[i])) : wanted[i];
      if (known == null) {
        binding = BindingFactory.binding(binding, Var.alloc(wanted[i]), found[i]);
      } else if (!known.equals(found[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(flat(binding));
  }

  private static Binding flat(Binding binding) {
    BindingBuilder builder = Binding.builder();
    binding.vars().forEachRemaining(var -> builder.add(var, binding.get(var)));
    return builder.build();
  }

  // Looking at the ontology once

  private static Element withOntology(Element element, DatasetGraph dataset) {
    if (element instanceof ElementGroup group) {
      ElementGroup out = new ElementGroup();
      group.getElements().forEach(e -> out.addElement(withOntology(e, dataset)));
      return out;
    }
    if (element instanceof ElementUnion union) {
      ElementUnion out = new ElementUnion();
      union.getElements().forEach(e -> out.addElement(withOntology(e, dataset)));
      return out;
    }
    if (element instanceof ElementSubQuery sub) {
      return isOntologyAlone(sub.getQuery().getQueryPattern())
          ? table(sub.getQuery(), dataset)
          : new ElementSubQuery(
              copy(sub.getQuery(), withOntology(sub.getQuery().getQueryPattern(), dataset)));
    }
    return element;
  }

  private static boolean isOntologyAlone(Element element) {
    return isOntology(element)
        || element instanceof ElementFilter
        || element instanceof ElementGroup group
            && group.getElements().stream().allMatch(DeltaQuery::isOntologyAlone);
  }

  private static boolean isOntology(Element element) {
    return element instanceof ElementNamedGraph graph && graph.getGraphNameNode().equals(ONTOLOGY);
  }

  private static ElementData table(Query query, DatasetGraph dataset) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      execution.select().forEachRemaining(row -> rows.add(flat(row)));
    }
    return new ElementData(query.getProjectVars(), rows);
  }

  // One pattern bound to changed triples

  /**
   * The element once for each of its patterns that some changed triple matches.
   *
   * @param tables values that hold beside the element
   * @param beside triple patterns that must match beside it, whatever it gives
   */
  private List<Element> deltas(
      Element element, Collection<Triple> changed, List<ElementData> tables, List<Triple> beside) {
    if (element instanceof ElementGroup group) {
      return groupDeltas(group, changed, beside);
    }
    if (element instanceof ElementUnion union) {
      List<Element> out = new ArrayList<>();
      union.getElements().forEach(branch -> out.addAll(deltas(branch, changed, List.of(), beside)));
      return out;
    }
    if (element instanceof ElementSubQuery sub) {
      List<Element> out = new ArrayList<>();
      for (Element delta :
          deltas(sub.getQuery().getQueryPattern(), changed, List.of(), List.of())) {
        out.add(new ElementSubQuery(copy(sub.getQuery(), delta)));
      }
      return out;
    }
    return element instanceof ElementPathBlock block
        ? blockDeltas(block.getPattern().getList(), changed, tables, beside)
        : List.of();
  }

  private List<Element> groupDeltas(
      ElementGroup group, Collection<Triple> changed, List<Triple> outside) {
    List<Element> elements = group.getElements();
    List<ElementData> tables =
        elements.stream()
            .filter(ElementData.class::isInstance)
            .map(ElementData.class::cast)
            .toList();
    List<Triple> beside = new ArrayList<>(outside);
    for (Element element : elements) {
      if (element instanceof ElementPathBlock block) {
        block.getPattern().getList().stream()
            .filter(TriplePath::isTriple)
            .forEach(pattern -> beside.add(pattern.asTriple()));
      }
    }
    List<Element> out = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      for (Element delta : deltas(elements.get(i), changed, tables, beside)) {
        ElementGroup copy = new ElementGroup();
        elements.subList(0, i).forEach(copy::addElement);
        if (delta instanceof ElementGroup inner && elements.get(i) instanceof ElementPathBlock) {
          inner.getElements().forEach(copy::addElement);
        } else {
          copy.addElement(delta);
        }
        elements.subList(i + 1, elements.size()).forEach(copy::addElement);
        out.add(copy);
      }
    }
    return out;
  }

  private List<Element> blockDeltas(
      List<TriplePath> patterns,
      Collection<Triple> changed,
      List<ElementData> tables,
      List<Triple> beside) {
    List<Element> out = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      TriplePath pattern = patterns.get(i);
      ElementData data =
          pattern.isTriple()
              ? data(holding(matches(pattern.asTriple(), changed), beside, tables), tables)
              : data(steps(links(pattern.getPath()), changed), List.of());
      if (!data.getRows().isEmpty()) {
        PathBlock others = new PathBlock();
        if (!pattern.isTriple()) {
          // First, while both are bound at one end: the patterns after them could be many.
          Path any = PathFactory.pathZeroOrMore1(step(pattern.getPath()));
          others.add(new TriplePath(pattern.getSubject(), any, FROM));
          others.add(new TriplePath(TO, any, pattern.getObject()));
        }
        patterns.subList(0, i).forEach(others::add);
        patterns.subList(i + 1, patterns.size()).forEach(others::add);
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        if (!others.isEmpty()) {
          group.addElement(new ElementPathBlock(others));
        }
        out.add(group);
      }
    }
    return out;
  }

  /**
   * Those rows for which every other pattern that they bind holds: most labels that change are
   * those of events, and no rule need look for namesakes of these.
   */
  private Set<Binding> holding(Set<Binding> rows, List<Triple> beside, List<ElementData> tables) {
    Set<Binding> holding = new LinkedHashSet<>();
    for (Binding row : rows) {
      if (beside.stream().allMatch(pattern -> mayHold(pattern, row, tables))) {
        holding.add(row);
      }
    }
    return holding;
  }

  /** Whether the data holds the pattern, or row and tables leave some of it open. */
  private boolean mayHold(Triple pattern, Binding row, List<ElementData> tables) {
    Node subject = value(pattern.getSubject(), row);
    Node property = value(pattern.getPredicate(), row);
    if (!subject.isConcrete() || !property.isConcrete()) {
      return true;
    }
    List<Node> objects = values(pattern.getObject(), row, tables);
    return objects.isEmpty()
        || objects.stream()
            .anyMatch(object -> dataset.contains(Node.ANY, subject, property, object));
  }

  /** What a row or a table says that a node is; nothing if neither does. */
  private static List<Node> values(Node node, Binding row, List<ElementData> tables) {
    Node known = value(node, row);
    if (known.isConcrete()) {
      return List.of(known);
    }
    Var var = Var.alloc(node);
    return tables.stream()
        .filter(table -> table.getVars().contains(var))
        .filter(table -> table.getRows().stream().allMatch(values -> values.contains(var)))
        .findFirst()
        .map(table -> table.getRows().stream().map(values -> values.get(var)).distinct().toList())
        .orElse(List.of());
  }

  private static Node value(Node node, Binding row) {
    Node known = Var.isVar(node) ? row.get(Var.alloc(node)) : node;
    return known == null ? Node.ANY : known;
  }

  private static Set<Binding> steps(Set<Node> links, Collection<Triple> changed) {
    Set<Binding> rows = new LinkedHashSet<>();
    for (Triple triple : changed) {
      if (links.contains(triple.getPredicate())) {
        rows.add(BindingFactory.binding(FROM, triple.getSubject(), TO, triple.getObject()));
      }
    }
    return rows;
  }

  /** Rows that no table beside them contradicts. */
  private static ElementData data(Set<Binding> rows, List<ElementData> tables) {
    List<Binding> kept =
        rows.stream().filter(row -> tables.stream().allMatch(t -> agrees(row, t))).toList();
    List<Var> vars = new ArrayList<>();
    if (!kept.isEmpty()) {
      kept.get(0).vars().forEachRemaining(vars::add);
    }
    return new ElementData(vars, kept);
  }

  private static boolean agrees(Binding row, ElementData table) {
    List<Var> shared = table.getVars().stream().filter(row::contains).toList();
    return shared.isEmpty()
        || table.getRows().stream()
            .anyMatch(
                other ->
                    shared.stream()
                        .allMatch(
                            var -> !other.contains(var) || other.get(var).equals(row.get(var))));
  }

  /** The properties of a path {@code p+} or {@code (p|q)+}; none if it is another. */
  private static Set<Node> links(Path path) {
    Set<Node> links = new LinkedHashSet<>();
    Path step = step(path);
    return step != null && addLinks(step, links) ? links : Set.of();
  }

  private static Path step(Path path) {
    if (path instanceof P_OneOrMore1 more) {
      return more.getSubPath();
    }
    return path instanceof P_OneOrMoreN more ? more.getSubPath() : null;
  }

  private static boolean addLinks(Path path, Set<Node> links) {
    if (path instanceof P_Link link) {
      return links.add(link.getNode());
    }
    return path instanceof P_Alt alt
        && addLinks(alt.getLeft(), links)
        && addLinks(alt.getRight(), links);
  }

  // Some variables bound everywhere

  private static Element bound(Element element, List<Var> vars, Collection<Binding> rows) {
    if (element instanceof ElementGroup group) {
      List<Var> used = new ArrayList<>(vars);
      Set<Var> mentioned = new LinkedHashSet<>();
      ElementGroup out = new ElementGroup();
      for (Element e : group.getElements()) {
        if (e instanceof ElementBind bind) {
          used.remove(bind.getVar());
        } else if (e instanceof ElementPathBlock block) {
          block.patternElts().forEachRemaining(pattern -> addVars(pattern, mentioned));
        }
      }
      used.retainAll(mentioned);
      if (!used.isEmpty()) {
        out.addElement(new ElementData(used, project(used, rows)));
      }
      group.getElements().forEach(e -> out.addElement(bound(e, vars, rows)));
      return out;
    }
    if (element instanceof ElementUnion union) {
      ElementUnion out = new ElementUnion();
      union.getElements().forEach(e -> out.addElement(bound(e, vars, rows)));
      return out;
    }
    if (element instanceof ElementSubQuery sub) {
      List<Var> seen = vars.stream().filter(sub.getQuery().getProjectVars()::contains).toList();
      return new ElementSubQuery(
          copy(sub.getQuery(), bound(sub.getQuery().getQueryPattern(), seen, rows)));
    }
    return element;
  }

  private static void addVars(TriplePath pattern, Set<Var> vars) {
    for (Node node :
        new Node[] {pattern.getSubject(), pattern.getPredicate(), pattern.getObject()}) {
      if (node != null && Var.isVar(node)) {
        vars.add(Var.alloc(node));
      }
    }
  }

  private static List<Binding> project(List<Var> vars, Collection<Binding> rows) {
    Set<Binding> projected = new LinkedHashSet<>();
    for (Binding row : rows) {
      BindingBuilder builder = Binding.builder();
      vars.forEach(var -> builder.add(var, row.get(var)));
      projected.add(builder.build());
    }
    return List.copyOf(projected);
  }

  private static Query copy(Query query, Element pattern) {
    Query copy = QueryTransformOps.shallowCopy(query);
    copy.setQueryPattern(pattern);
    return copy;
  }
}
