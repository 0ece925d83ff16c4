package org.entente.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.entente.ontology.Ent;
import org.entente.query.QueryTarget;
import org.entente.query.QueryTemplate;

/**
 * Finds what may be called by a name, also if it is misspelt, cut short or has words too many,
 * through the text index. What is found has still to be compared with the name.
 *
 * <pre>{@code
 * Collection<String> iris = new SimilarNames(target).of("North Atlantik Council");
 * }</pre>
 */
public final class SimilarNames {
  /**
   * How many entries of the index are looked at: of what is known beforehand, and of all graphs.
   */
  private static final int KNOWN = 60;

  private static final int ALL = 400;

  /** How many things are given at most. */
  private static final int MOST = 120;

  private static final int MOST_WORDS = 24;
  private static final int LONGEST = 500;

  /** Shorter words are looked for only where there are no longer ones: "of" is everywhere. */
  private static final int SHORTEST = 3;

  /** The letters from which on a word may be the beginning of another, or differ in one or two. */
  private static final int BEGINNING = 4;

  private static final int LONGEST_ABBREVIATION = 5;
  private static final int ONE_SLIP = 4;
  private static final int TWO_SLIPS = 8;

  private static final QueryTemplate IN_ALL =
      QueryTemplate.of(
          "SELECT ?node { (?node ?score) text:query (rdfs:label skos:altLabel ?words ?depth) }");

  private static final QueryTemplate IN_ONE =
      QueryTemplate.of(
          "SELECT ?node { GRAPH ?graph { (?node ?score) text:query (rdfs:label skos:altLabel ?words ?depth) } }");

  private final QueryTarget target;

  /** Over a graph with a text index. */
  public SimilarNames(QueryTarget target) {
    this.target = target;
  }

  /**
   * The IRIs of what bears a name like it, most alike first as the index has it.
   *
   * @param name what is too long of it is left out
   */
  public Collection<String> of(String name) {
    String words = lucene(name);
    Set<String> found = new LinkedHashSet<>();
    if (!words.isEmpty()) {
      Node graph = NodeFactory.createURI(Ent.GAZETTEER_GRAPH);
      add(IN_ONE, Map.of("words", text(words), "depth", number(KNOWN), "graph", graph), found);
      add(IN_ALL, Map.of("words", text(words), "depth", number(ALL)), found);
    }
    return found;
  }

  private void add(QueryTemplate query, Map<String, Node> terms, Set<String> found) {
    target.run(query.with(terms)).rows().stream()
        .map(row -> row.get(0).orElseThrow())
        .filter(Node::isURI)
        .takeWhile(node -> found.size() < MOST)
        .forEach(node -> found.add(node.getURI()));
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
        .stream().limit(MOST_WORDS).map(SimilarNames::like).forEach(clauses::add);
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
