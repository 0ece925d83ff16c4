package org.entente.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Mention;
import org.entente.extract.Status.Modality;
import org.entente.extract.Status.Polarity;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.Operator;

/** One way from a trigger up to the main clause, with what it has found so far. */
final class StatusClimb {
  private static final int MAX_CLIMB = 12;
  private static final Set<String> NEGATIVE_DETERMINERS = Set.of("no", "neither", "none", "nobody");
  private static final Set<String> ABILITY = Set.of("can", "could", "ca");

  private final SentenceView s;
  private final Lexicon lexicon;
  private final Functions functions;
  private final Negations negations;
  private final String type;
  private Polarity polarity = Polarity.AFFIRMED;
  private Modality modality = Modality.ASSERTED;
  private Optional<Mention> attributedTo = Optional.empty();
  private final List<String> because = new ArrayList<>();
  private final List<Integer> planners = new ArrayList<>();
  private final List<Integer> inviters = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();
  private final Set<String> applied = new HashSet<>();

  /**
   * @param type the event type or relation that the trigger tells
   */
  StatusClimb(SentenceView sentence, Lexicon lexicon, Functions functions, String type) {
    this.s = sentence;
    this.lexicon = lexicon;
    this.functions = functions;
    this.negations = new Negations(sentence);
    this.type = type;
  }

  StatusReader.Reading reading() {
    return new StatusReader.Reading(
        new Status(polarity, modality, attributedTo), because, planners, inviters);
  }

  void deny(String word) {
    polarity = polarity == Polarity.DENIED ? Polarity.AFFIRMED : Polarity.DENIED;
    because.add(word + " denies");
  }

  /** The weaker of two modalities stays: hypothetical before planned before reported. */
  void modality(Modality next, String word) {
    if (rank(next) > rank(modality)) {
      modality = next;
      because.add(word + " → " + next);
    }
  }

  private static int rank(Modality m) {
    return switch (m) {
      case ASSERTED -> 0;
      case REPORTED -> 1;
      case PLANNED -> 2;
      case HYPOTHETICAL -> 3;
    };
  }

  private void apply(Operator operator, int word, String function) {
    if (!applied.add(operator.name() + " " + word)) {
      return;
    }
    operator.modality().ifPresent(m -> modality(m, s.token(word).form() + " " + function));
    if (operator.polarity().filter(p -> p == Polarity.DENIED).isPresent()) {
      deny(s.token(word).form());
    }
    if (operator.attributes() && s.isVerb(word)) {
      functions.ofToken(word, "subject").stream()
          .findFirst()
          .flatMap(s::mention)
          .ifPresent(m -> attributedTo = Optional.of(m));
    }
    if (operator.own() && planners.isEmpty()) {
      planners.addAll(functions.ofToken(word, "subject"));
    }
  }

  private void contrast(int part) {
    negations
        .before(part)
        .ifPresent(
            not -> {
              if (applied.add("contrast " + not)) {
                deny("contrasting " + s.token(not).form());
              }
            });
  }

  /** What stands beside a noun: "no", "planned", "possible", "to be held", "feared by". */
  void noun(int noun) {
    for (Edge e : s.graph().outgoing(noun)) {
      int d = e.dependent();
      if (d > noun) {
        if (e.label().equals("acl")) {
          participle(d);
        }
      } else if (e.label().equals("neg")
          || (e.label().equals("det") && NEGATIVE_DETERMINERS.contains(s.lemma(d)))) {
        if (negations.denies(d, noun)) {
          deny(s.token(d).form());
        }
      } else if (e.label().equals("amod")) {
        String form = s.token(d).form().toLowerCase(Locale.ROOT);
        lexicon
            .operator(s.lemma(d), "modified")
            .or(() -> lexicon.operator(form, "modified"))
            .ifPresent(o -> apply(o, d, "modifies it"));
      }
    }
  }

  /** "a summit to be held", "an invasion planned for May". */
  private void participle(int verb) {
    if (functions.toInfinitive(verb)) {
      if (s.has(verb, "aux:pass")) {
        modality(Modality.PLANNED, "to be " + s.token(verb).form());
      }
    } else if (s.pos(verb).equals("VBN")) {
      lexicon.operator(s.lemma(verb), "object").ifPresent(o -> apply(o, verb, "object"));
    }
  }

  /** A verb that lends the noun its arguments may say more: "scheduled talks". */
  void support(int noun, int verb) {
    s.graph().incoming(noun).stream()
        .filter(e -> e.governor() == verb)
        .findFirst()
        .flatMap(e -> lexicon.operator(s.lemma(verb), nounFunction(e)))
        .ifPresent(o -> apply(o, verb, "support"));
  }

