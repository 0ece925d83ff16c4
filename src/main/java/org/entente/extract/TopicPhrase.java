package org.entente.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.extract.lexicon.Lexicon;

/**
 * Cuts a topic out of a sentence: a noun with what describes it, in its singular dictionary form,
 * without determiners, numbers, relative clauses and whatever already fills another role.
 */
final class TopicPhrase {
  /** A topic is a short phrase: behind "of" phrases nothing is added beyond so many words. */
  private static final int MAX_WORDS = 7;

  private static final Set<String> SKIPPED_POS =
      Set.of("DT", "PDT", "PRP$", "CD", "WP$", "WDT", "``", "''", "\"", "-LRB-", "-RRB-", "EX");
  private static final Set<String> STOP_POS = Set.of(",", ":", ".", "-LRB-", "HYPH");

  private final SentenceView s;
  private final Lexicon lexicon;

  TopicPhrase(SentenceView sentence, Lexicon lexicon) {
    this.s = sentence;
    this.lexicon = lexicon;
  }

  /**
   * The topic at a head word.
   *
   * @param consumed heads of what fills other roles and is left out here
   */
  Filler.Topic at(int head, Set<Integer> consumed) {
    List<Integer> tokens = left(head);
    tokens.add(head);
    tokens.addAll(right(head, consumed, contentWords(tokens)));
    return new Filler.Topic(render(tokens, head), s.span(tokens));
  }

  private List<Integer> left(int head) {
    Set<Integer> own = new HashSet<>();
    for (Edge e : s.graph().outgoing(head)) {
      boolean describes =
          Set.of("amod", "compound", "nmod:poss", "advmod").contains(e.label()) && !e.inferred();
      boolean unnamedOwner = e.label().equals("nmod:poss") && s.name(e.dependent()).isEmpty();
      if (describes && !unnamedOwner && e.dependent() < head) {
        own.addAll(s.subtree(e.dependent()));
      }
    }
    List<Integer> tokens = new ArrayList<>();
    Set<Integer> phrase = new HashSet<>(s.subtree(head));
    for (int i = head - 1; i >= 0 && (phrase.contains(i) || passable(i)); i--) {
      if (own.contains(i)) {
        tokens.add(0, i);
      }
    }
    while (!tokens.isEmpty() && dropped(tokens.get(0))) {
      tokens.remove(0);
    }
    return tokens;
  }

  /** Whether a word may stand between the parts of a noun phrase without belonging to it. */
  private boolean passable(int i) {
    return SKIPPED_POS.contains(s.pos(i)) || s.pos(i).equals("POS");
  }

  private boolean dropped(int i) {
    return SKIPPED_POS.contains(s.pos(i))
        || s.pos(i).equals("POS")
        || s.pos(i).equals("CC")
        || s.pos(i).startsWith("RB")
        || !s.isVerb(i) && lexicon.words("quantifiers").contains(s.lemma(i));
  }

  private List<Integer> right(int head, Set<Integer> consumed, int words) {
    List<Integer> tokens = new ArrayList<>();
    Set<Integer> allowed = new HashSet<>();
    if (s.isVerb(head)) {
      for (int object : s.dependents(head, "obj")) {
        allowed.addAll(s.subtree(object));
      }
    }
    for (Edge e : s.graph().outgoing(head)) {
      // "a mission to dispose of weapons", "the right to intervene"
      boolean purpose =
          e.label().equals("acl")
              && e.dependent() > head
              && !consumed.contains(e.dependent())
              && s.pos(e.dependent()).equals("VB");
      if (purpose) {
        List<Integer> part = s.subtree(e.dependent());
        part.removeIf(consumed::contains);
        allowed.addAll(part);
      }
      boolean phrase = e.label().startsWith("nmod:") || e.label().equals("obl:of");
      if (!phrase
          || e.inferred()
          || e.dependent() < head
          || consumed.contains(e.dependent())
          || s.time(e.dependent()).isPresent()
          || !lexicon
              .words("topic-prepositions")
              .contains(e.label().substring(e.label().indexOf(':') + 1))) {
        continue;
      }
      boolean occasion =
          e.label().equals("nmod:in")
              && lexicon.words("talks").contains(s.lemma(e.dependent()))
              && s.has(e.dependent(), "det");
      if (occasion) {
        continue;
      }
      List<Integer> part = upToStop(s.subtree(e.dependent()));
      part.removeIf(i -> consumed.contains(i) && i != e.dependent() && !possessor(i));
      boolean of = e.label().endsWith(":of");
      if (of || words + contentWords(part) <= MAX_WORDS) {
        allowed.addAll(part);
      }
    }
    int count = words;
    for (int i = head + 1; i < s.size(); i++) {
      if (!allowed.contains(i)
          || s.time(i).isPresent()
          || STOP_POS.contains(s.pos(i))
          || s.isRelative(i)) {
        break;
      }
      tokens.add(i);
      count += content(i) ? 1 : 0;
      if (count >= MAX_WORDS) {
        break;
      }
    }
    while (!tokens.isEmpty() && !content(tokens.get(tokens.size() - 1))) {
      tokens.remove(tokens.size() - 1);
    }
    return tokens;
  }

  /** The words of a part up to a mark or a relative clause, where a topic ends. */
  private List<Integer> upToStop(List<Integer> part) {
    List<Integer> kept = new ArrayList<>();
    for (int i : part) {
      if (STOP_POS.contains(s.pos(i)) || s.isRelative(i)) {
        break;
      }
      kept.add(i);
    }
    return kept;
  }

  /**
   * "a change in Peru's policy" cannot be told without Peru, even if Peru has a role of its own.
   */
  private boolean possessor(int i) {
    return s.head(i).filter(e -> e.label().equals("nmod:poss")).isPresent();
  }

  private int contentWords(List<Integer> tokens) {
    return (int) tokens.stream().filter(this::content).count();
  }

  private boolean content(int i) {
    String pos = s.pos(i);
    return pos.startsWith("NN") || pos.startsWith("JJ") || pos.startsWith("VB") || pos.equals("CD");
  }

  private String render(List<Integer> tokens, int head) {
    StringBuilder label = new StringBuilder();
    for (int i : tokens) {
      String pos = s.pos(i);
      if (pos.equals("``") || pos.equals("''") || pos.equals("\"")) {
        continue;
      }
      if (i < head && (pos.equals("DT") || pos.equals("PRP$"))) {
        continue;
      }
      String form = s.token(i).form();
      boolean proper = pos.startsWith("NNP") || s.name(i).isPresent() || s.mention(i).isPresent();
      boolean lowered = !proper && (i == 0 || s.sentence().heading());
      String word = lowered ? form.toLowerCase(Locale.ROOT) : form;
      if (i == head && !proper && s.isNoun(i)) {
        word = s.lemma(i);
      }
      boolean glued = pos.equals("POS") || word.startsWith("’") || word.startsWith("'");
      boolean hyphen =
          word.equals("-") || (label.length() > 0 && label.charAt(label.length() - 1) == '-');
      if (label.length() > 0 && !glued && !hyphen) {
        label.append(' ');
      }
      label.append(word);
    }
    return label.toString();
  }
}
