package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parser's tree with its words, as {@link TreeRepair} leaves it. */
final class TreeView {
  private final SyntaxParser.Tagged words;
  private final int[] heads;
  private final String[] labels;
  private final List<List<Integer>> children = new ArrayList<>();

  TreeView(SyntaxParser.Tagged words, SyntaxParser.Tree tree) {
    this.words = words;
    this.heads = tree.heads().stream().mapToInt(Integer::intValue).toArray();
    this.labels = tree.labels().toArray(String[]::new);
    for (int i = 0; i < heads.length; i++) {
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] >= 0) {
        children.get(heads[i]).add(i);
      }
    }
  }

  int size() {
    return heads.length;
  }

  int head(int i) {
    return heads[i];
  }

  String label(int i) {
    return labels[i];
  }

  String tag(int i) {
    return words.tags().get(i);
  }

  String lemma(int i) {
    return words.lemmas().get(i);
  }

  String form(int i) {
    return words.forms().get(i);
  }

  String lower(int i) {
    return words.forms().get(i).toLowerCase(Locale.ROOT);
  }

  List<Integer> children(int i) {
    return children.get(i);
  }

  List<Integer> children(int i, String label) {
    return children.get(i).stream().filter(c -> labels[c].equals(label)).toList();
  }

  /**
   * Hangs a word, with all that depends on it, elsewhere; does nothing where that would make a
   * circle.
   */
  void move(int i, int head, String label) {
    if (head >= 0 && below(head, i)) {
      return;
    }
    if (heads[i] >= 0) {
      children.get(heads[i]).remove(Integer.valueOf(i));
    }
    heads[i] = head;
    labels[i] = label;
    if (head >= 0) {
      List<Integer> siblings = children.get(head);
      siblings.add(i);
      siblings.sort(null);
    }
  }

  /** Whether {@code i} is {@code ancestor} or depends on it, directly or not. */
  boolean below(int i, int ancestor) {
    int at = i;
    for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
      if (at == ancestor) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }

  /** First word of a subtree. */
  int firstBelow(int i) {
    int first = i;
    for (int c : children.get(i)) {
      first = Math.min(first, firstBelow(c));
    }
    return first;
  }

  /** Last word of a subtree. */
  int lastBelow(int i) {
    int last = i;
    for (int c : children.get(i)) {
      last = Math.max(last, lastBelow(c));
    }
    return last;
  }

  /** Whether a word is "who", "which", "where" or the like. */
  boolean relative(int i) {
    return tag(i).startsWith("W");
  }

  /** Whether a word is a finite verb, or has a finite auxiliary. */
  boolean finite(int i) {
    String tag = tag(i);
    if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) {
      return true;
    }
    return tag.startsWith("VB")
        && children(i).stream()
            .anyMatch(
                c ->
                    label(c).startsWith("aux")
                        && Set.of("VBD", "VBZ", "VBP", "MD").contains(tag(c)));
  }

  /** Whether a word is an auxiliary. */
  boolean auxiliary(int i) {
    return label(i).startsWith("aux");
  }

  /** Whether a verb has a subject of any kind. */
  boolean hasSubject(int i) {
    return children(i).stream()
        .anyMatch(
            c ->
                label(c).startsWith("nsubj")
                    || label(c).startsWith("csubj")
                    || label(c).equals("expl"));
  }

  /** Whether a verb has a passive auxiliary. */
  boolean passive(int i) {
    return !children(i, "auxpass").isEmpty();
  }

  /** Whether a word is a noun, a personal pronoun or a number. */
  boolean nominal(int i) {
    return tag(i).startsWith("NN") || tag(i).equals("PRP") || tag(i).equals("CD");
  }
}