  /** From a noun to what governs it. */
  void fromNoun(int noun, int steps) {
    Edge edge = s.head(noun).orElse(null);
    if (edge == null || edge.governor() < 0 || steps > MAX_CLIMB) {
      return;
    }
    int governor = edge.governor();
    String function = nounFunction(edge);
    lexicon.operator(function, "marker").ifPresent(o -> apply(o, noun, function));
    contrast(noun);
    purpose(noun, governor, function);
    Optional<Operator> operator =
        lexicon
            .operator(s.lemma(governor), function)
            .or(() -> phraseAway(governor, function))
            .or(() -> byInference(noun));
    if (operator.filter(o -> !reply(o, function)).isPresent()) {
      apply(operator.get(), governor, function);
      if (s.isVerb(governor)) {
        clause(governor, steps + 1);
      } else if (planners.isEmpty()) {
        plannersAbove(governor);
      }
      return;
    }
    if (function.equals("subject") && s.isVerb(governor)) {
      subjectOfModal(noun, governor);
    }
    if (edge.label().equals("attr") && s.isVerb(governor)) {
      clause(governor, steps + 1);
    } else if (edge.label().startsWith("conj")) {
      fromNoun(governor, steps + 1);
    } else if (s.isNoun(governor)
        && (lexicon.words("quantity-nouns").contains(s.lemma(governor))
            || lexicon.words("transparent-nouns").contains(s.lemma(governor)))) {
      fromNoun(governor, steps + 1);
    } else if (lexicon.words("list-prepositions").contains(function)) {
      if (s.isVerb(governor)) {
        clause(governor, steps + 1);
      } else {
        fromNoun(governor, steps + 1);
      }
    } else if (s.isVerb(governor) && conveys(governor, function)) {
      clause(governor, steps + 1);
    }
  }

  /**
   * "invited Peru to explore the potential for cooperation": who explores it would cooperate, and
   * so would who invited him.
   */
  private void plannersAbove(int noun) {
    Edge up = s.head(noun).filter(e -> e.governor() >= 0).orElse(null);
    if (up == null
        || lexicon
            .operator(s.lemma(up.governor()), nounFunction(up))
            .filter(Operator::own)
            .isEmpty()) {
      return;
    }
    planners.addAll(functions.ofToken(up.governor(), "subject"));
    s.head(up.governor())
        .filter(e -> e.governor() >= 0 && e.label().equals("xcomp"))
        .filter(e -> lexicon.words("inviting-verbs").contains(s.lemma(e.governor())))
        .ifPresent(e -> inviters.addAll(functions.ofToken(e.governor(), "subject")));
  }

  /** "the defence of the straits against an attack". */
  private Optional<Operator> phraseAway(int governor, String function) {
    return s.isNoun(governor)
        ? s.head(governor)
            .filter(e -> e.governor() >= 0 && e.label().equals("nmod:of"))
            .flatMap(e -> lexicon.operator(s.lemma(e.governor()), function))
        : Optional.empty();
  }

  private Optional<Operator> byInference(int noun) {
    return s.graph().incoming(noun).stream()
        .filter(e -> e.inferred() && e.governor() >= 0 && e.label().startsWith("nmod:"))
        .flatMap(e -> lexicon.operator(s.lemma(e.governor()), nounFunction(e)).stream())
        .findFirst();
  }

  /** Whether what is said of a verb also holds for the happening in this function. */
  private boolean conveys(int verb, String function) {
    String lemma = s.lemma(verb);
    boolean core = function.equals("object") || function.equals("subject");
    return core && lexicon.words("light-verbs").contains(lemma)
        || !function.equals("subject") && lexicon.words("causing-verbs").contains(lemma)
        || (function.equals("object") || function.equals("for"))
            && lexicon.words("conveying-verbs").contains(lemma);
  }

  /** "refused the request", "rejected the demand": the request was made all the same. */
  private boolean reply(Operator operator, String function) {
    return function.equals("object")
        && operator.polarity().filter(p -> p == Polarity.DENIED).isPresent()
        && lexicon.words("projecting-types").contains(type);
  }

  /** "will", or "would" with something not yet known: "an invasion would lead to war". */
  private void subjectOfModal(int noun, int verb) {
    for (int aux : s.dependents(verb, "aux")) {
      Optional<Modality> said =
          lexicon.operator(s.lemma(aux), "auxiliary").flatMap(Operator::modality);
      boolean definite = s.has(noun, "det", "nmod:poss") && !indefinite(noun);
      if (said.isPresent() && (said.get() == Modality.PLANNED || !definite)) {
        modality(said.get(), "subject of " + s.token(aux).form());
      }
    }
  }

