package org.entente.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Node;
import org.entente.ontology.ClassTree;
import org.entente.ontology.Ent;
import org.entente.query.QueryException;
import org.entente.query.QueryTarget;
import org.entente.query.QueryTemplate;
import org.entente.query.Shown;

/**
 * Finds things by their names and sentences by their words, through the text index that lies beside
 * the graph where there is one ({@link WordIndex}).
 *
 * <pre>{@code
 * Hits hits = new Search(target).find("missile def", Optional.empty(), 0, 20);
 * List<Hit.Named> states = new Search(target).suggest("ru", Optional.of("State"), 10);
 * }</pre>
 *
 * <p>All words must be found, in any order, without regard to case and accents; a word of three
 * letters or more also stands for what begins with it; words in double quotes must follow each
 * other.
 */
public final class Search {
  /** The type of sentences. */
  public static final String SENTENCES = Hit.Sentence.TYPE;

  /** How many entries of the index a search looks at. */
  private static final int DEPTH = 5000;

  /** How many entries a suggestion looks at; the best come first. */
  private static final int SUGGESTION_DEPTH = 500;

  /** The classes of what has names to be found. */
  private static final Set<String> SEARCHABLE =
      new TreeSet<>(Set.of("Actor", "Agreement", "Place", "Topic", "Event"));

  private static final QueryTemplate TYPES =
      QueryTemplate.of("SELECT ?node ?type { ?node a|ent:statedType ?type }");

  private static final QueryTemplate LABELS =
      QueryTemplate.of(
          "SELECT ?node (MIN(STR(?one)) AS ?label) { ?node rdfs:label ?one } GROUP BY ?node");

  private static final QueryTemplate PLACES =
      QueryTemplate.of(
          """
          SELECT ?selector ?passage ?sentence ?document ?name ?start ?end {
            ?selector oa:exact ?sentence ; oa:start ?start ; oa:end ?end .
            ?passage oa:hasSelector ?selector ; oa:hasSource ?document .
            ?document dcterms:identifier ?name
          }
          """);

  private final QueryTarget target;
  private final WordIndex index;
  private final ClassTree classes = ClassTree.standard();

  /** In a graph. */
  public Search(QueryTarget target) {
    this.target = target;
    this.index = WordIndex.of(target);
  }

  /**
   * Things and sentences.
   *
   * @param type only of this class or below it, by local name; {@link #SENTENCES} for sentences
   * @param offset how many to leave out
   * @param limit how many to give at most
   * @throws QueryException.BadArgument if the words are too long or the type is no class
   */
  public Hits find(String typed, Optional<String> type, int offset, int limit) {
    type.ifPresent(this::check);
    Words words = Words.of(typed, false);
    if (words.isEmpty()) {
      return new Hits(0, true, List.of(), List.of());
    }
    Names names = names(words, DEPTH);
    WordIndex.Found<Node> sentences = index.sentences(words, DEPTH);
    List<Node> selectors = sentences.all();
    Map<String, Integer> counts = new TreeMap<>();
    names.found.forEach(name -> counts.merge(name.type, 1, Integer::sum));
    if (!selectors.isEmpty()) {
      counts.put(SENTENCES, selectors.size());
    }
    List<Name> wantedNames =
        names.found.stream()
            .filter(name -> type.isEmpty() || classes.isBelow(name.type, type.get()))
            .toList();
    List<Node> wantedSelectors =
        type.isEmpty() || type.get().equals(SENTENCES) ? selectors : List.of();
    int total = wantedNames.size() + wantedSelectors.size();
    List<Hit> hits = new ArrayList<>(named(words, part(wantedNames, offset, limit)));
    int rest = limit - hits.size();
    if (rest > 0) {
      int from = Math.max(0, offset - wantedNames.size());
      hits.addAll(sentences(words, part(wantedSelectors, from, rest)));
    }
    boolean complete = names.complete && sentences.complete();
    return new Hits(total, complete, counts(counts), hits);
  }

  /**
   * Things for a picker, while their name is being typed: the last word may be the beginning of
   * one.
   *
   * @param type only of this class or below it, by local name
   * @param limit how many to give at most
   * @throws QueryException.BadArgument if the words are too long or the type is no class
   */
  public List<Hit.Named> suggest(String typed, Optional<String> type, int limit) {
    type.ifPresent(this::check);
    Words words = Words.of(typed, true);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Name> names =
        names(words, type.isPresent() ? DEPTH : SUGGESTION_DEPTH).found.stream()
            .filter(name -> type.isEmpty() || classes.isBelow(name.type, type.get()))
            .toList();
    return named(words, part(names, 0, limit));
  }

  private void check(String type) {
    if (!classes.has(type)) {
      throw new QueryException.BadArgument(
          "there is no class '"
              + Shown.of(type)
              + "'; expected a class of the ontology by its local name, as State, Event or "
              + SENTENCES);
    }
  }

