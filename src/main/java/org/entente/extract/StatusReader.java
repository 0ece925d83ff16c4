package org.entente.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Mention;
import org.entente.extract.Status.Modality;
import org.entente.extract.Status.Polarity;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.Operator;

/**
 * How the text vouches for what a trigger tells: reads negation, auxiliaries, subordinators and
 * governing words on the way from the trigger up to the main clause. Which words do what stands in
 * {@code lexicon/status.yaml}.
 */
final class StatusReader {
  private static final int MAX_CLIMB = 12;
  private static final Set<String> NEGATIVE_DETERMINERS = Set.of("no", "neither", "none", "nobody");

  private final SentenceView s;
  private final Lexicon lexicon;
  private final Functions functions;

  StatusReader(SentenceView sentence, Lexicon lexicon, Functions functions) {
    this.s = sentence;
    this.lexicon = lexicon;
    this.functions = functions;
  }

  /** A status and the words that made it, for explanations. */
  record Reading(Status status, List<String> because) {}

  /** The status of what a match tells. */
  Reading of(Match match) {
    Climb climb = new Climb();
    match.sense().modality().ifPresent(m -> climb.modality(m, "sense " + match.sense().id()));
    match.sense().polarity().ifPresent(p -> climb.deny("sense " + match.sense().id()));
    if (match.isVerb()) {
      match.noun().ifPresent(climb::noun);
      climb.clause(match.head(), 0);
    } else {
      int noun = match.noun().getAsInt();
      climb.noun(noun);
      if (match.verb().isPresent()) {
        climb.clause(match.verb().getAsInt(), 0);
      } else {
        climb.fromNoun(noun, 0);
      }
    }
    return climb.reading();
  }

  private final class Climb {
    private Polarity polarity = Polarity.AFFIRMED;
    private Modality modality = Modality.ASSERTED;
    private Optional<Mention> attributedTo = Optional.empty();
    private final List<String> because = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();

