package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Mention;
import org.entente.annotate.TimeValue;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.Sense;
import org.entente.extract.lexicon.Slot;
import org.entente.extract.lexicon.Trigger;

/**
 * Reads one sentence: finds triggers, tries their senses, lets the best sense of each trigger win,
 * fills its roles.
 */
final class SentenceReader {
  /** Chance that a rule with a verb, a phrase, a noun, a mention as trigger is right. */
  private static final Map<String, Double> BASE = Map.of("v", 0.85, "n", 0.75, "m", 0.85);

  private static final double SETTING = 0.9;

  private final SentenceView s;
  private final Lexicon lexicon;
  private final Functions functions;
  private final FillerFinder fillers;
  private final StatusReader statuses;
  private final Circumstances circumstances;
  private final Exceptions exceptions;
  private final TopicPhrase topics;
  private final Context context;
  private final List<Attempt> attempts = new ArrayList<>();

  /** One sense tried on one trigger. */
  record Attempt(
      Match match, Map<String, List<FillerFinder.Found>> filled, String failure, int rank) {
    boolean holds() {
      return failure.isEmpty();
    }
  }

  SentenceReader(SentenceView sentence, Lexicon lexicon, TriggerFinder finder, Context context) {
    this.context = context;
    this.s = sentence;
    this.lexicon = lexicon;
    this.functions = new Functions(sentence);
    this.fillers = new FillerFinder(sentence, lexicon, functions);
    this.statuses = new StatusReader(sentence, lexicon, functions);
    this.circumstances = new Circumstances(sentence, lexicon);
    this.exceptions = new Exceptions(sentence, functions);
    this.topics = new TopicPhrase(sentence, lexicon);
    for (Match match : finder.find(sentence)) {
      attempts.add(attempt(match));
    }
  }

  private Attempt attempt(Match match) {
    Sense sense = match.sense();
    int rank = sense.priority() * 100 + match.trigger().words() * 10;
    for (Slot slot : sense.where()) {
      if (!fillers.holds(match, slot)) {
        return new Attempt(match, Map.of(), "where " + slot + " not filled", rank);
      }
      rank += slot.filter().lexical() ? 4 : 2;
    }
    for (Slot slot : sense.unless()) {
      if (fillers.holds(match, slot)) {
        return new Attempt(match, Map.of(), "unless " + slot + " is filled", rank);
      }
      rank += 1;
    }
    Map<String, List<FillerFinder.Found>> filled = fillers.fill(match);
    lend(match, filled);
    for (List<String> group : sense.requires()) {
      if (group.stream()
          .noneMatch(
              role ->
                  filled.containsKey(role)
                      || given(match, role)
                      || implied(sense, role).isPresent())) {
        boolean told = asserted(match) || (filled.isEmpty() && !definite(match));
        if (told) {
          return new Attempt(
              match, filled, "requires " + String.join(" or ", group) + ", not filled", rank);
        }
      } else {
        rank += 1;
      }
    }
    return new Attempt(match, filled, "", rank);
  }

  /** "planned an invasion", "hoped for talks": who plans what somebody will do does it himself. */
  private void lend(Match match, Map<String, List<FillerFinder.Found>> filled) {
    boolean noun = lexicon.isEvent(match.sense()) && !match.isVerb();
    List<FillerFinder.Found> known = filled.getOrDefault("agent", List.of());
    boolean partners = known.stream().allMatch(f -> f.slot().path().equals(List.of("with")));
    if (noun && match.sense().roles().containsKey("agent") && partners) {
      StatusReader.Reading reading = statuses.of(match);
      Set<FillerFinder.Found> agents = new LinkedHashSet<>(fillers.lent(match, reading.planners()));
      if (fillers.reciprocal(match)) {
        agents.addAll(fillers.lent(match, reading.inviters()));
      }
      agents.addAll(known);
      if (!agents.isEmpty()) {
        filled.put("agent", List.copyOf(agents));
      }
    }
  }

  /** "a raid on the coast", "the intervention": one that can be told from others. */
  private boolean definite(Match match) {
    return !circumstances.places(match).isEmpty()
        || !match.isVerb()
            && match.verb().isPresent()
            && s.dependents(match.head(), "det").stream().anyMatch(d -> s.lemma(d).equals("the"));
  }

