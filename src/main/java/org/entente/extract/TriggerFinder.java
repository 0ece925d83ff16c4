package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Mention;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.Sense;
import org.entente.extract.lexicon.Trigger;
import org.entente.gazetteer.EntityClass;

/**
 * Finds the words of a sentence that may tell of something, with every sense that they may have.
 */
final class TriggerFinder {
  private static final Set<String> SUPPORT_EDGES = Set.of("obj", "nsubj", "nsubj:pass", "attr");

  /** "engage in talks", "enter into negotiations". */
  private static final Set<String> ENTERING_EDGES =
      Set.of("obl:in", "obl:into", "nmod:in", "nmod:into", "obl:with");

  private static final Set<String> COMPANION_EDGES =
      Set.of("obj", "nsubj:pass", "xcomp", "attr", "acomp", "ccomp", "dep");

  private final Lexicon lexicon;

  TriggerFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** All matches, in the order of their heads, then of the lexicon. */
  List<Match> find(SentenceView s) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      String lemma = s.lemma(i);
      for (Lexicon.Entry entry : lexicon.triggers(lemma)) {
        match(s, i, entry.sense(), entry.trigger()).ifPresent(matches::add);
      }
      String form = s.token(i).form().toLowerCase(Locale.ROOT);
      if (s.pos(i).equals("NNPS") && form.endsWith("s")) {
        // names keep their plural: "the Paris Talks"
        form = form.substring(0, form.length() - 1);
      }
      if (!form.equals(lemma) && (s.isNoun(i) || s.pos(i).equals("VBG"))) {
        for (Lexicon.Entry entry : lexicon.triggers(form)) {
          if (entry.trigger().kind() == Trigger.Kind.NOUN) {
            noun(s, i, entry.sense(), entry.trigger()).ifPresent(matches::add);
          }
        }
      }
    }
    for (Lexicon.Entry entry : lexicon.mentionTriggers()) {
      for (Mention m : s.mentions()) {
        boolean wanted = entry.trigger().mention().stream().anyMatch(c -> m.type().isA(c));
        if (wanted && s.mention(m.head()).filter(m::equals).isPresent()) {
          matches.add(
              new Match(
                  entry.sense(),
                  entry.trigger(),
                  m.head(),
                  OptionalInt.empty(),
                  OptionalInt.of(m.head()),
                  List.of(m.head())));
        }
      }
    }
    return matches;
  }

  private Optional<Match> match(SentenceView s, int i, Sense sense, Trigger trigger) {
    return switch (trigger.kind()) {
      case VERB -> verb(s, i, sense, trigger);
      case NOUN -> s.isNoun(i) ? noun(s, i, sense, trigger) : Optional.empty();
      case MENTION -> Optional.empty();
    };
  }

  private Optional<Match> verb(SentenceView s, int i, Sense sense, Trigger trigger) {
    if (s.lemma(i).equals("be") && !trigger.companions().isEmpty()) {
      Optional<Match> copular = copular(s, i, sense, trigger);
      if (copular.isPresent()) {
        return copular;
      }
    }
    if (!s.isVerb(i) || s.name(i).isPresent()) {
      return Optional.empty();
    }
    Optional<Edge> up = s.head(i);
    if (up.filter(e -> Set.of("amod", "aux", "aux:pass", "cop").contains(e.label())).isPresent()) {
      return Optional.empty();
    }
    List<Integer> tokens = new ArrayList<>(List.of(i));
    if (trigger.particle().isPresent()) {
      OptionalInt particle = particle(s, i, trigger.particle().get());
      if (particle.isEmpty()) {
        return Optional.empty();
      }
      tokens.add(particle.getAsInt());
    }
    OptionalInt noun = OptionalInt.empty();
    if (!trigger.companions().isEmpty()) {
      noun = companion(s, i, trigger);
      if (noun.isEmpty()) {
        return Optional.empty();
      }
      tokens.add(noun.getAsInt());
    }
    return Optional.of(new Match(sense, trigger, i, OptionalInt.of(i), noun, tokens));
  }

  /** "be wary": the predicate carries the arguments. */
  private Optional<Match> copular(SentenceView s, int be, Sense sense, Trigger trigger) {
    Optional<Edge> up = s.head(be).filter(e -> e.label().equals("cop"));
    if (up.isEmpty() || trigger.preposition().isPresent()) {
      return Optional.empty();
    }
    int predicate = up.get().governor();
    if (!trigger.companions().contains(s.lemma(predicate))) {
      return Optional.empty();
    }
    return Optional.of(
        new Match(
            sense,
            trigger,
            predicate,
            OptionalInt.of(predicate),
            OptionalInt.empty(),
            List.of(be, predicate)));
  }

  private static OptionalInt particle(SentenceView s, int verb, String particle) {
    for (Edge e : s.graph().outgoing(verb)) {
      boolean word = s.lemma(e.dependent()).equals(particle);
      boolean adverbial =
          e.label().startsWith("compound") || e.label().equals("prt") || e.label().equals("advmod");
      if (word && (adverbial || s.pos(e.dependent()).equals("RP"))) {
        return OptionalInt.of(e.dependent());
      }
    }
    int next = verb + 1;
    boolean adjacent =
        next < s.size()
            && s.lemma(next).equals(particle)
            && (s.pos(next).equals("RP")
                || s.pos(next).equals("RB")
                || particle.equals("out") && next + 1 < s.size() && s.lemma(next + 1).equals("of"));
    return adjacent ? OptionalInt.of(next) : OptionalInt.empty();
  }

  private OptionalInt companion(SentenceView s, int verb, Trigger trigger) {
    Set<String> edges =
        trigger
            .preposition()
            .map(p -> Set.of("obl:" + p, "nmod:" + p, "xcomp:" + p, "advcl:" + p))
            .orElse(COMPANION_EDGES);
    for (Edge e : s.graph().outgoing(verb)) {
      if (!edges.contains(e.label())) {
        continue;
      }
      if (isCompanion(s, e.dependent(), trigger)) {
        return OptionalInt.of(e.dependent());
      }
      if (lexicon.words("quantity-nouns").contains(s.lemma(e.dependent()))) {
        for (int of : s.dependents(e.dependent(), "nmod:of")) {
          if (isCompanion(s, of, trigger)) {
            return OptionalInt.of(of);
          }
        }
      }
    }
    if (trigger.preposition().isEmpty() && s.pos(verb).equals("VBN")) {
      Optional<Edge> host = s.head(verb).filter(e -> e.label().equals("acl") && e.governor() >= 0);
      if (host.isPresent() && isCompanion(s, host.get().governor(), trigger)) {
        return OptionalInt.of(host.get().governor());
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isCompanion(SentenceView s, int token, Trigger trigger) {
    return trigger.companions().contains(s.lemma(token))
        || trigger.companions().contains(s.token(token).form().toLowerCase(Locale.ROOT));
  }

  private Optional<Match> noun(SentenceView s, int i, Sense sense, Trigger trigger) {
    Optional<Mention> name = s.name(i);
    if (name.isPresent() && (name.get().head() != i || name.get().type() != EntityClass.EVENT)) {
      return Optional.empty();
    }
    OptionalInt verb = support(s, i, sense.support());
    boolean participle =
        s.graph().outgoing(i).stream()
            .anyMatch(
                e ->
                    e.label().startsWith("acl")
                        && sense.support().contains(s.lemma(e.dependent())));
    if (sense.supported() && verb.isEmpty() && !participle) {
      return Optional.empty();
    }
    List<Integer> tokens = new ArrayList<>(List.of(i));
    verb.ifPresent(tokens::add);
    return Optional.of(new Match(sense, trigger, i, verb, OptionalInt.of(i), tokens));
  }

  /** The verb that supports a noun, also through "a series of". */
  private OptionalInt support(SentenceView s, int noun, Set<String> verbs) {
    for (Edge e : s.graph().incoming(noun)) {
      if (e.governor() < 0) {
        continue;
      }
      String lemma = s.lemma(e.governor());
      boolean entering =
          ENTERING_EDGES.contains(e.label()) && lexicon.words("entering-verbs").contains(lemma);
      boolean existential = e.label().equals("attr") && s.has(e.governor(), "expl");
      if (entering || existential || (SUPPORT_EDGES.contains(e.label()) && verbs.contains(lemma))) {
        return OptionalInt.of(e.governor());
      }
      boolean quantity =
          e.label().equals("nmod:of")
              && lexicon.words("quantity-nouns").contains(s.lemma(e.governor()));
      // "played a part in the creation of"
      boolean part =
          e.label().equals("nmod:in")
              && lexicon.words("part-nouns").contains(s.lemma(e.governor()));
      if ((quantity || part) && e.governor() != noun) {
        OptionalInt above = support(s, e.governor(), verbs);
        if (above.isPresent()) {
          return above;
        }
      }
    }
    return OptionalInt.empty();
  }
}