  private boolean indefinite(int noun) {
    return s.dependents(noun, "det").stream()
        .anyMatch(
            d -> s.lemma(d).equals("a") || s.lemma(d).equals("an") || s.lemma(d).equals("any"));
  }

  /** "the creation of A as their goal", "their goal was the creation of A". */
  private void purpose(int noun, int governor, String function) {
    List<Integer> goals = new ArrayList<>(s.dependents(noun, "nmod:as"));
    for (int of : s.dependents(noun, "nmod:of")) {
      goals.addAll(s.dependents(of, "nmod:as"));
    }
    if (s.isVerb(governor) && function.equals("object")) {
      goals.addAll(s.dependents(governor, "obl:as"));
    }
    for (int goal : goals) {
      lexicon.operator(s.lemma(goal), "as").ifPresent(o -> apply(o, goal, "as"));
    }
    if (s.lemma(governor).equals("be")) {
      for (int other : s.dependents(governor, "nsubj", "attr")) {
        if (other != noun) {
          lexicon.operator(s.lemma(other), "as").ifPresent(o -> apply(o, other, "is"));
        }
      }
    }
  }

  private static String nounFunction(Edge edge) {
    String label = edge.label();
    if (label.equals("obj") || label.equals("nsubj:pass")) {
      return "object";
    }
    if (label.equals("nsubj")) {
      return "subject";
    }
    int colon = label.indexOf(':');
    return colon < 0 ? label : label.substring(colon + 1);
  }

  /** Everything at a verb and above it. */
  void clause(int verb, int steps) {
    if (!seen.add(verb) || steps > MAX_CLIMB) {
      return;
    }
    if (s.head(verb).filter(e -> e.label().equals("conj:nor")).isPresent()) {
      deny("nor");
    }
    around(verb);
    upFrom(verb, steps);
  }

  private void around(int verb) {
    for (Edge e : s.graph().outgoing(verb)) {
      int d = e.dependent();
      String word = s.token(d).form();
      switch (e.label()) {
        case "neg" -> {
          if (negations.denies(d, verb)) {
            deny(word);
          }
        }
        case "advmod" -> {
          lexicon.operator(s.lemma(d), "adverb").ifPresent(o -> apply(o, d, "adverb"));
          if (word.equals("longer") && s.has(d, "neg")) {
            deny("no longer");
          }
        }
        case "aux", "aux:pass" -> auxiliary(verb, d);
        case "mark" -> lexicon.operator(s.lemma(d), "marker").ifPresent(o -> apply(o, verb, word));
        case "nsubj", "nsubj:pass" -> {
          boolean none =
              NEGATIVE_DETERMINERS.contains(s.lemma(d))
                  || s.dependents(d, "det", "neg").stream()
                      .anyMatch(n -> NEGATIVE_DETERMINERS.contains(s.lemma(n)));
          if (none && !e.inferred()) {
            deny("no subject");
          }
        }
        case "obl:according_to" -> {
          modality(Modality.REPORTED, "according to");
          attributedTo = s.mention(d);
        }
        default -> {
          // says nothing of the status
        }
      }
    }
  }

  private void auxiliary(int verb, int aux) {
    boolean unable = ABILITY.contains(s.lemma(aux)) && negations.denied(verb);
    if (!unable && !pastFuture(verb, aux)) {
      lexicon.operator(s.lemma(aux), "auxiliary").ifPresent(o -> modal(o, verb, aux));
    }
    for (Edge n : s.graph().outgoing(aux)) {
      if (n.label().equals("neg")) {
        deny(s.token(n.dependent()).form());
      }
    }
  }

  /** "said that it would withdraw" tells a plan. */
  private void modal(Operator operator, int verb, int aux) {
    boolean announced =
        s.lemma(aux).equals("would")
            && s.head(verb).filter(e -> e.label().equals("ccomp")).isPresent();
    if (announced) {
      modality(Modality.PLANNED, "would in what is said");
    } else {
      apply(operator, aux, "auxiliary");
    }
  }

  /** "would later join", "would go on to join": it did. */
  private boolean pastFuture(int verb, int aux) {
    if (!s.lemma(aux).equals("would")) {
      return false;
    }
    boolean wentOn = s.lemma(verb).equals("go") && s.has(verb, "xcomp");
    return wentOn
        || s.dependents(verb, "advmod").stream()
            .anyMatch(a -> lexicon.words("later-adverbs").contains(s.lemma(a)));
  }