    Reading reading() {
      return new Reading(new Status(polarity, modality, attributedTo), because);
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

    private int rank(Modality m) {
      return switch (m) {
        case ASSERTED -> 0;
        case REPORTED -> 1;
        case PLANNED -> 2;
        case HYPOTHETICAL -> 3;
      };
    }

    void apply(Operator operator, int word, String function) {
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
    }

    /** What stands beside a noun: "no", "planned", "possible". */
    void noun(int noun) {
      for (Edge e : s.graph().outgoing(noun)) {
        int d = e.dependent();
        if (d > noun) {
          continue;
        }
        if (e.label().equals("neg")
            || (e.label().equals("det") && NEGATIVE_DETERMINERS.contains(s.lemma(d)))) {
          deny(s.token(d).form());
        } else if (e.label().equals("amod")) {
          String form = s.token(d).form().toLowerCase(java.util.Locale.ROOT);
          lexicon
              .operator(s.lemma(d), "modified")
              .or(() -> lexicon.operator(form, "modified"))
              .ifPresent(o -> apply(o, d, "modifies it"));
        }
      }
    }

    /** From a noun to what governs it. */
    void fromNoun(int noun, int steps) {
      Edge edge = s.head(noun).orElse(null);
      if (edge == null || edge.governor() < 0 || steps > MAX_CLIMB) {
        return;
      }
      int governor = edge.governor();
      String function = nounFunction(edge);
      Optional<Operator> operator = lexicon.operator(s.lemma(governor), function);
      if (operator.isEmpty() && s.isNoun(governor)) {
        // "the defence of the straits against an attack"
        operator =
            s.head(governor)
                .filter(e -> e.governor() >= 0 && e.label().equals("nmod:of"))
                .flatMap(e -> lexicon.operator(s.lemma(e.governor()), function));
      }
      if (operator.isEmpty()) {
        operator =
            s.graph().incoming(noun).stream()
                .filter(e -> e.inferred() && e.governor() >= 0 && e.label().startsWith("nmod:"))
                .flatMap(e -> lexicon.operator(s.lemma(e.governor()), nounFunction(e)).stream())
                .findFirst();
      }
      if (operator.isPresent()) {
        apply(operator.get(), governor, function);
        if (s.isVerb(governor)) {
          clause(governor, steps + 1);
        }
        return;
      }
      boolean future =
          function.equals("subject")
              && s.isVerb(governor)
              && s.dependents(governor, "aux").stream().anyMatch(a -> s.lemma(a).equals("will"));
      if (future) {
        modality(Modality.PLANNED, "subject of a future");
      }
      boolean predicate = edge.label().equals("attr") && s.isVerb(governor);
      if (predicate) {
        clause(governor, steps + 1);
      } else if (edge.label().startsWith("conj")) {
        fromNoun(governor, steps + 1);
      } else if (s.isNoun(governor)
          && (lexicon.words("quantity-nouns").contains(s.lemma(governor))
              || lexicon.words("transparent-nouns").contains(s.lemma(governor)))) {
        fromNoun(governor, steps + 1);
      } else if (s.isVerb(governor)
          && lexicon.words("light-verbs").contains(s.lemma(governor))
          && (function.equals("object") || function.equals("subject"))) {
        clause(governor, steps + 1);
      } else if (s.isVerb(governor)
          && lexicon.words("causing-verbs").contains(s.lemma(governor))
          && !function.equals("subject")) {
        clause(governor, steps + 1);
      } else if (s.isVerb(governor) && function.equals("subject")) {
        modals(governor);
      }
    }

    private String nounFunction(Edge edge) {
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
      around(verb);
      upFrom(verb, steps);
    }

    private void around(int verb) {
      negatedPreposition(verb);
      for (Edge e : s.graph().outgoing(verb)) {
        int d = e.dependent();
        String word = s.token(d).form();
        switch (e.label()) {
          case "neg" -> deny(word);
          case "advmod" ->
              lexicon.operator(s.lemma(d), "adverb").ifPresent(o -> apply(o, d, "adverb"));
          case "aux", "aux:pass" -> {
            lexicon.operator(s.lemma(d), "auxiliary").ifPresent(o -> apply(o, d, "auxiliary"));
            for (Edge n : s.graph().outgoing(d)) {
              if (n.label().equals("neg")) {
                deny(s.token(n.dependent()).form());
              }
            }
          }
          case "mark" ->
              lexicon.operator(s.lemma(d), "marker").ifPresent(o -> apply(o, d, "marker"));
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

    /** "and not on fighting", which the parser hangs on a verb before. */
    private void negatedPreposition(int verb) {
      for (int mark : s.dependents(verb, "mark")) {
        int before = mark - 1;
        boolean not = mark < verb && before >= 0 && s.lemma(before).equals("not");
        if (not && s.head(before).filter(e -> e.governor() != verb).isPresent()) {
          deny(s.token(before).form());
        }
      }
    }

    private void upFrom(int verb, int steps) {
      Edge edge = s.head(verb).orElse(null);
      if (edge == null || edge.governor() < 0) {
        return;
      }
      int governor = edge.governor();
      String label = edge.label();
      boolean to = functions.toInfinitive(verb);
      if (label.equals("xcomp") || label.equals("ccomp")) {
        String function = label.equals("xcomp") || to ? "infinitive" : "clause";
        Optional<Operator> operator = lexicon.operator(s.lemma(governor), function);
        if (operator.isPresent()) {
          apply(operator.get(), governor, function);
        } else if (to) {
          modality(Modality.PLANNED, s.token(governor).form() + " to");
        }
        if (label.equals("xcomp") || to) {
          clause(governor, steps + 1);
        }
      } else if (label.startsWith("acl") && !label.equals("acl:relcl")) {
        if (to) {
          Optional<Operator> operator = lexicon.operator(s.lemma(governor), "infinitive");
          operator.ifPresent(o -> apply(o, governor, "infinitive"));
          if (operator.isEmpty()) {
            modality(Modality.PLANNED, s.token(governor).form() + " to");
          }
        }
      } else if (label.startsWith("advcl")) {
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
          if (colon > 0) {
            String preposition = label.substring(colon + 1);
            lexicon
                .operator(s.lemma(governor), preposition)
                .ifPresent(o -> apply(o, governor, preposition));
          }
          modals(governor);
          if (!to) {
            upFrom(governor, steps + 1);
          }
        }
      } else if (label.startsWith("conj") && s.isVerb(governor)) {
        boolean own = s.has(verb, "nsubj", "aux") && !sharedSubject(verb, governor);
        if (!own && s.pos(verb).equals(s.pos(governor))) {
          modals(governor);
          if (label.equals("conj:or") || label.equals("conj:nor")) {
            for (int n : s.dependents(governor, "neg")) {
              deny(s.token(n).form());
            }
          }
        }
        upFrom(governor, steps + 1);
      }
    }

    private boolean sharedSubject(int verb, int first) {
      return s.dependents(first, "nsubj", "nsubj:pass")
          .containsAll(s.dependents(verb, "nsubj", "nsubj:pass"));
    }

    private void modals(int verb) {
      for (int d : s.dependents(verb, "aux")) {
        lexicon.operator(s.lemma(d), "auxiliary").ifPresent(o -> apply(o, d, "auxiliary"));
      }
    }
  }
}
