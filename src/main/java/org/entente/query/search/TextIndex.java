package org.entente.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.entente.query.QueryTarget;
import org.entente.query.QueryTemplate;

/** The Lucene index that a store keeps beside its quads (jena-text). */
final class TextIndex implements WordIndex {
  private static final int MOST_WORDS = 24;
  private static final int LONGEST = 500;

  /** Shorter words are looked for only where there are no longer ones: "of" is everywhere. */
  private static final int SHORTEST = 3;

  /** The letters from which on a word may be the beginning of another, or differ in one or two. */
  private static final int BEGINNING = 4;

  private static final int LONGEST_ABBREVIATION = 5;
  private static final int ONE_SLIP = 4;
  private static final int TWO_SLIPS = 8;

  private static final QueryTemplate NAMES =
      QueryTemplate.of(
          "SELECT ?node ?form ?graph { (?node ?score ?form ?graph) text:query (rdfs:label skos:altLabel ?words ?depth) }");

  private static final QueryTemplate SENTENCES =
      QueryTemplate.of(
          "SELECT ?selector ?score { (?selector ?score) text:query (oa:exact ?words ?depth) }");

  private static final QueryTemplate SIMILAR =
      QueryTemplate.of(
          "SELECT ?node { (?node ?score) text:query (rdfs:label skos:altLabel ?words ?depth) }");

  private static final QueryTemplate SIMILAR_IN_ONE =
      QueryTemplate.of(
          "SELECT ?node { GRAPH ?graph { (?node ?score) text:query (rdfs:label skos:altLabel ?words ?depth) } }");

  private final QueryTarget target;

  TextIndex(QueryTarget target) {
    this.target = target;
  }

  @Override
  public Found<Named> names(Words words, int depth) {
    List<Named> found = new ArrayList<>();
    for (List<Optional<Node>> row : rows(NAMES, words.lucene(), depth)) {
      found.add(
          new Named(
              row.get(0).orElseThrow(),
              row.get(1).map(Node::getLiteralLexicalForm).orElse(""),
              row.get(2).map(Node::toString).orElse("")));
    }
    return new Found<>(found, found.size() < depth);
  }

  @Override
  public Found<Node> sentences(Words words, int depth) {
    record Scored(Node selector, double score) {}
    List<Scored> scored = new ArrayList<>();
    for (List<Optional<Node>> row : rows(SENTENCES, words.lucene(), depth)) {
      scored.add(
          new Scored(
              row.get(0).orElseThrow(),
              ((Number) row.get(1).orElseThrow().getLiteralValue()).doubleValue()));
    }
    scored.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(one -> one.selector.toString()));
    List<Node> found = scored.stream().map(Scored::selector).distinct().toList();
    return new Found<>(found, found.size() < depth);
  }

  private List<List<Optional<Node>>> rows(QueryTemplate query, String words, int depth) {
    return target.run(query.with(Map.of("words", text(words), "depth", number(depth)))).rows();
  }

  @Override
  public List<Node> similar(String name, String graph, int depth) {
    String words = lucene(name);
    if (words.isEmpty()) {
      return List.of();
    }
    List<List<Optional<Node>>> rows =
        graph.isEmpty()
            ? rows(SIMILAR, words, depth)
            : target
                .run(
                    SIMILAR_IN_ONE.with(
                        Map.of(
                            "words",
                            text(words),
                            "depth",
                            number(depth),
                            "graph",
                            NodeFactory.createURI(graph))))
                .rows();
    return rows.stream().map(row -> row.get(0).orElseThrow()).toList();
  }

  /** Any of the words; those that stand as they are, and all in a row, count most. */
  private static String lucene(String name) {
    List<String> all = Words.folded(name.substring(0, Math.min(LONGEST, name.length())));
    List<String> longer = all.stream().filter(word -> word.length() >= SHORTEST).toList();
    List<String> clauses = new ArrayList<>();
    if (all.size() > 1) {
      List<String> row = all.stream().limit(MOST_WORDS).map(QueryParserBase::escape).toList();
      clauses.add("\"" + String.join(" ", row) + "\"^8");
    }
    (longer.isEmpty() ? all : longer)
        .stream().limit(MOST_WORDS).map(TextIndex::like).forEach(clauses::add);
    return String.join(" ", clauses);
  }

  /** The word, what begins with it, what differs in a letter or two, abbreviations with points. */
  private static String like(String folded) {
    String word = QueryParserBase.escape(folded);
    StringBuilder clauses = new StringBuilder(word).append("^4");
    if (folded.indexOf('.') >= 0) {
      clauses.append(' ').append(QueryParserBase.escape(folded.replace(".", "")));
    } else if (folded.length() <= LONGEST_ABBREVIATION) {
      clauses.append(' ').append(QueryParserBase.escape(String.join(".", folded.split(""))));
    }
    if (folded.length() >= BEGINNING) {
      clauses.append(' ').append(word).append('*');
    }
    if (folded.length() >= TWO_SLIPS) {
      clauses.append(' ').append(word).append("~2");
    } else if (folded.length() >= ONE_SLIP) {
      clauses.append(' ').append(word).append("~1");
    }
    return clauses.toString();
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }
}
