package org.entente.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Mention;
import org.entente.annotate.TimeExpression;
import org.entente.annotate.TimeValue;
import org.entente.extract.lexicon.Lexicon;
import org.entente.gazetteer.EntityClass;

/**
 * When and where: attaches a sentence's times and places to what it tells. A time belongs to the
 * nearest happening above it; a clause passes its time down to what it governs, to verbs
 * coordinated behind it and to its participles, unless they have their own.
 */
final class Circumstances {
  private static final Set<String> PLACE_EDGES =
      Set.of(
          "obl:in",
          "obl:at",
          "nmod:in",
          "nmod:at",
          "obl:near",
          "obl:outside",
          "nmod:near",
          "obl:throughout",
          "obl:across");
  private static final Set<String> SEPARATE =
      Set.of(
          "obl:following",
          "obl:after",
          "obl:since",
          "obl:before",
          "obl:until",
          "obl:during",
          "obl:throughout",
          "obl:despite",
          "obl:due_to",
          "obl:because_of",
          "nmod:after",
          "nmod:since",
          "nmod:following",
          "obl:as_a_result_of",
          "obl:in_response_to",
          "obl:in_the_wake_of",
          "obl:in_wake_of",
          "obl:regarding",
          "obl:concerning",
          "obl:about");
  private static final Set<String> NOUN_ARGUMENTS =
      Set.of(
          "nmod:of",
          "nmod:by",
          "nmod:with",
          "nmod:between",
          "nmod:to",
          "nmod:on",
          "nmod:against",
          "nmod:from");
  private static final int NEAR_NOUNS = 2;
  private static final Set<String> OWN_TIME =
      Set.of("nmod:of", "compound", "amod", "nummod", "nmod:poss", "appos", "dep");
  private static final Set<String> DATING = Set.of("of", "from", "(", ",");
  private static final Set<String> CONCURRENT_CLAUSES =
      Set.of("advcl", "advcl:when", "advcl:as", "advcl:while", "advcl:by", "advcl:to", "advcl:in");

  private final SentenceView s;
  private final Lexicon lexicon;

  Circumstances(SentenceView sentence, Lexicon lexicon) {
    this.s = sentence;
    this.lexicon = lexicon;
  }