  private Optional<Mention> implied(Sense sense, String role) {
    return Optional.ofNullable(sense.implies().get(role))
        .flatMap(kind -> context.participant(kind, s.sentence().index()));
  }

  /**
   * Fills what the sense implies and the sentence leaves out, with nobody in two roles; where two
   * act, the other party is named already.
   */
  private Map<Role, List<Mention>> implications(Sense sense, Map<Role, List<Integer>> tokens) {
    Map<Role, List<Mention>> implied = new LinkedHashMap<>();
    Set<String> present = new HashSet<>();
    tokens
        .values()
        .forEach(
            list ->
                list.forEach(
                    t ->
                        s.mention(t)
                            .ifPresent(m -> m.referents().forEach(r -> present.add(key(r))))));
    for (String role : sense.implies().keySet()) {
      Role r = Role.valueOf(role.toUpperCase(Locale.ROOT));
      Optional<Mention> who =
          sense.implies().get(role).equals("counterpart")
              ? counterpart(tokens)
              : implied(sense, role);
      boolean reciprocal =
          r == Role.TARGET && tokens.getOrDefault(Role.AGENT, List.of()).size() > 1;
      if (!reciprocal && !tokens.containsKey(r) && who.isPresent() && present.add(key(who.get()))) {
        implied.put(r, List.of(who.get()));
      }
    }
    return implied;
  }

  /** The other one of the two whom the document is about, where an agent is or belongs to one. */
  private Optional<Mention> counterpart(Map<Role, List<Integer>> tokens) {
    List<Mention> agents = new ArrayList<>();
    for (int t : tokens.getOrDefault(Role.AGENT, List.of())) {
      s.mention(t).ifPresent(m -> agents.addAll(m.referents()));
      s.mention(t)
          .ifPresent(
              whole ->
                  s.mentions().stream()
                      .filter(part -> whole.span().contains(part.span()))
                      .forEach(part -> agents.addAll(part.referents())));
    }
    return context.counterpart(agents);
  }

  private static String key(Mention m) {
    return m.entry().map(e -> e.id()).orElse(m.text());
  }

  /** What is only planned or denied is often told without its participants. */
  private boolean asserted(Match match) {
    return !lexicon.isEvent(match.sense()) || statuses.of(match).status().asserts();
  }

  /** Whether a circumstance that no slot names is told all the same. */
  private boolean given(Match match, String circumstance) {
    return switch (circumstance) {
      case "place" -> !circumstances.places(match).isEmpty();
      case "own-time" -> circumstances.ownTime(match).isPresent();
      case "time" -> circumstances.time(match, Set.of()).isPresent();
      case "name-date" -> circumstances.nameDate(match.head()).isPresent();
      default -> false;
    };
  }

