package org.entente.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds a graph against gold annotations.
 *
 * <pre>{@code
 * Score score = Scorer.score(Gold.read(folder), graph);
 * score.tallies().get(Score.ALL).f1();
 * }</pre>
 *
 * A prediction is a passage's event with its type, or with one filled role, or a relation; it is
 * right if a gold item of the same (or an also accepted) type overlaps the passage and has that
 * filler in that role. A gold item counts one for its type and one for each filler. Fillers match
 * by Wikidata item where both have one, else by name; matters by half of their words.
 */
public final class Scorer {
  private static final Map<String, String> TIMES =
      Map.of("date", "date", "startDate", "start", "endDate", "end");
  private static final Set<String> ROLES =
      Set.of("agent", "target", "about", "predecessor", "successor", "place");
  private static final Set<String> RELATIONS =
      Set.of(
          "memberOf", "establishes", "partOf", "locatedIn", "represents", "position", "replacedBy");
  private static final String TYPE = "type";

  private final Gold gold;
  private final Graph graph;
  private final Score score = new Score();
  private final Map<GoldItem, Set<String>> found = new IdentityHashMap<>();
  private final Map<String, Set<Optional<String>>> links = new TreeMap<>();
  private final Map<String, Set<String>> types = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  private Scorer(Gold gold, Graph graph) {
    this.gold = gold;
    this.graph = graph;
  }

  /** Scores the claims that come from the gold's documents. */
  public static Score score(Gold gold, Graph graph) {
    return new Scorer(gold, graph).run();
  }

  /** The tellings of one event in one passage. */
  private record Place(String document, int start, int end, String subject) {}

  /** A verdict; skipped predictions count neither way. */
  private enum Verdict {
    RIGHT,
    WRONG,
    SKIPPED
  }

  private Score run() {
    SortedMap<Place, List<Graph.Claim>> events =
        new TreeMap<>(
            Comparator.comparing(Place::document)
                .thenComparingInt(Place::start)
                .thenComparingInt(Place::end)
                .thenComparing(Place::subject));
    List<Graph.Claim> relations = new ArrayList<>();
    List<Graph.Claim> apart = new ArrayList<>();
    for (Graph.Claim claim : graph.claims()) {
      String document = document(claim);
      if (!gold.documents().contains(document)) {
        continue;
      }
      score.countClaim(quotes(claim, gold.text(document)));
      String property = local(claim.predicate());
      if (claim.vouchedFor() && property.equals(TYPE)) {
        types.computeIfAbsent(claim.subject(), k -> new TreeSet<>()).add(local(claim.object()));
      }
      if (!claim.asserted()) {
        apart.add(claim);
      } else if (ROLES.contains(property) || TIMES.containsKey(property) || property.equals(TYPE)) {
        events
            .computeIfAbsent(
                new Place(document, claim.start(), claim.end(), claim.subject()),
                k -> new ArrayList<>())
            .add(claim);
      } else if (RELATIONS.contains(property)) {
        relations.add(claim);
      }
    }
    events.forEach(this::judgeEvent);
    relations.sort(
        Comparator.comparing(Graph.Claim::document)
            .thenComparingInt(Graph.Claim::start)
            .thenComparing(Graph.Claim::subject)
            .thenComparing(Graph.Claim::object));
    relations.forEach(this::judgeRelation);
    countWanted(apart);
    links.forEach(
        (filler, qids) ->
            score.countLink(
                qids.stream().anyMatch(Optional::isPresent),
                qids.stream().anyMatch(gold.qid(filler)::equals)));
    return score;
  }

  private void judgeEvent(Place place, List<Graph.Claim> claims) {
    Optional<Graph.Claim> said =
        claims.stream().filter(c -> local(c.predicate()).equals(TYPE)).findFirst();
    for (String type : types.getOrDefault(place.subject(), Set.of())) {
      List<GoldItem> near =
          gold.items(place.document()).stream()
              .filter(g -> g.event() && g.overlaps(place.start(), place.end()))
              .filter(g -> g.types().contains(type) && g.status().isEmpty())
              .toList();
      String where = place.document() + " " + place.start() + " " + place.end() + " " + type + " ";
      if (seen.add(where + TYPE)) {
        record(
            said.orElse(claims.get(0)), judgeType(near), List.of("type " + type, "role " + TYPE));
      }
      for (Graph.Claim claim : claims) {
        String role = role(claim);
        if (!role.equals(TYPE) && seen.add(where + role + " " + key(claim.object()))) {
          record(
              claim,
              judgeRole(near, role, claim.object()),
              List.of("type " + type, "role " + role));
        }
      }
    }
  }

  private Verdict judgeType(List<GoldItem> near) {
    Verdict verdict = Verdict.WRONG;
    for (GoldItem g : near) {
      if (g.core()) {
        verdict = Verdict.RIGHT;
        found.computeIfAbsent(g, k -> new TreeSet<>()).add(TYPE + " ");
      } else if (verdict == Verdict.WRONG) {
        verdict = Verdict.SKIPPED;
      }
    }
    return verdict;
  }

