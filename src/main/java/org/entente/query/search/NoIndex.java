package org.entente.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.query.QueryTarget;
import org.entente.query.QueryTemplate;

/**
 * What any SPARQL 1.1 store can do: it reads through every name, or every sentence, by regular
 * expressions. The same is found as by the text index; but sentences come in the order of how often
 * the words stand in them, a slip in the first letters of a name hides it, and it takes as long as
 * the graph is large.
 */
final class NoIndex implements WordIndex {
  private static final int MOST_WORDS = 24;
  private static final int LONGEST = 500;

  /** Shorter words are looked for only where there are no longer ones: "of" is everywhere. */
  private static final int SHORTEST = 3;

  /** How many letters of a word must be right for a similar one to be found. */
  private static final int BEGINNING = 4;

  /** How many names are compared with one; they come in no order. */
  private static final int MOST_READ = 5000;

  private static final int SAME = 4;
  private static final int LONGER = 2;
  private static final int ALIKE = 1;

  private final QueryTarget target;

  NoIndex(QueryTarget target) {
    this.target = target;
  }

  @Override
  public Found<Named> names(Words words, int depth) {
    List<Named> read = named(words.patterns(), " && ", "", depth);
    return new Found<>(
        read.stream().filter(name -> words.allIn(name.form())).toList(), read.size() < depth);
  }

  @Override
  public Found<Node> sentences(Words words, int depth) {
    record Told(Node selector, int often) {}
    List<String> patterns = words.patterns();
    List<List<Optional<Node>>> rows =
        target
            .run(
                QueryTemplate.of(
                        "SELECT ?selector ?text { ?selector oa:exact ?text "
                            + filter(patterns.size(), " && ")
                            + " } LIMIT "
                            + depth)
                    .with(terms(patterns)))
            .rows();
    List<Told> told = new ArrayList<>();
    for (List<Optional<Node>> row : rows) {
      String text = row.get(1).map(Node::getLiteralLexicalForm).orElse("");
      if (words.allIn(text)) {
        told.add(new Told(row.get(0).orElseThrow(), words.in(text).size()));
      }
    }
    told.sort(
        Comparator.comparingInt(Told::often)
            .reversed()
            .thenComparing(one -> one.selector.toString()));
    return new Found<>(told.stream().map(Told::selector).distinct().toList(), rows.size() < depth);
  }

  @Override
  public List<Node> similar(String name, String graph, int depth) {
    List<String> all = Words.folded(name.substring(0, Math.min(LONGEST, name.length())));
    List<String> longer = all.stream().filter(word -> word.length() >= SHORTEST).toList();
    List<String> wanted = (longer.isEmpty() ? all : longer).stream().limit(MOST_WORDS).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<String> patterns = wanted.stream().map(NoIndex::beginning).toList();
    record Scored(Named name, int likeness) {}
    return named(patterns, " || ", graph, MOST_READ).stream()
        .map(found -> new Scored(found, likeness(wanted, Words.folded(found.form()))))
        .filter(scored -> scored.likeness > 0)
        .sorted(
            Comparator.comparingInt(Scored::likeness)
                .reversed()
                .thenComparing(scored -> scored.name.form().length())
                .thenComparing(scored -> scored.name.form())
                .thenComparing(scored -> scored.name.node().toString()))
        .limit(depth)
        .map(scored -> scored.name.node())
        .toList();
  }

  private static String beginning(String word) {
    String letters = word.replace(".", "");
    String first = letters.substring(0, Math.min(BEGINNING, letters.length()));
    // Abbreviations stand with points and without.
    return FoldedPattern.of(first, "\\.?");
  }

  private static int likeness(List<String> wanted, List<String> words) {
    List<String> plain = words.stream().map(word -> word.replace(".", "")).toList();
    int likeness = 0;
    for (String one : wanted) {
      String word = one.replace(".", "");
      String first = word.substring(0, Math.min(BEGINNING, word.length()));
      likeness +=
          plain.contains(word)
              ? SAME
              : plain.stream().anyMatch(other -> other.startsWith(word))
                  ? LONGER
                  : word.length() >= BEGINNING
                          && plain.stream().anyMatch(other -> other.startsWith(first))
                      ? ALIKE
                      : 0;
    }
    return likeness;
  }

  private List<Named> named(List<String> patterns, String operator, String graph, int depth) {
    Map<String, Node> terms = terms(patterns);
    String select = "SELECT ?node ?text ?graph {";
    if (!graph.isEmpty()) {
      terms.put("one", NodeFactory.createURI(graph));
      select += " BIND(?one AS ?graph)";
    }
    List<List<Optional<Node>>> rows =
        target
            .run(
                QueryTemplate.of(
                        select
                            + " GRAPH ?graph { VALUES ?naming { rdfs:label skos:altLabel } ?node ?naming ?text } "
                            + filter(patterns.size(), operator)
                            + " } LIMIT "
                            + depth)
                    .with(terms))
            .rows();
    List<Named> names = new ArrayList<>();
    for (List<Optional<Node>> row : rows) {
      names.add(
          new Named(
              row.get(0).orElseThrow(),
              row.get(1).map(Node::getLiteralLexicalForm).orElse(""),
              row.get(2).map(Node::toString).orElse("")));
    }
    return names;
  }

  private static String filter(int patterns, String operator) {
    return IntStream.range(0, patterns)
        .mapToObj(i -> "REGEX(STR(?text), ?pattern" + i + ")")
        .collect(Collectors.joining(operator, "FILTER(", ")"));
  }

  private static Map<String, Node> terms(List<String> patterns) {
    Map<String, Node> terms = new HashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      terms.put("pattern" + i, NodeFactory.createLiteralString(patterns.get(i)));
    }
    return terms;
  }
}