  /** The attempts on events that win their triggers. */
  private List<Attempt> winners() {
    List<Attempt> holding =
        new ArrayList<>(
            attempts.stream()
                .filter(a -> a.holds() && lexicon.isEvent(a.match().sense()))
                .toList());
    holding.sort(Comparator.comparingInt((Attempt a) -> -a.rank()));
    List<Attempt> won = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Attempt a : holding) {
      Set<Integer> own = new HashSet<>();
      own.add(a.match().head());
      if (a.match().isVerb()) {
        a.match().noun().ifPresent(own::add);
      }
      boolean first = own.stream().noneMatch(taken::contains);
      if (first || besides(a, won)) {
        taken.addAll(own);
        won.add(a);
      }
    }
    won.sort(Comparator.comparingInt((Attempt a) -> a.match().head()));
    won.removeIf(a -> ceded(a, won));
    List<Attempt> telling = List.copyOf(won);
    won.removeIf(a -> telling.stream().anyMatch(other -> other != a && absorbs(other, a)));
    return won;
  }

  /**
   * Whether a sense takes up an object that the winner leaves: "established relations and a
   * legation" tells of two foundings.
   */
  private boolean besides(Attempt attempt, List<Attempt> won) {
    Set<Integer> own = objects(attempt);
    if (own.isEmpty() || !attempt.match().isVerb()) {
      return false;
    }
    for (Attempt other : won) {
      if (other.match().head() == attempt.match().head()) {
        boolean same = other.match().sense().type().equals(attempt.match().sense().type());
        Set<Integer> theirs = objects(other);
        if (!same || theirs.isEmpty() || theirs.stream().anyMatch(own::contains)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The objects of the trigger that a sense is about, by its conditions or its roles. */
  private Set<Integer> objects(Attempt attempt) {
    Set<Integer> objects = new HashSet<>();
    for (Slot slot : attempt.match().sense().where()) {
      if (slot.path().equals(List.of("object"))) {
        fillers.at(attempt.match(), slot).stream()
            .filter(t -> fillers.passes(slot, t))
            .forEach(objects::add);
      }
    }
    attempt
        .filled()
        .values()
        .forEach(
            found ->
                found.stream()
                    .filter(f -> f.slot().path().equals(List.of("object")))
                    .forEach(f -> objects.add(f.token())));
    return objects;
  }

  /** Whether another happening says the same more precisely. */
  private boolean ceded(Attempt attempt, List<Attempt> won) {
    for (Slot slot : attempt.match().sense().cedes()) {
      for (int token : fillers.at(attempt.match(), slot)) {
        for (Attempt other : won) {
          boolean told = other != attempt && other.match().tokens().contains(token);
          if (told && statuses.of(other.match()).status().asserts()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether one winner says all that another one tells. */
  private boolean absorbs(Attempt attempt, Attempt other) {
    return attempt.match().sense().absorbs().stream()
        .anyMatch(
            slot ->
                fillers.at(attempt.match(), slot).stream()
                    .anyMatch(t -> fillers.passes(slot, t) && other.match().tokens().contains(t)));
  }

  /** What the sentence says happened, in the order of its words. */
  List<Draft> events() {
    List<Attempt> winners = winners();
    Set<Integer> triggers = new HashSet<>();
    winners.forEach(w -> triggers.add(w.match().head()));
    List<Draft> drafts = new ArrayList<>();
    for (Attempt a : winners) {
      Status status = statuses.of(a.match()).status();
      boolean denied = status.polarity() == Status.Polarity.DENIED;
      if (status.asserts() && generic(a.match())
          || !denied && attended(a.match())
          || title(a.match())) {
        continue;
      }
      Map<Role, List<Integer>> tokens = new LinkedHashMap<>();
      a.filled()
          .forEach(
              (role, found) ->
                  tokens.put(
                      Role.valueOf(role.toUpperCase(Locale.ROOT)),
                      new ArrayList<>(found.stream().map(FillerFinder.Found::token).toList())));
      dropReflexive(tokens);
      if (!tokens.containsKey(Role.PLACE)) {
        List<Integer> places = circumstances.places(a.match());
        places = places.stream().filter(p -> !fills(tokens, p)).toList();
        if (!places.isEmpty()) {
          tokens.put(Role.PLACE, new ArrayList<>(places));
        }
      }
      if (tokens.containsKey(Role.PLACE)) {
        tokens.put(Role.PLACE, circumstances.withTheirPlaces(a.match(), tokens.get(Role.PLACE)));
      }
      if (named(a.match()) && toldByAnother(a, winners)) {
        continue;
      }
      Optional<TimeValue> time =
          named(a.match())
              ? circumstances.nameDate(a.match().head())
              : circumstances.time(a.match(), triggers).or(() -> pointedAt(a.match()));
      Map<Role, List<Mention>> implied = implications(a.match().sense(), tokens);
      drafts.add(new Draft(s, a.match(), tokens, implied, time, status, confidence(a), topics));
    }
    Settings.share(s, drafts);
    return absorbed(exceptions.of(Distribution.of(s, toldOnce(drafts))));
  }

  /** "They signed it on 3 May. This established the Council": the sentence before dates both. */
  private Optional<TimeValue> pointedAt(Match match) {
    if (!match.isVerb() || !s.pos(match.head()).equals("VBD")) {
      return Optional.empty();
    }
    boolean points =
        s.dependents(match.head(), "nsubj").stream()
            .anyMatch(t -> t == 0 && lexicon.words("pointing-pronouns").contains(s.lemma(t)));
    return points ? context.onlyTime(s.sentence().index() - 1) : Optional.empty();
  }

  private static boolean named(Match match) {
    return match.trigger().kind() == Trigger.Kind.MENTION;
  }

  /** Whether a happening of the same type has what a name stands for among its fillers. */
  private static boolean toldByAnother(Attempt name, List<Attempt> winners) {
    return winners.stream()
        .filter(w -> w != name && w.match().sense().type().equals(name.match().sense().type()))
        .flatMap(w -> w.filled().values().stream())
        .flatMap(List::stream)
        .anyMatch(f -> f.token() == name.match().head());
  }

  /**
   * A happening that another one is about is not told as having happened: suspended cooperation is
   * no cooperation, and what is demanded or promised is planned.
   */
  private List<Draft> absorbed(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft told = draft;
      for (Draft other : drafts) {
        boolean matter =
            other != draft
                && !draft.match.isVerb()
                && other.tokens.getOrDefault(Role.ABOUT, List.of()).contains(draft.match.head());
        if (matter && lexicon.words("absorbing-types").contains(other.type())) {
          told = null;
          break;
        }
        boolean projected =
            matter && lexicon.words("projecting-types").contains(other.type()) && !undone(draft);
        if (projected) {
          told = told.planned();
        }
      }
      if (told != null) {
        kept.add(told);
      }
    }
    return kept;
  }

  /** "asked them to reverse the annexation": what is to be undone has happened. */
  private boolean undone(Draft draft) {
    return s.head(draft.match.head())
        .filter(e -> e.governor() >= 0 && e.label().equals("obj"))
        .filter(e -> lexicon.words("undoing-verbs").contains(s.lemma(e.governor())))
        .isPresent();
  }

  /**
   * "They expressed concern and condemned the breach" tells of one criticism: of two happenings of
   * one type by the same agents in coordinated verbs, the one that says nothing of its own goes.
   */
  private List<Draft> toldOnce(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>(drafts);
    for (Draft poor : drafts) {
      for (Draft rich : drafts) {
        boolean repeated =
            poor != rich
                && poor.type().equals(rich.type())
                && poor.status.equals(rich.status)
                && poor.tokens.keySet().equals(Set.of(Role.AGENT))
                && poor.implied.isEmpty()
                && rich.tokens.size() > 1
                && poor.tokens.get(Role.AGENT).equals(rich.tokens.get(Role.AGENT))
                && coordinated(poor.match, rich.match);
        if (repeated) {
          kept.remove(poor);
        }
      }
    }
    return kept;
  }

  private boolean coordinated(Match one, Match other) {
    if (one.verb().isEmpty() || other.verb().isEmpty()) {
      return false;
    }
    int a = one.verb().getAsInt();
    int b = other.verb().getAsInt();
    return s.graph().outgoing(a).stream().anyMatch(e -> joins(e, b))
        || s.graph().outgoing(b).stream().anyMatch(e -> joins(e, a));
  }

  private static boolean joins(Edge edge, int conjunct) {
    return edge.label().startsWith("conj") && edge.dependent() == conjunct;
  }

  private static boolean fills(Map<Role, List<Integer>> tokens, int token) {
    return tokens.values().stream().anyMatch(list -> list.contains(token));
  }

  /** Nobody is the target of what he does himself: "NATO and its members". */
  private void dropReflexive(Map<Role, List<Integer>> tokens) {
    List<Integer> targets = tokens.get(Role.TARGET);
    List<Integer> agents = tokens.get(Role.AGENT);
    if (targets == null || agents == null) {
      return;
    }
    targets.removeIf(
        t ->
            agents.stream()
                .anyMatch(
                    a ->
                        a == t
                            || (s.mention(a).isPresent()
                                && s.mention(t).isPresent()
                                && s.mention(a)
                                    .get()
                                    .referents()
                                    .equals(s.mention(t).get().referents()))));
    if (targets.isEmpty()) {
      tokens.remove(Role.TARGET);
    }
  }

  /** A heading without a date names a matter; it does not tell that it happened. */
  private boolean title(Match match) {
    return s.sentence().heading() && circumstances.time(match, Set.of(match.head())).isEmpty();
  }

  /** "NATO hosts meetings": a plain present without a date tells a habit, not a happening. */
  private boolean generic(Match match) {
    if (lexicon.words("timeless-types").contains(match.sense().type())
        || match.verb().isEmpty()
        || !circumstances.time(match, Set.of()).isEmpty()) {
      return false;
    }
    int verb = match.verb().getAsInt();
    if (lexicon.words("lasting-verbs").contains(s.lemma(verb))) {
      return false;
    }
    boolean auxiliary = s.has(verb, "aux");
    boolean present = s.pos(verb).equals("VBZ") || s.pos(verb).equals("VBP");
    boolean passivePresent =
        s.dependents(verb, "aux:pass").stream()
            .anyMatch(a -> s.pos(a).equals("VBZ") || s.pos(a).equals("VBP"));
    return !auxiliary && (present || passivePresent);
  }

  /** "Their focus is on helping Peru": what one's attention is on is not told as a happening. */
  private boolean attended(Match match) {
    return match.verb().stream()
        .boxed()
        .flatMap(v -> s.head(v).stream())
        .filter(e -> e.governor() >= 0 && e.label().startsWith("advcl"))
        .filter(e -> s.lemma(e.governor()).equals("be"))
        .flatMap(e -> s.dependents(e.governor(), "nsubj").stream())
        .anyMatch(n -> lexicon.words("attention-nouns").contains(s.lemma(n)));
  }

  private double confidence(Attempt a) {
    double base = BASE.get(a.match().trigger().kind().letter());
    if (a.match().trigger().words() > 1) {
      base = Math.max(base, BASE.get("v"));
    }
    if (s.sentence().heading()) {
      base *= SETTING;
    }
    return base;
  }

  /** What the sentence says stands, in the order of its words. */
  List<RelationFrame> relations() {
    List<RelationFrame> frames = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Attempt a : attempts) {
      if (!a.holds() || lexicon.isEvent(a.match().sense())) {
        continue;
      }
      List<FillerFinder.Found> subjects = a.filled().getOrDefault("subject", List.of());
      List<FillerFinder.Found> objects = a.filled().getOrDefault("object", List.of());
      Status status = statuses.of(a.match()).status();
      Optional<Mention> impliedSubject =
          subjects.isEmpty() ? implied(a.match().sense(), "subject") : Optional.empty();
      if (impliedSubject.isPresent()) {
        for (FillerFinder.Found object : objects) {
          frames.add(
              new RelationFrame(
                  a.match().sense().type(),
                  new Filler.Named(impliedSubject.get()),
                  Arguments.filler(s, object.token(), false, topics, Set.of()),
                  s.sentence().span(),
                  status,
                  a.match().rule(),
                  confidence(a) * SETTING));
        }
      }
      Optional<Mention> impliedObject =
          objects.isEmpty() ? implied(a.match().sense(), "object") : Optional.empty();
      for (FillerFinder.Found subject : subjects) {
        impliedObject.ifPresent(
            m ->
                frames.add(
                    new RelationFrame(
                        a.match().sense().type(),
                        Arguments.filler(s, subject.token(), false, topics, Set.of()),
                        new Filler.Named(m),
                        s.sentence().span(),
                        status,
                        a.match().rule(),
                        confidence(a) * SETTING)));
        for (FillerFinder.Found object : objects) {
          String key = a.match().sense().type() + " " + subject.token() + " " + object.token();
          if (subject.token() != object.token() && seen.add(key)) {
            frames.add(
                new RelationFrame(
                    a.match().sense().type(),
                    Arguments.filler(s, subject.token(), false, topics, Set.of()),
                    Arguments.filler(s, object.token(), false, topics, Set.of()),
                    s.sentence().span(),
                    status,
                    a.match().rule(),
                    confidence(a)));
          }
        }
      }
    }
    return frames;
  }

  void explainInto(Explanation explanation) {
    Set<Attempt> won = new HashSet<>(winners());
    for (Attempt a : attempts) {
      explanation.attempt(a, won.contains(a), statuses.of(a.match()));
    }
    for (Draft draft : events()) {
      explanation.event(draft);
    }
    relations().forEach(explanation::relation);
    OfficeReader.read(s, lexicon).forEach(explanation::relation);
  }
}
