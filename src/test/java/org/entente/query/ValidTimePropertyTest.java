package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The queries over valid time against the same semantics written down plainly (docs/TIME.md), on
 * graphs at random.
 */
class ValidTimePropertyTest {
  private static final Map<String, List<String>> ENDED_BY =
      Map.of(
          "Suspension", List.of("Resumption", "Dissolution"),
          "Resumption", List.of("Suspension", "Dissolution"),
          "Signing", List.of("Dissolution", "Withdrawal", "Replacement"),
          "Accession", List.of("Withdrawal", "Expulsion", "Dissolution", "Replacement"),
          "Establishment", List.of("Dissolution", "Replacement", "Closure"));
  private static final Set<String> INTERRUPTED = Set.of("Signing", "Accession", "Establishment");
  private static final Set<String> TOPICS = Set.of("talks", "arms-talks");

  /**
   * An event.
   *
   * @param thing what it is mainly about
   * @param first the first day on which it can have happened, with {@code last}; null if not dated
   */
  private record Happening(
      int number, String type, Set<String> agents, Set<String> targets, String thing, String date) {
    Optional<LocalDate> first() {
      return switch (date.length()) {
        case 0 -> Optional.empty();
        case 4 -> Optional.of(LocalDate.parse(date + "-01-01"));
        case 7 -> Optional.of(LocalDate.parse(date + "-01"));
        default -> Optional.of(LocalDate.parse(date));
      };
    }

    Optional<LocalDate> last() {
      return switch (date.length()) {
        case 0 -> Optional.empty();
        case 4 -> Optional.of(LocalDate.parse(date + "-12-31"));
        case 7 -> Optional.of(YearMonth.parse(date).atEndOfMonth());
        default -> Optional.of(LocalDate.parse(date));
      };
    }

    Set<String> parties() {
      Set<String> parties = new HashSet<>(agents);
      parties.addAll(targets);
      return parties;
    }

    String turtle() {
      StringBuilder text = new StringBuilder();
      text.append("ev:e%d a ent:%s ; rdfs:label \"e%d\" ".formatted(number, type, number));
      agents.forEach(a -> text.append("; ent:agent id:").append(a).append(' '));
      targets.forEach(t -> text.append("; ent:target id:").append(t).append(' '));
      String role =
          switch (type) {
            case "Accession", "Withdrawal" -> "target";
            case "Expulsion" -> "agent";
            case "Replacement" -> "predecessor";
            default -> "about";
          };
      text.append("; ent:").append(role).append(" id:").append(thing).append(' ');
      first().ifPresent(d -> text.append("; ent:earliest \"%s\"^^xsd:date ".formatted(d)));
      last().ifPresent(d -> text.append("; ent:latest \"%s\"^^xsd:date ".formatted(d)));
      return text.append(".\n").toString();
    }
  }

  private enum Match {
    SURE,
    MAYBE,
    NONE
  }

  @Property(tries = 60)
  void whatIsInForce(@ForAll("histories") List<Happening> history, @ForAll("days") LocalDate day) {
    Map<String, String> expected = new TreeMap<>();
    for (Happening opening : history) {
      verdict(opening, history, day).ifPresent(v -> expected.put("e" + opening.number, v));
    }
    Map<String, String> found = new TreeMap<>();
    Turtle.ask(world(history), "in-force", Map.of("asOf", day.toString()))
        .forEach(r -> found.put(r.get("happeningName"), r.get("certainty")));
    assertThat(found).isEqualTo(expected);
  }

  /** Certain, possible, or empty if it was not in force. */
  private static Optional<String> verdict(
      Happening opening, List<Happening> history, LocalDate day) {
    if (!ENDED_BY.containsKey(opening.type) || isAfter(opening.first(), day)) {
      return Optional.empty();
    }
    boolean doubt = opening.last().isEmpty() || opening.last().get().isAfter(day);
    for (Happening closing : history) {
      boolean ends = ENDED_BY.get(opening.type).contains(closing.type);
      boolean interrupts = INTERRUPTED.contains(opening.type) && closing.type.equals("Suspension");
      Match match =
          closing == opening || !(ends || interrupts) ? Match.NONE : match(opening, closing);
      boolean relevant =
          match != Match.NONE
              && !isAfter(closing.first(), day)
              && mayFollow(closing, opening)
              && !(interrupts && resumed(closing, history, day, true));
      if (!relevant) {
        continue;
      }
      if (match == Match.SURE
          && closing.last().isPresent()
          && !closing.last().get().isAfter(day)
          && mustFollow(closing, opening)
          && !(interrupts && resumed(closing, history, day, false))) {
        return Optional.empty();
      }
      doubt = true;
    }
    return Optional.of(doubt ? "possible" : "certain");
  }

