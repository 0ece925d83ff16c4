package org.entente.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.gazetteer.EntityClass;

/** "All states except Albania signed the act": of Albania the text denies it. */
final class Exceptions {
  private static final Set<String> PREPOSITIONS =
      Set.of("except", "except_for", "but", "excluding", "with_exception_of", "apart_from", "save");

  private Exceptions() {}

  /** The drafts, and behind each a denied one for whom it excepts. */
  static List<Draft> of(SentenceView s, List<Draft> drafts) {
    List<Draft> all = new ArrayList<>();
    for (Draft draft : drafts) {
      all.add(draft);
      List<Integer> excepted = excepted(s, draft);
      if (!excepted.isEmpty() && draft.status.asserts()) {
        Map<Role, List<Integer>> tokens = new EnumMap<>(draft.tokens);
        tokens.put(Role.AGENT, excepted);
        all.add(draft.denied(tokens));
      }
    }
    return all;
  }

  private static List<Integer> excepted(SentenceView s, Draft draft) {
    List<Integer> near = new ArrayList<>(draft.match.tokens());
    draft.tokens.values().forEach(near::addAll);
    List<Integer> found = new ArrayList<>();
    for (int token : near) {
      for (Edge e : s.graph().outgoing(token)) {
        int colon = e.label().indexOf(':');
        boolean exception =
            colon > 0
                && PREPOSITIONS.contains(e.label().substring(colon + 1))
                && s.type(e.dependent()).isA(EntityClass.ACTOR);
        if (exception && !found.contains(e.dependent())) {
          found.add(e.dependent());
        }
      }
    }
    return found.stream().sorted().toList();
  }
}
