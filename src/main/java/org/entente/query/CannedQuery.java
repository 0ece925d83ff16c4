package org.entente.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * A question that can be asked of the graph, as one file states it.
 *
 * <pre>{@code
 * CannedQuery q = QueryCatalogue.standard().get("events-of-an-actor");
 * Query bound = q.bind(Map.of("actor", "https://w3id.org/entente/id/nato", "to", "1999-12-31"));
 * Answer answer = QueryTarget.of(dataset).run(bound);
 * }</pre>
 */
public final class CannedQuery {
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

  private final String name;
  private final String text;
  private final Header header;
  private final Query query;
  private final Optional<RowSelection> rows;

  private CannedQuery(
      String name, String text, Header header, Query query, Optional<RowSelection> rows) {
    this.name = name;
    this.text = text;
    this.header = header;
    this.query = query;
    this.rows = rows;
  }

  /**
   * Reads a file's text.
   *
   * @param file how errors name it: {@code events-of-an-actor.rq}; without its ending, the query's
   *     name
   * @throws QueryException.Malformed if the header or the SPARQL breaks a rule; names file and line
   */
  public static CannedQuery parse(String file, String text) {
    Header header = Header.parse(file, text);
    Query query;
    try {
      query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      String problem = e.getMessage().lines().findFirst().orElse("not SPARQL");
      throw new QueryException.Malformed(file, Math.max(1, e.getLine()), problem);
    }
    checkParameters(file, text, header, query);
    return new CannedQuery(
        file.replaceFirst("\\.rq$", ""), text, header, query, rows(file, text, header, query));
  }

  private static Optional<RowSelection> rows(String file, String text, Header header, Query query) {
    if (header.rows().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(RowSelection.of(query, header.rows(), header.window()));
    } catch (IllegalArgumentException e) {
      long line = 1 + text.lines().takeWhile(l -> !l.matches("#\\+\\s*rows\\s*:.*")).count();
      throw new QueryException.Malformed(file, line, e.getMessage());
    }
  }

  private static void checkParameters(String file, String text, Header header, Query query) {
    Map<String, List<Optional<Node>>> blocks = ParameterBlocks.read(query);
    String body = COMMENT.matcher(text).replaceAll("");
    for (Parameter p : header.parameters()) {
      long line =
          1
              + text.lines()
                  .takeWhile(l -> !l.matches("#\\+\\s*parameter\\s*:\\s*" + p.name() + "\\b.*"))
                  .count();
      List<Optional<Node>> terms = blocks.getOrDefault(p.name(), List.of());
      if (terms.isEmpty()) {
        throw new QueryException.Malformed(
            file,
            line,
            "parameter '"
                + p.name()
                + "' is not in the query; give it a block 'VALUES ?"
                + p.name()
                + " { "
                + p.defaultTerm().map(Node::toString).orElse("UNDEF")
                + " }'");
      }
      for (Optional<Node> term : terms) {
        if (!term.equals(p.defaultTerm())) {
          throw new QueryException.Malformed(
              file,
              line,
              "default of parameter '"
                  + p.name()
                  + "' is "
                  + p.defaultTerm().map(Node::toString).orElse("UNDEF")
                  + " in the header and "
                  + term.map(Node::toString).orElse("UNDEF")
                  + " in the query");
        }
      }
      long uses = Pattern.compile("[?$]" + p.name() + "\\b").matcher(body).results().count();
      if (uses <= terms.size()) {
        throw new QueryException.Malformed(
            file, line, "parameter '" + p.name() + "' is not used in the query");
      }
    }
  }

  /** The file's name without its ending. */
  public String name() {
    return name;
  }

  /** Its name for people. */
  public String title() {
    return header.title();
  }

  /** What it answers; a parameter's name stands in braces. */
  public String question() {
    return header.question();
  }

  /** What its rows mean, where the question does not say it all; may be empty. */
  public String description() {
    return header.description();
  }

  /** Words that one would search it by. */
  public List<String> keywords() {
    return header.keywords();
  }

  /** How its answer is best shown. */
  public View view() {
    return header.view();
  }