  /** Whether the suspension was over by the day, surely or possibly. */
  private static boolean resumed(
      Happening suspension, List<Happening> history, LocalDate day, boolean surely) {
    return history.stream()
        .filter(r -> r.type.equals("Resumption") && r.thing.equals(suspension.thing))
        .filter(
            r -> !TOPICS.contains(r.thing) || meet(r.parties(), suspension.parties()).size() > 0)
        .anyMatch(
            r ->
                surely
                    ? r.last().isPresent()
                        && !r.last().get().isAfter(day)
                        && mustFollow(r, suspension)
                    : !isAfter(r.first(), day) && mayFollow(r, suspension));
  }

  private static Match match(Happening opening, Happening closing) {
    boolean topic = TOPICS.contains(opening.thing);
    Set<String> shared = meet(opening.parties(), closing.parties());
    boolean pairs = opening.parties().size() > 1 && closing.parties().size() > 1;
    if (!opening.thing.equals(closing.thing)) {
      boolean similar =
          topic
              && TOPICS.contains(closing.thing)
              && !shared.isEmpty()
              && closing.type.matches("Suspension|Resumption|Dissolution");
      return similar && (!pairs || shared.size() > 1) ? Match.MAYBE : Match.NONE;
    }
    if (topic) {
      if (shared.isEmpty() || (pairs && shared.size() < 2)) {
        return Match.NONE;
      }
      return shared.size() > 1 ? Match.SURE : Match.MAYBE;
    }
    if (closing.type.equals("Expulsion")
        || closing.type.equals("Withdrawal")
        || (opening.type.equals("Accession") && closing.type.equals("Suspension"))) {
      if (shared.isEmpty()) {
        return Match.NONE;
      }
    }
    boolean ofMany =
        closing.type.equals("Withdrawal")
            && opening.type.equals("Signing")
            && opening.agents.size() > 2;
    return ofMany ? Match.MAYBE : Match.SURE;
  }

  private static Set<String> meet(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  private static boolean isAfter(Optional<LocalDate> date, LocalDate day) {
    return date.isPresent() && date.get().isAfter(day);
  }

  private static boolean mayFollow(Happening later, Happening earlier) {
    return later.last().isEmpty()
        || earlier.first().isEmpty()
        || !later.last().get().isBefore(earlier.first().get());
  }

  private static boolean mustFollow(Happening later, Happening earlier) {
    return later.first().isPresent()
        && earlier.last().isPresent()
        && later.first().get().isAfter(earlier.last().get());
  }

  private static String world(List<Happening> history) {
    StringBuilder world =
        new StringBuilder(
            """
            id:a a ent:State . id:b a ent:State . id:c a ent:State .
            id:league a ent:Institution . id:pact a ent:Agreement .
            id:talks a ent:Topic ; rdfs:label "trade talks" .
            id:arms-talks a ent:Topic ; rdfs:label "trade and arms talks" .
            """);
    history.forEach(h -> world.append(h.turtle()));
    return world.toString();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 1100)
        .map(n -> LocalDate.parse("2000-01-01").plusDays(n));
  }

