package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.gazetteer.EntityClass;

/**
 * Lets a happening take time and place of the meeting at which it took place: "At the summit in
 * Lima on 3 May, X and Y agreed …" tells when and where they agreed. So does a meeting with a name
 * that acts itself: "The 1991 Lima Summit called …".
 */
final class Settings {
  private static final Set<String> SETTING_EDGES =
      Set.of("obl:at", "obl:in", "obl:during", "obl:through", "nmod:at", "nmod:during");

  private Settings() {}

  static void share(SentenceView s, List<Draft> drafts) {
    for (Draft setting : drafts) {
      if (!setting.type().equals("Meeting") || setting.match.isVerb()) {
        continue;
      }
      int noun = setting.match.head();
      Edge edge = s.head(noun).orElse(null);
      boolean acts =
          edge != null
              && edge.label().equals("nsubj")
              && s.mention(noun).filter(m -> m.type() == EntityClass.EVENT).isPresent();
      if (edge == null || edge.governor() < 0 || !(acts || SETTING_EDGES.contains(edge.label()))) {
        continue;
      }
      int clause = edge.governor();
      for (Draft act : drafts) {
        if (act != setting && within(s, act, clause, noun)) {
          lend(setting, act);
        }
      }
    }
  }

  /** Whether the act is told by the clause that the setting stands in, or by one beside it. */
  private static boolean within(SentenceView s, Draft act, int clause, int setting) {
    int at = act.match.verb().orElse(act.match.head());
    for (int steps = 0; steps < 4; steps++) {
      if (at == clause) {
        return true;
      }
      Edge up = s.head(at).orElse(null);
      if (up == null || up.governor() < 0) {
        return false;
      }
      boolean beside =
          up.label().equals("xcomp") || (up.label().startsWith("conj") && setting < up.governor());
      if (!beside) {
        return false;
      }
      at = up.governor();
    }
    return false;
  }

  private static void lend(Draft setting, Draft act) {
    if (act.time.isEmpty()) {
      act.time = setting.time;
    } else if (setting.time.isEmpty()) {
      setting.time = act.time;
    }
    List<Integer> places = setting.tokens.get(Role.PLACE);
    if (places != null && !act.tokens.containsKey(Role.PLACE)) {
      act.tokens.put(Role.PLACE, new ArrayList<>(places));
    }
  }
}