  private void upFrom(int verb, int steps) {
    Edge edge = s.head(verb).orElse(null);
    if (edge == null || edge.governor() < 0) {
      return;
    }
    int governor = edge.governor();
    String label = edge.label();
    contrast(verb);
    if (label.equals("xcomp") || label.equals("ccomp")) {
      complement(verb, governor, label.equals("xcomp"), steps);
    } else if (label.startsWith("acl") && !label.equals("acl:relcl")) {
      modifier(verb, governor, label);
    } else if (label.startsWith("advcl")) {
      adverbial(verb, governor, label, steps);
    } else if (label.startsWith("conj") && s.isVerb(governor)) {
      conjunct(verb, governor, label, steps);
    }
  }

  private void complement(int verb, int governor, boolean open, int steps) {
    boolean to = functions.toInfinitive(verb);
    String function = open || to ? "infinitive" : "clause";
    Optional<Operator> operator = lexicon.operator(s.lemma(governor), function);
    if (to && yet(governor)) {
      modality(Modality.PLANNED, "yet to");
      deny("yet to");
    } else if (to && s.lemma(governor).equals("be")) {
      infinitivePredicate(governor);
    } else if (operator.isPresent()) {
      apply(operator.get(), governor, function);
    } else if (to) {
      modality(Modality.PLANNED, s.token(governor).form() + " to");
    }
    if (open || to) {
      clause(governor, steps + 1);
    }
  }

  /** "has yet to ratify", "is yet to be ratified". */
  private boolean yet(int governor) {
    return s.dependents(governor, "advmod").stream().anyMatch(a -> s.lemma(a).equals("yet"));
  }

  /** "was to meet" plans, "the first step was to meet" tells. */
  private void infinitivePredicate(int be) {
    Optional<Operator> operator =
        s.dependents(be, "nsubj").stream()
            .flatMap(n -> lexicon.operator(s.lemma(n), "predicate").stream())
            .findFirst();
    if (operator.isPresent()) {
      apply(operator.get(), be, "predicate");
    } else {
      modality(Modality.PLANNED, "is to");
    }
  }

  private void modifier(int verb, int governor, String label) {
    if (functions.toInfinitive(verb)) {
      Optional<Operator> operator = lexicon.operator(s.lemma(governor), "infinitive");
      operator.ifPresent(o -> apply(o, governor, "infinitive"));
      if (operator.isEmpty()) {
        modality(Modality.PLANNED, s.token(governor).form() + " to");
      }
      return;
    }
    int colon = label.indexOf(':');
    if (colon > 0) {
      String marker = label.substring(colon + 1);
      lexicon.operator(s.lemma(governor), marker).ifPresent(o -> apply(o, governor, marker));
    }
  }

  private void adverbial(int verb, int governor, String label, int steps) {
    boolean to = functions.toInfinitive(verb);
    if (to) {
      Optional<Operator> operator = lexicon.operator(s.lemma(governor), "purpose");
      operator.ifPresent(o -> apply(o, governor, "purpose"));
      if (operator.isEmpty()) {
        modality(Modality.PLANNED, "purpose");
      }
    }
    int colon = label.indexOf(':');
    if (colon > 0) {
      String marker = label.substring(colon + 1);
      lexicon.operator(marker, "marker").ifPresent(o -> apply(o, verb, marker));
      lexicon.operator(s.lemma(governor), marker).ifPresent(o -> apply(o, governor, marker));
    }
    boolean participle = s.pos(verb).equals("VBG") || to;
    if (participle && s.isVerb(governor)) {
      modals(governor);
      if (!to) {
        upFrom(governor, steps + 1);
      }
    }
  }

  private void conjunct(int verb, int governor, String label, int steps) {
    boolean own = s.has(verb, "nsubj", "aux") && !sharedSubject(verb, governor);
    if (!own && s.pos(verb).equals(s.pos(governor))) {
      modals(governor);
      if (label.equals("conj:or") || label.equals("conj:nor")) {
        for (int n : s.dependents(governor, "neg")) {
          if (negations.denies(n, governor)) {
            deny(s.token(n).form());
          }
        }
      }
    }
    upFrom(governor, steps + 1);
  }

  private boolean sharedSubject(int verb, int first) {
    return s.dependents(first, "nsubj", "nsubj:pass")
        .containsAll(s.dependents(verb, "nsubj", "nsubj:pass"));
  }

  private void modals(int verb) {
    for (int d : s.dependents(verb, "aux")) {
      if (!pastFuture(verb, d)) {
        lexicon.operator(s.lemma(d), "auxiliary").ifPresent(o -> modal(o, verb, d));
      }
    }
  }
}