  @Provide
  Arbitrary<List<Happening>> histories() {
    Arbitrary<String> type =
        Arbitraries.of(
            "Suspension",
            "Suspension",
            "Resumption",
            "Resumption",
            "Signing",
            "Accession",
            "Establishment",
            "Dissolution",
            "Replacement",
            "Withdrawal",
            "Expulsion");
    Arbitrary<Set<String>> parties = Arbitraries.of("a", "b", "c").set().ofMaxSize(3);
    Arbitrary<Integer> choice = Arbitraries.integers().between(0, 5);
    Arbitrary<Happening> one =
        Combinators.combine(type, parties, parties, choice, dates())
            .as(ValidTimePropertyTest::happening);
    return one.list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            list -> {
              List<Happening> numbered = new ArrayList<>();
              for (Happening h : list) {
                numbered.add(
                    new Happening(numbered.size(), h.type, h.agents, h.targets, h.thing, h.date));
              }
              return numbered;
            });
  }

  private static Happening happening(
      String type, Set<String> agents, Set<String> targets, int choice, String date) {
    return switch (type) {
      case "Signing" -> new Happening(0, type, agents, Set.of(), "pact", date);
      case "Accession", "Withdrawal" ->
          new Happening(
              0,
              type,
              agents,
              Set.of(),
              choice > 3 && type.equals("Withdrawal") ? "pact" : "league",
              date);
      case "Expulsion" -> new Happening(0, type, Set.of(), targets, "league", date);
      case "Establishment" -> new Happening(0, type, agents, Set.of(), "league", date);
      case "Dissolution", "Replacement" ->
          new Happening(0, type, agents, Set.of(), choice > 2 ? "pact" : "league", date);
      default ->
          new Happening(
              0,
              type,
              agents,
              targets,
              List.of("talks", "arms-talks", "talks", "league", "pact", "talks").get(choice),
              date);
    };
  }

  private static Arbitrary<String> dates() {
    Arbitrary<Integer> year = Arbitraries.integers().between(2000, 2002);
    Arbitrary<Integer> month = Arbitraries.of(3, 9);
    Arbitrary<Integer> precision = Arbitraries.of(0, 4, 7, 10, 10, 10);
    return Combinators.combine(year, month, precision)
        .as((y, m, p) -> "%d-%02d-15".formatted(y, m).substring(0, p));
  }

  /** An event's possible beginnings and ends, in days; null where nothing is told. */
  private record Span(Integer firstStart, Integer lastStart, Integer firstEnd, Integer lastEnd) {}

  @Property(tries = 60)
  void whatHappenedInAPeriod(@ForAll("spans") Span span, @ForAll("twoDays") List<Integer> period) {
    int from = period.get(0);
    int to = period.get(1);
    boolean possible = false;
    boolean certain = true;
    for (int start = -9; start < 30; start++) {
      for (int end = start; end < 30; end++) {
        boolean world =
            (span.firstStart == null || (start >= span.firstStart && start <= span.lastStart))
                && (span.firstEnd == null || (end >= span.firstEnd && end <= span.lastEnd));
        boolean overlaps = start <= to && end >= from;
        possible |= world && overlaps;
        certain &= !world || overlaps;
      }
    }
    String turtle =
        "ev:x a ent:Meeting ; rdfs:label \"x\" ; ent:agent id:a . id:a rdfs:label \"A\" .\n";
    if (span.firstStart != null) {
      turtle += bound("earliest", span.firstStart);
    }
    if (span.lastEnd != null) {
      turtle += bound("latest", span.lastEnd);
    } else {
      // What has no last day is what began and is not told to have ended.
      turtle += bound("startDate", span.firstStart == null ? span.lastStart : span.firstStart);
    }
    turtle +=
        bound(
            "latestStart",
            span.lastStart == null
                ? span.lastEnd
                : span.lastEnd == null ? span.lastStart : Math.min(span.lastStart, span.lastEnd));
    turtle +=
        bound(
            "earliestEnd",
            span.firstEnd == null
                ? span.firstStart
                : span.firstStart == null
                    ? span.firstEnd
                    : Math.max(span.firstStart, span.firstEnd));
    List<String> found =
        Turtle.ask(
                turtle,
                "events-in-a-period",
                Map.of("from", day(from).toString(), "to", day(to).toString()))
            .stream()
            .map(r -> r.get("certainty"))
            .toList();
    assertThat(found).isEqualTo(possible ? List.of(certain ? "certain" : "possible") : List.of());
  }

  private static String bound(String property, int n) {
    return "ev:x ent:%s \"%s\"^^xsd:date .\n".formatted(property, day(n));
  }

  private static LocalDate day(int n) {
    return LocalDate.parse("2000-06-01").plusDays(n);
  }

  @Provide
  Arbitrary<List<Integer>> twoDays() {
    return Arbitraries.integers()
        .between(0, 12)
        .list()
        .ofSize(2)
        .map(l -> l.stream().sorted().toList());
  }

  /** A beginning, an end, or both, each as two days of which the end's are not the earlier ones. */
  @Provide
  Arbitrary<Span> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12).list().ofSize(4), Arbitraries.of(1, 2, 3))
        .as(
            (days, told) -> {
              List<Integer> d = days.stream().sorted().toList();
              Span both = new Span(d.get(0), d.get(2), d.get(1), d.get(3));
              return switch (told) {
                case 1 -> new Span(both.firstStart, both.lastStart, null, null);
                case 2 -> new Span(null, null, both.firstEnd, both.lastEnd);
                default -> both;
              };
            });
  }
}