  private Verdict judgeRole(List<GoldItem> near, String role, String object) {
    Optional<GraphNode> node = graph.node(object);
    Verdict verdict = Verdict.WRONG;
    for (GoldItem g : near) {
      for (String filler : g.roles().getOrDefault(role, Set.of())) {
        if (!gold.same(filler, node, object)) {
          continue;
        }
        if (g.core()) {
          verdict = Verdict.RIGHT;
          found.computeIfAbsent(g, k -> new TreeSet<>()).add(role + " " + filler);
          if (node.isPresent() && gold.qid(filler).isPresent()) {
            links.computeIfAbsent(filler, k -> new HashSet<>()).add(node.get().qid());
          }
        } else if (verdict == Verdict.WRONG) {
          verdict = Verdict.SKIPPED;
        }
      }
      boolean allowed =
          g.optional().getOrDefault(role, Set.of()).stream()
              .anyMatch(filler -> gold.same(filler, node, object));
      if (verdict == Verdict.WRONG && allowed) {
        verdict = Verdict.SKIPPED;
      }
    }
    return verdict;
  }

  private void judgeRelation(Graph.Claim claim) {
    String property = local(claim.predicate());
    String document = document(claim);
    String where =
        document
            + " "
            + claim.start()
            + " "
            + claim.end()
            + " "
            + property
            + " "
            + plainLabel(claim.subject())
            + " > "
            + plainLabel(claim.object());
    if (!seen.add(where)) {
      return;
    }
    Verdict verdict = Verdict.WRONG;
    for (GoldItem g : gold.items(document)) {
      boolean same =
          !g.event()
              && g.type().equals(property)
              && g.overlaps(claim.start(), claim.end())
              && names(g, "subject", claim.subject())
              && names(g, "object", claim.object());
      if (same && g.core()) {
        verdict = Verdict.RIGHT;
        found.computeIfAbsent(g, k -> new TreeSet<>()).add("relation ");
      } else if (same && verdict == Verdict.WRONG) {
        verdict = Verdict.SKIPPED;
      }
    }
    record(claim, verdict, List.of("relation " + property));
  }

  private boolean names(GoldItem relation, String end, String value) {
    return relation.roles().get(end).stream()
        .anyMatch(filler -> gold.same(filler, graph.node(value), value));
  }

  private void record(Graph.Claim claim, Verdict verdict, List<String> keys) {
    if (verdict == Verdict.SKIPPED) {
      return;
    }
    boolean right = verdict == Verdict.RIGHT;
    score.tally(Score.ALL).predict(right);
    keys.forEach(key -> score.tally(key).predict(right));
    score.judge(new Score.Judgement(claim.rule(), role(claim), claim.confidence(), right));
  }

  private void countWanted(List<Graph.Claim> apart) {
    for (String document : gold.documents()) {
      for (GoldItem g : gold.items(document)) {
        if (g.status().isPresent()) {
          score.countStatus(
              apart.stream()
                  .anyMatch(c -> document(c).equals(document) && g.overlaps(c.start(), c.end())));
        } else if (g.core()) {
          wanted(g).forEach((item, keys) -> want(g, item, keys));
        }
      }
    }
  }

  private void want(GoldItem g, String item, List<String> keys) {
    boolean hit = found.getOrDefault(g, Set.of()).contains(item);
    score.tally(Score.ALL).want(hit);
    keys.forEach(key -> score.tally(key).want(hit));
  }

  private static Map<String, List<String>> wanted(GoldItem g) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    if (!g.event()) {
      wanted.put("relation ", List.of("relation " + g.type()));
      return wanted;
    }
    wanted.put(TYPE + " ", List.of("type " + g.type(), "role " + TYPE));
    g.roles()
        .forEach(
            (role, fillers) -> {
              if (!role.equals("inResponseTo")) {
                fillers.forEach(
                    f -> wanted.put(role + " " + f, List.of("type " + g.type(), "role " + role)));
              }
            });
    return wanted;
  }

  private String key(String object) {
    Optional<GraphNode> node = graph.node(object);
    return node.flatMap(GraphNode::qid).orElseGet(() -> plainLabel(object));
  }

  private String plainLabel(String value) {
    return Names.plain(
        graph.node(value).map(GraphNode::label).filter(l -> !l.isEmpty()).orElse(value));
  }

  private static String role(Graph.Claim claim) {
    String property = local(claim.predicate());
    return TIMES.getOrDefault(property, property);
  }

  private static String document(Graph.Claim claim) {
    return claim.document().replaceFirst(".*/", "").replaceFirst("\\.(txt|md)$", "");
  }

  private static boolean quotes(Graph.Claim claim, String text) {
    int length = text.codePointCount(0, text.length());
    if (claim.start() > claim.end() || claim.end() > length) {
      return false;
    }
    int from = text.offsetByCodePoints(0, claim.start());
    int to = text.offsetByCodePoints(from, claim.end() - claim.start());
    return text.substring(from, to).equals(claim.exact());
  }

  private static String local(String iri) {
    return iri.replaceFirst(".*[#/]", "");
  }
}
