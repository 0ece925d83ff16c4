package org.entente.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What names are compared by: a sequence of atoms that does not depend on how a text was split into
 * words, on its typography, or on diacritics.
 *
 * <p>Dashes, apostrophes and white space separate atoms and are dropped; full stops are dropped,
 * and initials that follow each other make one atom. So {@code NATO–Russia Council} = {@code
 * NATO-Russia Council}, {@code U.S.} = {@code US}, {@code H. W.} = {@code H.W.}, {@code People’s} =
 * {@code People} + {@code 's}, {@code Milošević} = {@code Milosevic}. Any other punctuation mark is
 * an atom of its own: {@code Russia, Georgia} never reads as one name.
 */
final class NameAtoms {
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)++");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final List<String> atoms = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final List<Integer> firstWord = new ArrayList<>();
  private final List<Integer> lastWord = new ArrayList<>();
  private boolean afterInitials;

  private NameAtoms() {}

  /** The atoms of a name. */
  static List<String> of(String name) {
    return List.copyOf(ofWords(List.of(name)).atoms);
  }

  /** The atoms of a text that was already split into words. */
  static NameAtoms ofWords(List<String> words) {
    NameAtoms a = new NameAtoms();
    for (int i = 0; i < words.size(); i++) {
      a.add(fold(words.get(i)), i);
    }
    return a;
  }

  int size() {
    return atoms.size();
  }

  String atom(int i) {
    return atoms.get(i);
  }

  /** Atom {@code i} without its case. */
  String key(int i) {
    return keys.get(i);
  }

  /** Adds every atom, without its case. */
  void addKeysTo(Collection<String> set) {
    set.addAll(keys);
  }

  /** Index of the word in which atom {@code i} begins. */
  int firstWord(int i) {
    return firstWord.get(i);
  }

  /** Index of the word in which atom {@code i} ends. */
  int lastWord(int i) {
    return lastWord.get(i);
  }

  /** Whether a word begins where atom {@code i} begins. */
  boolean startsWord(int i) {
    return i == 0 || lastWord(i - 1) != firstWord(i);
  }

  /** Whether a word ends where atom {@code i} ends. */
  boolean endsWord(int i) {
    return i == size() - 1 || firstWord(i + 1) != lastWord(i);
  }

  private void add(String word, int index) {
    int i = 0;
    while (i < word.length()) {
      char c = word.charAt(i);
      int end = i + 1;
      if (Character.isLetterOrDigit(c)) {
        while (end < word.length() && inRun(word.charAt(end))) {
          end++;
        }
        addRun(word.substring(i, end), index);
      } else if (c == '-' || c == '\'') {
        afterInitials = false;
      } else if (c != '.' && !Character.isWhitespace(c)) {
        push(String.valueOf(c), index, false);
      }
      i = end;
    }
  }

  private static boolean inRun(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private void addRun(String run, int word) {
    boolean initials = INITIALS.matcher(run).matches();
    String atom = run.replace(".", "");
    if (initials && afterInitials) {
      int last = atoms.size() - 1;
      atoms.set(last, atoms.get(last) + atom);
      keys.set(last, atoms.get(last).toLowerCase(Locale.ROOT));
      lastWord.set(last, word);
    } else {
      push(atom, word, initials);
    }
  }

  private void push(String atom, int word, boolean initials) {
    atoms.add(atom);
    keys.add(atom.toLowerCase(Locale.ROOT));
    firstWord.add(word);
    lastWord.add(word);
    afterInitials = initials;
  }

  /** One kind of dash and of apostrophe, and letters without diacritics. */
  private static String fold(String s) {
    boolean plain = true;
    for (int i = 0; i < s.length() && plain; i++) {
      plain = s.charAt(i) < 128;
    }
    if (plain) {
      return s;
    }
    StringBuilder b = new StringBuilder(s.length());
    for (char c :
        MARKS.matcher(Normalizer.normalize(s, Normalizer.Form.NFD)).replaceAll("").toCharArray()) {
      switch (c) {
        case '‐', '‑', '‒', '–', '—', '―', '−' -> b.append('-');
        case '’', '‘', 'ʼ', 'ʻ', '′', '`' -> b.append('\'');
        case 'ø' -> b.append('o');
        case 'Ø' -> b.append('O');
        case 'ł' -> b.append('l');
        case 'Ł' -> b.append('L');
        case 'đ' -> b.append('d');
        case 'Đ' -> b.append('D');
        case 'ı' -> b.append('i');
        case 'ß' -> b.append("ss");
        case 'æ' -> b.append("ae");
        case 'Æ' -> b.append("Ae");
        case 'œ' -> b.append("oe");
        case 'þ' -> b.append("th");
        case 'Þ' -> b.append("Th");
        default -> b.append(c);
      }
    }
    return b.toString();
  }
}
