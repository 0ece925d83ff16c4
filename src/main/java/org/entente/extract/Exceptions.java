package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.gazetteer.EntityClass;

/**
 * "All members except A signed the treaty" tells two things: that the members signed it, and that A
 * did not.
 */
final class Exceptions {
  private static final Set<String> EXCEPTING =
      Set.of(
          "except",
          "except_for",
          "but",
          "excluding",
          "with_exception_of",
          "other_than",
          "apart_from",
          "aside_from",
          "save");

  private final SentenceView s;
  private final Functions functions;

  Exceptions(SentenceView sentence, Functions functions) {
    this.s = sentence;
    this.functions = functions;
  }

  /** The drafts, and behind each a denied one for whom it excepts. */
  List<Draft> of(List<Draft> drafts) {
    List<Draft> all = new ArrayList<>();
    for (Draft draft : drafts) {
      all.add(draft);
      of(draft).ifPresent(all::add);
    }
    return all;
  }

  /** What a happening that is told as fact denies of those whom it excepts. */
  private Optional<Draft> of(Draft draft) {
    if (!draft.status.asserts() || !draft.match.isVerb()) {
      return Optional.empty();
    }
    Map<Role, List<Integer>> tokens = new LinkedHashMap<>();
    draft.tokens.forEach((role, list) -> tokens.put(role, new ArrayList<>(list)));
    boolean any = false;
    for (int i = 0; i < s.size(); i++) {
      if (i == draft.match.head() || s.isNoun(i)) {
        List<Integer> excepted = excepted(i);
        OptionalInt whole = i == draft.match.head() ? nounBefore(excepted) : OptionalInt.of(i);
        if (!excepted.isEmpty() && whole.isPresent()) {
          any |= replace(draft.match, tokens, whole.getAsInt(), excepted);
        }
      }
    }
    return any ? Optional.of(draft.denied(tokens)) : Optional.empty();
  }

  private List<Integer> excepted(int token) {
    List<Integer> found = new ArrayList<>();
    for (Edge e : s.graph().outgoing(token)) {
      int colon = e.label().indexOf(':');
      boolean excepting = colon > 0 && EXCEPTING.contains(e.label().substring(colon + 1));
      if (excepting && s.type(e.dependent()).isA(EntityClass.ACTOR)) {
        found.add(e.dependent());
      }
    }
    return found;
  }

  /** The parser may hang an exception on the verb: what stands before it is meant. */
  private OptionalInt nounBefore(List<Integer> excepted) {
    int at = excepted.isEmpty() ? -1 : s.subtree(excepted.get(0)).get(0) - 1;
    while (at >= 0 && s.token(at).form().equals(",")) {
      at--;
    }
    return at >= 0 && s.isNoun(at) ? OptionalInt.of(at) : OptionalInt.empty();
  }

  /** Puts the excepted in the place of the whole, and of what is coordinated with it. */
  private boolean replace(
      Match match, Map<Role, List<Integer>> tokens, int whole, List<Integer> excepted) {
    for (Role role : List.of(Role.AGENT, Role.TARGET)) {
      List<Integer> fillers = tokens.getOrDefault(role, List.of());
      List<Integer> beside = functions.of(match, role == Role.AGENT ? "subject" : "object");
      boolean own = match.sense().roles().containsKey(role.term()) && beside.contains(whole);
      if (!own && !fillers.contains(whole)) {
        continue;
      }
      List<Integer> others = new ArrayList<>(fillers);
      others.remove((Integer) whole);
      if (own) {
        others.retainAll(functions.of(match, "with"));
      }
      others.addAll(excepted);
      tokens.put(role, others);
      return true;
    }
    return false;
  }
}
