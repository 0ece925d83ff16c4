package org.entente.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * What the words right beside a name say of whose it is, where it is, between whom and of when:
 * "Ruritania's Senate", "the Ruritanian Senate", "the Senate of Ruritania", "the Parliament in
 * Strelsau", "a Treaty of Peace between Ruritania and Graustark", "the Extradition Treaty of 1909".
 */
final class Surroundings {
  /** How the words tie one name to another. */
  enum Tie {
    /** Possessor, adjective or "of". */
    OWNER,
    /** "in" or "at". */
    PLACE,
    /** "between" or "with". */
    PARTY
  }

  /** Another name that is tied to a name. */
  record Clue(Tie tie, Mention other) {}

  private static final Pattern POSSESSIVE =
      Pattern.compile("['’]s?[\\s\\u00A0]+(?:\\p{Ll}+[\\s\\u00A0]+)?");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern OF =
      Pattern.compile("[\\s\\u00A0]+of[\\s\\u00A0]+(?:the[\\s\\u00A0]+)?");
  private static final Pattern IN =
      Pattern.compile("[\\s\\u00A0]+(?:in|at)[\\s\\u00A0]+(?:the[\\s\\u00A0]+)?");
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s\\u00A0]+(?:between|with)[\\s\\u00A0]+(?:the[\\s\\u00A0]+)?");
  private static final Pattern AND =
      Pattern.compile(",?[\\s\\u00A0]+(?:and[\\s\\u00A0]+)?(?:the[\\s\\u00A0]+)?");
  private static final String YEAR = "(1[4-9]\\d\\d|20\\d\\d)";
  private static final Pattern YEAR_BEHIND =
      Pattern.compile(
          "^,?[\\s\\u00A0]+(?:of[\\s\\u00A0]+|\\()"
              + "(?:\\p{Lu}\\p{L}+[\\s\\u00A0]+\\d{1,2},[\\s\\u00A0]+|(?:\\d{1,2}[\\s\\u00A0]+)?\\p{Lu}\\p{L}+[\\s\\u00A0]+)?"
              + YEAR
              + "\\b");
  private static final Pattern YEAR_BEFORE = Pattern.compile("\\b" + YEAR + "[\\s\\u00A0]+$");
  private static final int LONGEST_DATE = 24;

  /** No words that tie two names are longer, in code points. */
  private static final int LONGEST_GAP = 32;

  private final Document document;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

  Surroundings(AnnotatedDocument annotated) {
    document = annotated.document();
    for (Mention m : annotated.mentions()) {
      bySentence.computeIfAbsent(m.sentence(), s -> new ArrayList<>()).add(m);
    }
  }

  /** The other mentions of a mention's sentence. */
  List<Mention> others(Mention m) {
    return bySentence.getOrDefault(m.sentence(), List.of()).stream().filter(o -> o != m).toList();
  }

  /** The names that are tied to this one. */
  List<Clue> clues(Mention m) {
    List<Clue> clues = new ArrayList<>();
    for (Mention o : others(m)) {
      int gapLength =
          Math.max(m.span().start() - o.span().end(), o.span().start() - m.span().end());
      if (gapLength > LONGEST_GAP) {
        continue;
      }
      if (o.span().end() <= m.span().start()) {
        String gap = document.text(new Span(o.span().end(), m.span().start()));
        boolean colours = o.form() == Mention.Form.DEMONYM || o.adjective();
        if (POSSESSIVE.matcher(gap).matches() || colours && BLANK.matcher(gap).matches()) {
          clues.add(new Clue(Tie.OWNER, o));
        }
      } else if (o.span().start() >= m.span().end()) {
        String gap = document.text(new Span(m.span().end(), o.span().start()));
        if (OF.matcher(gap).matches()) {
          clues.add(new Clue(Tie.OWNER, o));
        } else if (IN.matcher(gap).matches()) {
          clues.add(new Clue(Tie.PLACE, o));
        } else if (BETWEEN.matcher(gap).matches()) {
          parties(o, clues);
        }
      }
    }
    return clues;
  }

  /** A party, and those that are listed with it. */
  private void parties(Mention first, List<Clue> clues) {
    clues.add(new Clue(Tie.PARTY, first));
    Mention last = first;
    for (Mention o : others(first)) {
      if (o.span().start() >= last.span().end()
          && o.span().start() - last.span().end() <= LONGEST_GAP
          && AND.matcher(document.text(new Span(last.span().end(), o.span().start()))).matches()) {
        clues.add(new Clue(Tie.PARTY, o));
        last = o;
      }
    }
  }

  /** The year that the words beside a name give to what it names. */
  Optional<Integer> year(Mention m) {
    int end = Math.min(document.length(), m.span().end() + LONGEST_DATE);
    Matcher behind = YEAR_BEHIND.matcher(document.text(new Span(m.span().end(), end)));
    if (behind.find()) {
      return Optional.of(Integer.valueOf(behind.group(1)));
    }
    int start = Math.max(0, m.span().start() - LONGEST_DATE);
    Matcher before = YEAR_BEFORE.matcher(document.text(new Span(start, m.span().start())));
    return before.find() ? Optional.of(Integer.valueOf(before.group(1))) : Optional.empty();
  }
}
