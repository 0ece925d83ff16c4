package org.entente.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.entente.ontology.Ent;
import org.entente.query.Answer;
import org.entente.query.QueryTarget;

/**
 * Reads from a graph which names its documents use and how they are read.
 *
 * <pre>{@code
 * List<ReviewRow> rows = ReviewList.of(target, ReviewScope.UNLINKED);
 * ReviewTable.CSV.write(rows, System.out);
 * }</pre>
 */
public final class ReviewList {
  /** What the graph gives as the reason of a link that a curator decided on. */
  private static final String DECIDED = "curator's decision";

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String EVENT = "Event";

  /** One name of one document. */
  private record Reading(
      String name,
      String type,
      String iri,
      Optional<String> link,
      double confidence,
      String reason,
      Example example) {}

  /** What a decision is made on: a name without regard to typography and case, and a class. */
  private record Key(String name, String type) {
    static Key of(Reading r) {
      String plain =
          r.name()
              .toLowerCase(Locale.ROOT)
              .replaceAll("[\\u2010-\\u2015]", "-")
              .replaceAll("[\\u2018\\u2019]", "'");
      return new Key(plain, r.type());
    }
  }

  private final Map<String, Map<String, Integer>> claims = new HashMap<>();
  private final Map<String, Map<String, Candidate>> candidates = new HashMap<>();

  private ReviewList() {}

  /**
   * The rows of a graph, those with the most claims first.
   *
   * @param target a dataset whose default graph is the union of its named ones
   */
  public static List<ReviewRow> of(QueryTarget target, ReviewScope scope) {
    ReviewList list = new ReviewList();
    list.readClaims(target);
    list.readCandidates(target);
    Map<Key, List<Reading>> byName =
        new TreeMap<>(Comparator.comparing(Key::name).thenComparing(Key::type));
    for (Reading r : readings(target)) {
      byName.computeIfAbsent(Key.of(r), k -> new ArrayList<>()).add(r);
    }
    List<ReviewRow> rows = new ArrayList<>();
    for (List<Reading> readings : byName.values()) {
      for (List<Reading> alike : list.rows(readings)) {
        boolean alone = alike.size() < readings.size();
        ReviewRow row = list.row(alike, alone);
        if (scope.holds(row, alike.stream().allMatch(r -> r.reason().equals(DECIDED)))) {
          rows.add(row);
        }
      }
    }
    rows.sort(
        Comparator.comparingInt(ReviewRow::claims)
            .reversed()
            .thenComparing(ReviewRow::name)
            .thenComparing(ReviewRow::type)
            .thenComparing(r -> r.document().orElse("")));
    return List.copyOf(rows);
  }

  /** All readings of a name together if they agree, else each by itself. */
  private List<List<Reading>> rows(List<Reading> readings) {
    Set<String> meanings = new HashSet<>();
    readings.forEach(r -> meanings.add(r.iri() + " " + r.link().orElse("")));
    return meanings.size() == 1 ? List.of(readings) : readings.stream().map(List::of).toList();
  }

  private ReviewRow row(List<Reading> alike, boolean ofOneDocument) {
    Reading first =
        alike.stream()
            .min(
                Comparator.comparingDouble(Reading::confidence)
                    .thenComparing(r -> r.example().document()))
            .orElseThrow();
    Map<String, Candidate> could = new TreeMap<>();
    Set<String> documents = new TreeSet<>();
    for (Reading r : alike) {
      documents.add(r.example().document());
      could.putAll(candidates.getOrDefault(r.iri() + "\n" + r.name(), Map.of()));
    }
    Map<String, Integer> counts = claims.getOrDefault(first.iri(), Map.of());
    return new ReviewRow(
        first.name(),
        first.type(),
        ofOneDocument ? Optional.of(first.example().document()) : Optional.empty(),
        "",
        first.link(),
        first.confidence(),
        first.reason(),
        List.copyOf(could.values()),
        Optional.empty(),
        documents.size(),
        documents.stream().mapToInt(d -> counts.getOrDefault(d, 0)).sum(),
        first.example(),
        first.iri());
  }

  private static List<Reading> readings(QueryTarget target) {
    List<Reading> out = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Map<String, String> row : ask(target, "readings.rq")) {
      String type =
          row.get("class").isEmpty() ? EVENT : row.get("class").substring(Ent.NS.length());
      Reading r =
          new Reading(
              row.get("name"),
              type,
              row.get("entity"),
              Optional.of(row.get("link"))
                  .filter(l -> l.startsWith(WIKIDATA))
                  .map(l -> l.substring(WIKIDATA.length())),
              Double.parseDouble(row.get("confidence")),
              row.get("reason"),
              new Example(
                  row.get("document"),
                  Integer.parseInt(row.get("start")),
                  Integer.parseInt(row.get("end")),
                  row.get("sentence")));
      String place = String.join("\n", r.name(), r.type(), r.iri(), r.example().document());
      if (seen.putIfAbsent(place, out.size()) == null) {
        out.add(r);
      }
    }
    return out;
  }

  private void readClaims(QueryTarget target) {
    for (Map<String, String> row : ask(target, "claims.rq")) {
      claims
          .computeIfAbsent(row.get("entity"), e -> new HashMap<>())
          .put(row.get("document"), Integer.parseInt(row.get("claims")));
    }
  }

  private void readCandidates(QueryTarget target) {
    for (Map<String, String> row : ask(target, "candidates.rq")) {
      candidates
          .computeIfAbsent(row.get("entity") + "\n" + row.get("name"), k -> new TreeMap<>())
          .put(row.get("candidate"), candidate(row));
    }
  }

  private static Candidate candidate(Map<String, String> row) {
    String years = row.get("from") + "–" + row.get("until");
    String item =
        row.get("item").startsWith(WIKIDATA) ? row.get("item").substring(WIKIDATA.length()) : "";
    return new Candidate(
        item.isEmpty() ? row.get("candidate") : item,
        row.get("label") + (years.equals("–") ? "" : " (" + years + ")"));
  }

  /** The rows of a query beside this class, unbound columns as empty texts. */
  private static List<Map<String, String>> ask(QueryTarget target, String file) {
    Answer answer = target.run(QueryFactory.create(text(file)));
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<Optional<Node>> terms : answer.rows()) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < terms.size(); i++) {
        row.put(answer.columns().get(i), terms.get(i).map(ReviewList::plain).orElse(""));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String plain(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String text(String file) {
    try (InputStream in = ReviewList.class.getResourceAsStream("/review/" + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "review/" + file + " is not on the class path; build the program again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("review/" + file + " cannot be read", e);
    }
  }
}