  /** The time of what a match tells, if its sentence gives one. */
  Optional<TimeValue> time(Match match, Set<Integer> triggers) {
    Optional<TimeValue> beside = ownTime(match);
    if (beside.isPresent()) {
      return beside;
    }

    Set<Integer> seen = new HashSet<>(anchors(match));
    int at = match.verb().orElse(match.head());
    while (true) {
      Edge edge = s.head(at).orElse(null);
      if (edge == null || edge.governor() < 0 || !seen.add(edge.governor()) || !passes(at, edge)) {
        break;
      }
      at = edge.governor();
      boolean conjunct = edge.label().startsWith("conj");
      Optional<TimeValue> inherited =
          conjunct ? timeBefore(at, edge.dependent()) : timeAt(at, match);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return occasion(match).or(() -> lonely(match, triggers));
  }

  /**
   * The time that a name carries right behind it: "the Lima Pact of 1936", "(1936)", ", 1936"; for
   * an occasion also "the Chaco War in 1932".
   */
  Optional<TimeValue> nameDate(int head) {
    int end = s.mention(head).map(m -> m.span().end()).orElse(s.token(head).span().end());
    // "the end of the Chaco War in 1935" dates the end
    boolean partOfIt = s.head(head).filter(e -> e.label().equals("nmod:of")).isPresent();
    boolean occasion = isOccasion(head) && !partOfIt;
    for (TimeExpression time : s.times()) {
      int between = 0;
      for (int i = 0; i < s.size(); i++) {
        boolean inside =
            s.token(i).span().start() >= end && s.token(i).span().end() <= time.span().start();
        boolean dating = DATING.contains(s.lemma(i)) || occasion && s.lemma(i).equals("in");
        between += inside ? (dating ? 1 : 9) : 0;
      }
      if (time.span().start() >= end && between == 1 && time.value().isPresent()) {
        return time.value();
      }
    }
    return Optional.empty();
  }

  /** "Relations were severed when X declared war on May 5, 1942": the clause dates both. */
  private Optional<TimeValue> occasion(Match match) {
    int verb = match.verb().orElse(match.head());
    return s.dependents(verb, "advcl:when").stream()
        .flatMap(clause -> timeAt(clause, match).stream())
        .findFirst();
  }

  /** The time that the text gives right beside a match, not one that holds for a whole clause. */
  Optional<TimeValue> ownTime(Match match) {
    for (int at : anchors(match)) {
      Optional<TimeValue> own = timeAt(at, match);
      if (own.isPresent()) {
        return own;
      }
    }
    for (int at : near(match)) {
      Optional<TimeValue> own = strayTime(at);
      if (own.isPresent()) {
        return own;
      }
    }
    return isOccasion(match.head()) ? nameDate(match.head()) : Optional.empty();
  }

  private List<Integer> anchors(Match match) {
    List<Integer> anchors = new ArrayList<>();
    match.noun().ifPresent(anchors::add);
    match.verb().ifPresent(anchors::add);
    if (anchors.isEmpty()) {
      anchors.add(match.head());
    }
    if (match.noun().isPresent()) {
      for (Edge e : s.graph().outgoing(match.noun().getAsInt())) {
        boolean clause = e.label().equals("acl") || e.label().equals("acl:relcl");
        if (clause && match.sense().support().contains(s.lemma(e.dependent()))) {
          anchors.add(e.dependent());
        }
      }
    }
    return anchors;
  }

  /**
   * What stands so close to the trigger that the parser hangs a time or place on it instead:
   * "signed the treaty in Lima in May", "met with X in Rome", "pledged to leave in 1990".
   */
  private List<Integer> near(Match match) {
    List<Integer> near = new ArrayList<>();
    if (match.verb().isEmpty()) {
      nearNoun(match.head(), near, 0);
      return near.stream().distinct().sorted().toList();
    }
    for (Edge e : s.graph().outgoing(match.verb().getAsInt())) {
      boolean argument =
          e.label().equals("obj")
              || e.label().equals("obl:with")
              || e.label().equals("nsubj:pass")
              || e.label().equals("obl:agent")
              || e.label().equals("obl:to")
              || e.label().equals("obl:on")
              || (e.label().equals("xcomp") && match.isVerb())
              || (e.label().equals("nsubj")
                  && lexicon.words("talks").contains(s.lemma(e.dependent())));
      if (argument && s.time(e.dependent()).isEmpty()) {
        near.add(e.dependent());
        for (Edge of : s.graph().outgoing(e.dependent())) {
          if (of.label().equals("nmod:with") || of.label().startsWith("conj")) {
            near.add(of.dependent());
          }
        }
      }
    }
    if (match.noun().isPresent()) {
      near.addAll(
          s.dependents(match.noun().getAsInt(), "nmod:with", "nmod:between", "nmod:to", "nmod:of"));
    }
    return near.stream().distinct().sorted().toList();
  }

  /** "the capture by rebels of the town on the coast in May": all that a noun carries behind it. */
  private void nearNoun(int noun, List<Integer> near, int depth) {
    for (Edge e : s.graph().outgoing(noun)) {
      boolean argument =
          NOUN_ARGUMENTS.contains(e.label()) || depth > 0 && e.label().startsWith("conj");
      int d = e.dependent();
      if (argument && d > noun && s.time(d).isEmpty() && !near.contains(d)) {
        near.add(d);
        if (depth < NEAR_NOUNS) {
          nearNoun(d, near, depth + 1);
        }
      }
    }
  }

  private boolean passes(int from, Edge edge) {
    String label = edge.label();
    if (SEPARATE.contains(label)
        || !s.isVerb(from) && lexicon.words("enabling-verbs").contains(s.lemma(edge.governor()))) {
      return false;
    }
    if (s.isVerb(from)) {
      return label.equals("xcomp")
          || label.startsWith("conj")
          || CONCURRENT_CLAUSES.contains(label)
          || label.equals("acl:relcl") && !perfect(from)
          || label.equals("acl");
    }
    boolean core =
        label.equals("obj")
            || label.startsWith("nsubj")
            || label.startsWith("conj")
            || label.equals("attr")
            || label.equals("nmod:of")
            || label.equals("nmod:including")
            || label.equals("nmod:such_as")
            || label.equals("xcomp");
    return core || label.startsWith("obl:");
  }

  private boolean perfect(int verb) {
    return s.dependents(verb, "aux").stream().anyMatch(a -> s.lemma(a).equals("have"));
  }

  /**
   * The time at a neighbour of the trigger that is not the neighbour's own: "the War of 1812", "the
   * 1812 war" keep theirs.
   */
  private Optional<TimeValue> strayTime(int token) {
    for (TimeExpression time : s.times()) {
      boolean own =
          s.name(time.head()).isPresent()
              || s.graph().incoming(time.head()).stream()
                  .anyMatch(e -> e.governor() == token && OWN_TIME.contains(e.label()));
      if (time.value().isPresent() && !own && owners(time).contains(token)) {
        return time.value();
      }
    }
    return Optional.empty();
  }

  private Optional<TimeValue> timeAt(int token, Match match) {
    Optional<TimeValue> found = Optional.empty();
    for (TimeExpression time : s.times()) {
      if (time.value().isEmpty() || !owners(time).contains(token)) {
        continue;
      }
      if (found.isEmpty()) {
        found = time.value().map(v -> toldWithin(time, token) ? moment(v) : v);
      }
    }
    return found.or(() -> beginning(token));
  }

  /** "until 1902, when they left": they left in 1902. */
  private boolean toldWithin(TimeExpression time, int verb) {
    return s.head(verb)
        .filter(e -> e.label().startsWith("acl") && e.governor() >= 0)
        .filter(e -> time.span().contains(s.token(e.governor()).span()))
        .isPresent();
  }

  private static TimeValue moment(TimeValue value) {
    boolean open = value.interval() && value.start().isEmpty() != value.end().isEmpty();
    return open ? TimeValue.point(value.start().or(value::end).get()) : value;
  }

  /** "… starting in August 1992" says when it began. */
  private Optional<TimeValue> beginning(int token) {
    for (Edge e : s.graph().outgoing(token)) {
      boolean participle =
          s.pos(e.dependent()).equals("VBG")
              && lexicon.words("beginning-verbs").contains(s.lemma(e.dependent()));
      if (participle) {
        for (TimeExpression time : s.times()) {
          if (owners(time).contains(e.dependent())) {
            return time.value()
                .filter(v -> !v.interval())
                .map(v -> TimeValue.interval(v.start().orElse(null), null))
                .or(time::value);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A time at a verb that stands before a coordinated one holds for both. */
  private Optional<TimeValue> timeBefore(int verb, int second) {
    for (TimeExpression time : s.times()) {
      boolean fronted = time.head() < verb || time.head() < firstSubject(verb);
      if (time.value().isPresent()
          && owners(time).contains(verb)
          && fronted
          && time.head() < second) {
        return time.value();
      }
    }
    return Optional.empty();
  }

  private int firstSubject(int verb) {
    return s.dependents(verb, "nsubj", "nsubj:pass").stream().findFirst().orElse(-1);
  }

  /** The words that an expression of time depends on: in the parser's tree, or by inference. */
  private Set<Integer> owners(TimeExpression time) {
    Set<Integer> inside = new HashSet<>();
    for (int i = 0; i < s.size(); i++) {
      if (time.span().contains(s.token(i).span())) {
        inside.add(i);
      }
    }
    OptionalInt occasion = separateOccasion(time);
    if (occasion.isPresent()) {
      return Set.of(occasion.getAsInt());
    }
    Set<Integer> owners = new HashSet<>();
    for (int i : inside) {
      for (Edge e : s.graph().incoming(i)) {
        if (e.governor() >= 0 && !inside.contains(e.governor()) && !e.label().startsWith("conj")) {
          owners.add(e.governor());
        }
      }
    }
    return owners;
  }

  /**
   * "since the end of the Cold War in 1991": a year right behind an occasion that a clause only
   * looks back or ahead to is the occasion's, or its end's.
   */
  private OptionalInt separateOccasion(TimeExpression time) {
    for (Mention m : s.mentions()) {
      boolean before =
          isOccasion(m.head())
              && m.span().end() < time.span().start()
              && s.head(time.head()).filter(e -> e.label().endsWith(":in")).isPresent();
      if (!before || between(m, time) != 1) {
        continue;
      }
      int at = m.head();
      for (int steps = 0; steps < 3; steps++) {
        Edge up = s.head(at).orElse(null);
        if (up == null || up.governor() < 0) {
          break;
        }
        if (SEPARATE.contains(up.label())) {
          Optional<Edge> of = s.head(m.head()).filter(e -> e.label().equals("nmod:of"));
          return OptionalInt.of(of.map(Edge::governor).orElse(m.head()));
        }
        at = up.governor();
      }
    }
    return OptionalInt.empty();
  }

  /** How many tokens stand between a mention and a time behind it. */
  private int between(Mention m, TimeExpression time) {
    int count = 0;
    for (int i = 0; i < s.size(); i++) {
      boolean inside =
          s.token(i).span().start() >= m.span().end()
              && s.token(i).span().end() <= time.span().start();
      count += inside ? 1 : 0;
    }
    return count;
  }

  /** In a heading without syntax to speak of, the only time is the time of the only happening. */
  private Optional<TimeValue> lonely(Match match, Set<Integer> triggers) {
    List<TimeValue> values = s.times().stream().flatMap(t -> t.value().stream()).toList();
    boolean deep =
        values.size() == 1 && s.times().size() == 1 && deepBelow(match, s.times().get(0));
    if (!deep && (!s.sentence().heading() || triggers.size() > 2)) {
      return Optional.empty();
    }
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** Whether the only time hangs far down in the trigger's own clause, below no other verb. */
  private boolean deepBelow(Match match, TimeExpression time) {
    int at = time.head();
    if (match.verb().isEmpty() || s.name(at).isPresent()) {
      return false;
    }
    while (at >= 0) {
      Edge edge = s.head(at).orElse(null);
      if (edge == null || SEPARATE.contains(edge.label()) || edge.label().equals("nmod:of")) {
        return false;
      }
      at = edge.governor();
      if (at >= 0 && s.isVerb(at)) {
        return at == match.verb().getAsInt();
      }
    }
    return false;
  }

  /** Places that the text gives for what a match tells, as head tokens. */
  List<Integer> places(Match match) {
    List<Integer> found = new ArrayList<>();
    for (int at : anchors(match)) {
      for (Edge e : s.graph().outgoing(at)) {
        boolean sure = !e.inferred() || (isPlace(e.dependent()) && isTown(e.dependent()));
        if (PLACE_EDGES.contains(e.label()) && sure && isPlace(e.dependent())) {
          found.add(e.dependent());
        }
      }
    }
    for (TimeExpression time : s.times()) {
      // "In 1850 in Rome, …": the parser hangs the place on the date
      if (anchors(match).stream().anyMatch(owners(time)::contains)) {
        for (Edge e : s.graph().outgoing(time.head())) {
          if (PLACE_EDGES.contains(e.label()) && isTown(e.dependent())) {
            found.add(e.dependent());
          }
        }
      }
    }
    if (found.isEmpty()) {
      for (int at : near(match)) {
        boolean actor =
            s.mention(at).filter(m -> m.type() != EntityClass.DIPLOMATIC_MISSION).isPresent();
        for (Edge e : s.graph().outgoing(at)) {
          boolean inName =
              e.label().equals("compound") && lexicon.words("talks").contains(s.lemma(at));
          if (actor && (inName || PLACE_EDGES.contains(e.label())) && isTown(e.dependent())) {
            found.add(e.dependent());
          }
        }
      }
    }
    if (!found.isEmpty()) {
      return found.stream().distinct().sorted().toList();
    }
    int at = match.verb().orElse(match.head());
    Edge edge = s.head(at).orElse(null);
    boolean fronted = edge != null && edge.label().startsWith("conj") && s.isVerb(at);
    if (fronted) {
      for (Edge e : s.graph().outgoing(edge.governor())) {
        if (PLACE_EDGES.contains(e.label())
            && isPlace(e.dependent())
            && e.dependent() < edge.governor()) {
          found.add(e.dependent());
        }
      }
    }
    return found;
  }

  /**
   * Places with the places that say where they are: "its Geneva headquarters" is in Geneva; "the
   * Paris Summit in France" was in Paris and in France.
   */
  List<Integer> withTheirPlaces(Match match, List<Integer> places) {
    Set<Integer> all = new TreeSet<>(places);
    for (int place : places) {
      for (int town : s.dependents(place, "compound")) {
        if (isTown(town) && s.mention(place).isPresent()) {
          all.add(town);
        }
      }
    }
    if (match.noun().isPresent()) {
      int noun = match.noun().getAsInt();
      for (Edge e : s.graph().outgoing(noun)) {
        boolean named = places.stream().anyMatch(p -> p < noun);
        if (e.label().equals("nmod:in") && !e.inferred() && named && isPlace(e.dependent())) {
          all.add(e.dependent());
        }
      }
    }
    return new ArrayList<>(all);
  }

  private boolean isOccasion(int head) {
    return s.mention(head)
        .filter(m -> m.type() == EntityClass.EVENT && m.form() == Mention.Form.NAME)
        .isPresent();
  }

  private boolean isTown(int token) {
    return isPlace(token) && s.mention(token).get().type().isA(EntityClass.PLACE);
  }

  private boolean isPlace(int token) {
    return s.mention(token)
        .filter(m -> m.form() != Mention.Form.PRONOUN)
        .filter(
            m ->
                m.type().isA(EntityClass.PLACE)
                    || m.type().isA(EntityClass.STATE)
                    || m.type().isA(EntityClass.DIPLOMATIC_MISSION))
        .isPresent();
  }
}
