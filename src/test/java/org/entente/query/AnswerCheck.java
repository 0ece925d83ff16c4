package org.entente.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.entente.query.Question.Part;
import org.entente.query.Question.Row;

/**
 * Compares answers with expected rows by canonical names: which rows are missing, which are too
 * many, and whether the order is right.
 */
final class AnswerCheck {
  private static final String NAMES =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?label ?other { ?thing rdfs:label ?label ; skos:altLabel ?other } ORDER BY ?label ?other
      """;

  private final QueryTarget target;
  private final QueryCatalogue catalogue;
  private final CanonicalNames names;
  private final Map<String, Set<String>> graphNames = new HashMap<>();

  AnswerCheck(QueryTarget target, QueryCatalogue catalogue, CanonicalNames names) {
    this.target = target;
    this.catalogue = catalogue;
    this.names = names;
    for (List<Optional<Node>> row : target.run(QueryFactory.create(NAMES)).rows()) {
      graphNames.computeIfAbsent(text(row.get(0)), k -> new HashSet<>()).add(text(row.get(1)));
    }
  }

  /**
   * How an answer differs from what is expected.
   *
   * @param missing expected rows that are not there
   * @param tooMany rows of the answer that nothing expects
   * @param problems anything else: an order that is wrong, a query that failed
   */
  record Difference(List<String> missing, List<String> tooMany, List<String> problems) {
    boolean isEmpty() {
      return missing.isEmpty() && tooMany.isEmpty() && problems.isEmpty();
    }

    @Override
    public String toString() {
      List<String> lines = new ArrayList<>();
      missing.forEach(m -> lines.add("missing: " + m));
      tooMany.forEach(t -> lines.add("too many: " + t));
      lines.addAll(problems);
      return String.join("\n", lines);
    }
  }

  /** Asks every part of the question and compares. */
  Difference ask(Question question) {
    Difference all = new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Part part : question.parts()) {
      try {
        Answer answer =
            target.run(
                catalogue.get(part.query()).bind(part.parameters(), EntityLookup.in(target)));
        compare(part, cells(answer), all);
      } catch (QueryException e) {
        part.rows().forEach(r -> all.missing().add(r.toString()));
        all.problems().add(e.getMessage());
      }
    }
    return all;
  }

  /** Each row as column → values. */
  private static List<Map<String, List<String>>> cells(Answer answer) {
    List<Map<String, List<String>>> rows = new ArrayList<>();
    for (List<Optional<Node>> row : answer.rows()) {
      Map<String, List<String>> cells = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        String text = text(row.get(i));
        cells.put(answer.columns().get(i), text.isEmpty() ? List.of() : List.of(text.split("; ")));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String text(Optional<Node> node) {
    return node.map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString()).orElse("");
  }

  private void compare(Part part, List<Map<String, List<String>>> answer, Difference difference) {
    List<Row> single = part.rows().stream().filter(r -> r.bundle().isEmpty()).toList();
    int[] rowOf = match(part, single, answer);
    Set<Integer> used =
        Arrays.stream(rowOf).filter(i -> i >= 0).boxed().collect(Collectors.toSet());
    for (int e = 0; e < rowOf.length; e++) {
      if (rowOf[e] < 0) {
        difference.missing().add(single.get(e).toString());
      }
    }
    Map<String, List<Row>> bundles = new TreeMap<>();
    part.rows()
        .forEach(
            r ->
                r.bundle()
                    .ifPresent(b -> bundles.computeIfAbsent(b, k -> new ArrayList<>()).add(r)));
    for (List<Row> bundle : bundles.values()) {
      List<Integer> fitting = new ArrayList<>();
      for (int i = 0; i < answer.size(); i++) {
        if (!used.contains(i) && fitsBundle(part.columns(), bundle, answer.get(i))) {
          fitting.add(i);
        }
      }
      used.addAll(fitting);
      for (Row row : bundle) {
        if (!covered(row, fitting.stream().map(answer::get).toList())) {
          difference.missing().add(row.toString());
        }
      }
    }
    for (int i = 0; i < answer.size(); i++) {
      Map<String, List<String>> row = answer.get(i);
      boolean forbidden = part.never().stream().anyMatch(n -> has(n, row) && only(n, row));
      boolean allowed = used.contains(i) || part.optional().stream().anyMatch(o -> has(o, row));
      if (forbidden || !allowed) {
        difference.tooMany().add((forbidden ? "(must never be) " : "") + shown(part, row));
      }
    }
    for (int a = 0; a < rowOf.length; a++) {
      for (int b = 0; b < rowOf.length; b++) {
        if (single.get(a).rank() < single.get(b).rank()
            && single.get(a).rank() > 0
            && rowOf[a] >= 0
            && rowOf[b] >= 0
            && rowOf[a] > rowOf[b]) {
          difference
              .problems()
              .add("order: [" + single.get(a) + "] comes after [" + single.get(b) + "]");
        }
      }
    }
  }

  /** The largest matching of expected rows with rows of the answer; −1 where there is none. */
  private int[] match(Part part, List<Row> expected, List<Map<String, List<String>>> answer) {
    int[] expectedOf = new int[answer.size()];
    Arrays.fill(expectedOf, -1);
    for (int e = 0; e < expected.size(); e++) {
      augment(e, part, expected, answer, expectedOf, new HashSet<>());
    }
    int[] rowOf = new int[expected.size()];
    Arrays.fill(rowOf, -1);
    for (int i = 0; i < expectedOf.length; i++) {
      if (expectedOf[i] >= 0) {
        rowOf[expectedOf[i]] = i;
      }
    }
    return rowOf;
  }

  private boolean augment(
      int e,
      Part part,
      List<Row> expected,
      List<Map<String, List<String>>> answer,
      int[] expectedOf,
      Set<Integer> tried) {
    for (int i = 0; i < answer.size(); i++) {
      if (fits(part.columns(), expected.get(e), answer.get(i)) && tried.add(i)) {
        if (expectedOf[i] < 0
            || augment(expectedOf[i], part, expected, answer, expectedOf, tried)) {
          expectedOf[i] = e;
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(List<String> columns, Row row, Map<String, List<String>> cells) {
    boolean itself =
        columns.stream()
            .allMatch(
                c ->
                    row.required().getOrDefault(c, List.of()).stream()
                            .allMatch(v -> holds(v, cells.get(c)))
                        && allowed(List.of(row), c, cells.get(c)));
    return itself || row.or().stream().anyMatch(o -> fits(columns, o, cells));
  }

  private boolean fitsBundle(
      List<String> columns, List<Row> bundle, Map<String, List<String>> cells) {
    return columns.stream()
        .allMatch(
            c -> {
              boolean some =
                  bundle.stream().allMatch(r -> !r.required().containsKey(c))
                      || bundle.stream()
                          .flatMap(r -> r.required().getOrDefault(c, List.of()).stream())
                          .anyMatch(v -> holds(v, cells.get(c)));
              return some && allowed(bundle, c, cells.get(c));
            });
  }

  private boolean covered(Row row, List<Map<String, List<String>>> answer) {
    return row.required().entrySet().stream()
        .allMatch(
            e ->
                e.getValue().stream()
                    .allMatch(
                        v -> answer.stream().anyMatch(cells -> holds(v, cells.get(e.getKey())))));
  }

  /** Every value of the cell is required or optional in one of the rows. */
  private boolean allowed(List<Row> rows, String column, List<String> cell) {
    return cell.stream()
        .allMatch(
            value ->
                rows.stream()
                    .anyMatch(
                        r ->
                            Stream.concat(
                                    r.required().getOrDefault(column, List.of()).stream(),
                                    r.optional().getOrDefault(column, List.of()).stream())
                                .anyMatch(v -> means(v, value))));
  }

  private boolean has(Row row, Map<String, List<String>> cells) {
    return row.required().entrySet().stream()
        .allMatch(
            e ->
                e.getValue().stream()
                    .allMatch(v -> holds(v, cells.getOrDefault(e.getKey(), List.of()))));
  }

  /** Whether the cells hold nothing but the row's values, in the columns that the row gives. */
  private boolean only(Row row, Map<String, List<String>> cells) {
    return row.required().keySet().stream()
        .allMatch(c -> allowed(List.of(row), c, cells.getOrDefault(c, List.of())));
  }

  private boolean holds(List<String> alternatives, List<String> cell) {
    return cell != null && cell.stream().anyMatch(value -> means(alternatives, value));
  }

  private boolean means(List<String> alternatives, String value) {
    Set<String> known = graphNames.getOrDefault(value, Set.of());
    return alternatives.stream().anyMatch(a -> names.same(a, value, known));
  }

  private static String shown(Part part, Map<String, List<String>> row) {
    List<String> cells = new ArrayList<>();
    for (String c : part.columns()) {
      if (!row.getOrDefault(c, List.of()).isEmpty()) {
        cells.add(c + "=" + String.join("; ", row.get(c)));
      }
    }
    return part.query() + ": " + String.join(", ", cells);
  }
}