  /**
   * A name.
   *
   * @param distance how it relates to the words; worked out once, because it cuts the name in words
   */
  private record Form(String text, int distance) {
    private static final Comparator<Form> NEAREST =
        Comparator.comparingInt(Form::distance)
            .thenComparing(form -> form.text.length())
            .thenComparing(Form::text);
  }

  /** A thing that was found, by the best of its names. */
  private record Name(Node node, String type, Form form, int documents) {}

  /**
   * Things that were found.
   *
   * @param found best first
   * @param complete whether no entry of the index was left out
   */
  private record Names(List<Name> found, boolean complete) {}

  private Names names(Words words, int depth) {
    WordIndex.Found<WordIndex.Named> names = index.names(words, depth);
    Map<String, Form> known = new HashMap<>();
    Map<Node, Form> forms = new LinkedHashMap<>();
    Map<Node, Set<String>> documents = new HashMap<>();
    for (WordIndex.Named name : names.all()) {
      Form form = known.computeIfAbsent(name.form(), text -> new Form(text, words.distance(text)));
      forms.merge(name.node(), form, BinaryOperator.minBy(Form.NEAREST));
      if (name.graph().startsWith(Ent.DOCUMENT_GRAPHS)) {
        documents.computeIfAbsent(name.node(), n -> new TreeSet<>()).add(name.graph());
      }
    }
    Map<Node, String> types = types(forms.keySet());
    List<Name> found = new ArrayList<>();
    forms.forEach(
        (node, best) -> {
          String type = types.get(node);
          if (type != null) {
            found.add(new Name(node, type, best, documents.getOrDefault(node, Set.of()).size()));
          }
        });
    found.sort(
        Comparator.comparing((Name name) -> name.form.distance > 0)
            .thenComparing(name -> name.documents == 0)
            .thenComparing(name -> name.form.distance)
            .thenComparing(name -> -name.documents)
            .thenComparing(Name::form, Form.NEAREST)
            .thenComparing(name -> name.node.toString()));
    return new Names(found, names.complete());
  }

  private Map<Node, String> types(Collection<Node> nodes) {
    if (nodes.isEmpty()) {
      return Map.of();
    }
    Map<Node, Set<String>> all = new HashMap<>();
    for (List<Optional<Node>> row : target.run(TYPES.among("node", nodes)).rows()) {
      String type = row.get(1).filter(Node::isURI).map(Node::getURI).orElse("");
      if (type.startsWith(Ent.NS)) {
        all.computeIfAbsent(row.get(0).orElseThrow(), n -> new TreeSet<>())
            .add(type.substring(Ent.NS.length()));
      }
    }
    Map<Node, String> types = new HashMap<>();
    all.forEach(
        (node, names) ->
            classes
                .mostSpecific(names)
                .filter(name -> SEARCHABLE.stream().anyMatch(top -> classes.isBelow(name, top)))
                .ifPresent(name -> types.put(node, name)));
    return types;
  }

  private List<Hit.Named> named(Words words, List<Name> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    Map<Node, String> labels = new HashMap<>();
    List<Node> nodes = names.stream().map(Name::node).toList();
    for (List<Optional<Node>> row : target.run(LABELS.among("node", nodes)).rows()) {
      labels.put(row.get(0).orElseThrow(), text(row.get(1)));
    }
    return names.stream()
        .map(
            name ->
                new Hit.Named(
                    name.node.toString(),
                    name.type,
                    labels.getOrDefault(name.node, name.form.text),
                    name.form.text,
                    words.in(name.form.text),
                    name.documents))
        .toList();
  }

  private List<Hit.Sentence> sentences(Words words, List<Node> selectors) {
    if (selectors.isEmpty()) {
      return List.of();
    }
    Map<Node, Hit.Sentence> found = new HashMap<>();
    for (List<Optional<Node>> row : target.run(PLACES.among("selector", selectors)).rows()) {
      String sentence = text(row.get(2));
      found.put(
          row.get(0).orElseThrow(),
          new Hit.Sentence(
              row.get(1).orElseThrow().toString(),
              sentence,
              words.in(sentence),
              row.get(3).orElseThrow().toString(),
              text(row.get(4)),
              Integer.parseInt(text(row.get(5))),
              Integer.parseInt(text(row.get(6)))));
    }
    return selectors.stream().filter(found::containsKey).map(found::get).toList();
  }

  private List<Hits.Count> counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(one -> new Hits.Count(one.getKey(), classes.label(one.getKey()), one.getValue()))
        .sorted(
            Comparator.comparingInt(Hits.Count::count).reversed().thenComparing(Hits.Count::type))
        .toList();
  }

  private static <T> List<T> part(List<T> all, int offset, int limit) {
    int from = Math.min(offset, all.size());
    return all.subList(from, Math.min(all.size(), from + limit));
  }

  private static String text(Optional<Node> node) {
    return node.map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString()).orElse("");
  }
}
