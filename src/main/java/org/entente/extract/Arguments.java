package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.annotate.Mention;
import org.entente.gazetteer.EntityClass;

/** From the tokens that fill roles to what they name. */
final class Arguments {
  /** Each step from a pronoun or noun to what it refers to is right nine times in ten. */
  private static final double REFERENCE = 0.9;

  /** What a sentence leaves to its context is a guess. */
  private static final double IMPLIED = 0.7;

  private Arguments() {}

  /** The fillers in the order of the text. */
  static List<EventFrame.Argument> of(
      SentenceView s,
      Map<Role, List<Integer>> tokens,
      Map<Role, List<Mention>> implied,
      TopicPhrase topics,
      Set<Integer> trigger) {
    List<EventFrame.Argument> arguments = new ArrayList<>();
    tokens.forEach(
        (role, heads) -> {
          Set<Integer> others = new HashSet<>(trigger);
          tokens.forEach(
              (r, h) -> {
                if (r != role) {
                  others.addAll(h);
                }
              });
          for (int head : heads) {
            for (Filler filler : fillers(s, head, role, topics, others)) {
              arguments.add(new EventFrame.Argument(role, filler, confidence(filler)));
            }
          }
        });
    implied.forEach(
        (role, mentions) ->
            mentions.forEach(
                m -> arguments.add(new EventFrame.Argument(role, new Filler.Named(m), IMPLIED))));
    arguments.sort(
        Comparator.comparing((EventFrame.Argument a) -> a.filler().span())
            .thenComparing(EventFrame.Argument::role));
    return arguments;
  }

  /** What a token in a role names: usually one thing, both where a compound names two. */
  private static List<Filler> fillers(
      SentenceView s, int head, Role role, TopicPhrase topics, Set<Integer> others) {
    List<Mention> mentions = s.mentions(head);
    if (mentions.size() > 1) {
      return mentions.stream().map(m -> (Filler) new Filler.Named(m)).toList();
    }
    return List.of(filler(s, head, role == Role.ABOUT, topics, others));
  }

  static Filler filler(
      SentenceView s, int head, boolean about, TopicPhrase topics, Set<Integer> others) {
    Mention mention = s.mention(head).orElse(null);
    boolean unresolved =
        mention != null
            && mention.form() == Mention.Form.NOMINAL
            && mention.antecedents().isEmpty()
            && mention.candidates().isEmpty();
    if (mention == null || (about && unresolved)) {
      return topics.at(head, others);
    }
    return new Filler.Named(unnamedGroup(mention) ? asGroup(mention) : mention);
  }

  /** "the warlords", of whom nothing was said before, stand for themselves. */
  private static boolean unnamedGroup(Mention m) {
    return m.form() == Mention.Form.NOMINAL
        && m.type() == EntityClass.GROUP
        && m.antecedents().isEmpty()
        && m.candidates().isEmpty();
  }

  private static Mention asGroup(Mention m) {
    return new Mention(
        m.span(),
        m.sentence(),
        m.head(),
        Mention.Form.GROUP,
        m.text(),
        m.type(),
        m.candidates(),
        m.antecedents(),
        m.adjective(),
        m.offices());
  }

  private static double confidence(Filler filler) {
    if (filler instanceof Filler.Named named && !named.mention().antecedents().isEmpty()) {
      return REFERENCE;
    }
    return filler instanceof Filler.Topic ? REFERENCE : 1.0;
  }
}
