package org.entente.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.annotate.Mention;
import org.entente.annotate.TimeExpression;
import org.entente.gazetteer.EntityClass;

/**
 * Makes one happening of each pair of a place and a time: "met in Lima in 1936, in Quito in 1941,
 * and in Bogota in 1948" tells of three meetings; so of each of several coordinated times: "met in
 * May and October 1936" tells of two.
 */
final class Distribution {
  private static final int MAX_GAP = 2;

  /** A place with the time right behind it. */
  private record Pair(int place, TimeExpression time) {}

  private Distribution() {}

  static List<Draft> of(SentenceView s, List<Draft> drafts) {
    List<Pair> pairs = pairs(s);
    if (pairs.size() < 2) {
      return overTimes(s, drafts);
    }
    List<Draft> all = new ArrayList<>();
    for (Draft draft : drafts) {
      Pair first = pairs.get(0);
      boolean its =
          draft.tokens.getOrDefault(Role.PLACE, List.of()).contains(first.place())
              && draft.time.equals(first.time().value());
      if (!its) {
        all.add(draft);
        continue;
      }
      for (Pair pair : pairs) {
        Map<Role, List<Integer>> tokens = new EnumMap<>(draft.tokens);
        tokens.put(Role.PLACE, List.of(pair.place()));
        all.add(draft.at(tokens, pair.time().value()));
      }
    }
    return all;
  }

  /** One happening at each of the times that stand beside its own. */
  private static List<Draft> overTimes(SentenceView s, List<Draft> drafts) {
    List<TimeExpression> listed = listedTimes(s);
    if (listed.size() < 2) {
      return drafts;
    }
    List<Draft> all = new ArrayList<>();
    for (Draft draft : drafts) {
      all.add(draft);
      if (draft.time.equals(listed.get(0).value())) {
        for (TimeExpression time : listed.subList(1, listed.size())) {
          all.add(draft.at(draft.tokens, time.value()));
        }
      }
    }
    return all;
  }

  /** The first points in time of a sentence that are joined by "and" and equally precise. */
  private static List<TimeExpression> listedTimes(SentenceView s) {
    List<TimeExpression> listed = new ArrayList<>();
    for (TimeExpression time : s.times()) {
      boolean point = time.value().filter(v -> !v.interval()).isPresent();
      if (!point) {
        continue;
      }
      if (listed.isEmpty() || joined(s, listed.get(listed.size() - 1), time)) {
        listed.add(time);
      } else if (listed.size() < 2) {
        listed.set(0, time);
      }
    }
    return listed;
  }

  private static boolean joined(SentenceView s, TimeExpression first, TimeExpression next) {
    String one = first.value().get().start().orElse("");
    String other = next.value().get().start().orElse("");
    boolean coordinated =
        s.graph().outgoing(first.head()).stream()
            .anyMatch(e -> e.label().equals("conj:and") && e.dependent() == next.head());
    return coordinated && one.length() == other.length() && !one.equals(other);
  }

  private static List<Pair> pairs(SentenceView s) {
    List<Pair> pairs = new ArrayList<>();
    for (Mention m : s.mentions()) {
      boolean place =
          m.form() == Mention.Form.NAME
              && !m.adjective()
              && (m.type().isA(EntityClass.PLACE) || m.type().isA(EntityClass.STATE));
      if (place) {
        timeBehind(s, m).ifPresent(t -> pairs.add(new Pair(m.head(), t)));
      }
    }
    return pairs;
  }

  private static Optional<TimeExpression> timeBehind(SentenceView s, Mention place) {
    for (int i = place.head() + 1; i <= place.head() + MAX_GAP && i < s.size(); i++) {
      Optional<TimeExpression> time = s.time(i).filter(t -> t.value().isPresent());
      if (time.isPresent()) {
        return time;
      }
      if (!s.pos(i).equals("IN")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