  /** Whether it asks other endpoints too, by {@code SERVICE}. */
  public boolean asksElsewhere() {
    return ServiceHosts.asksElsewhere(query);
  }

  /** In the file's order. */
  public List<Parameter> parameters() {
    return header.parameters();
  }

  /** The whole file, which runs as it stands in any SPARQL 1.1 client. */
  public String text() {
    return text;
  }

  /** The names of its columns ({@link Column}); empty for a query that yields a graph. */
  public List<String> columns() {
    return query.isSelectType() ? query.getResultVars() : List.of();
  }

  /** Whether it yields a graph instead of rows. */
  public boolean yieldsGraph() {
    return query.isConstructType() || query.isDescribeType();
  }

  /** As {@link #bind(Map, EntityLookup)}, where an entity must be given by its IRI. */
  public Query bind(Map<String, String> arguments) {
    return bind(arguments, EntityLookup.NONE);
  }

  /**
   * The query with these arguments. What is not given stands at its default; an empty argument
   * leaves a parameter open that is not required.
   *
   * @param arguments parameter name → argument's text
   * @param lookup finds the IRI of an entity that is given by name
   * @throws QueryException.BadArgument if a parameter is unknown, or an argument missing or not of
   *     its type: says which, what was given, what is expected, and an example
   * @throws QueryException.UnknownName if an entity's name is unknown or has several bearers
   */
  public Query bind(Map<String, String> arguments, EntityLookup lookup) {
    for (String given : arguments.keySet()) {
      if (parameters().stream().noneMatch(p -> p.name().equals(given))) {
        throw new QueryException.BadArgument(
            name
                + ": unknown parameter '"
                + Shown.of(given)
                + "'; "
                + (parameters().isEmpty()
                    ? "this query takes none"
                    : "expected "
                        + String.join(", ", parameters().stream().map(Parameter::name).toList())));
      }
    }
    Map<String, Optional<Node>> terms = new LinkedHashMap<>();
    for (Parameter p : parameters()) {
      terms.put(p.name(), p.defaultTerm());
      String argument = arguments.get(p.name());
      if (argument != null) {
        terms.put(p.name(), term(p, argument, lookup));
      } else if (p.required() && p.defaultArgument().isEmpty()) {
        throw new QueryException.BadArgument(
            name + ": parameter '" + p.name() + "' is required; " + expectation(p));
      }
    }
    return PartialEvaluation.of(ParameterBlocks.replace(query, terms), terms);
  }

  private Optional<Node> term(Parameter p, String argument, EntityLookup lookup) {
    if (argument.isEmpty() && !p.required()) {
      return Optional.empty();
    }
    Optional<Node> term = p.type().term(argument);
    if (term.isEmpty() && p.type().kind() == ParameterType.Kind.ENTITY) {
      term = lookup.find(argument);
    }
    if (term.isEmpty()) {
      throw new QueryException.BadArgument(
          name
              + ": parameter '"
              + p.name()
              + "' is '"
              + Shown.of(argument)
              + "'; "
              + expectation(p));
    }
    return term;
  }

  private static String expectation(Parameter p) {
    return "expected " + p.type().expected() + ", as " + p.name() + "=" + p.type().example();
  }

  /**
   * What asks for some of the rows only, at the price of choosing all and telling these. See {@link
   * AnswerPart}.
   *
   * @param bound what {@link #bind} made of this query
   * @return empty if the file does not say what its rows are about; then only the whole can be
   *     asked for
   */
  public Optional<Query> part(Query bound, long offset, long limit) {
    return rows.map(selection -> selection.part(bound, offset, limit));
  }

  /**
   * The same, looked for among all rows: for a graph that lacks what a window needs.
   *
   * @return empty if {@link #part} looks among all anyway
   */
  Optional<Query> partOfAll(Query bound, long offset, long limit) {
    return rows.flatMap(selection -> selection.partOfAll(bound, offset, limit));
  }

  /** What counts the rows, of a query that can be asked in parts: one number. */
  Query count(Query bound) {
    return rows.orElseThrow().count(bound);
  }

  @Override
  public String toString() {
    return name;
  }
}
