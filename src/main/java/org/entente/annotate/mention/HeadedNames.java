package org.entente.annotate.mention;

import java.util.List;
import java.util.Optional;
import org.entente.annotate.Mention.Form;
import org.entente.gazetteer.EntityClass;

/**
 * Names that the gazetteer need not know, by the noun at their head: "Lausanne Treaty", "Ministry
 * of Foreign Affairs of the Russian Federation", "Operation Earnest Will", "Resolution 181".
 */
final class HeadedNames {
  private static final int MOST_CONTINUATIONS = 5;

  private final NameLexicon lexicon;

  HeadedNames(NameLexicon lexicon) {
    this.lexicon = lexicon;
  }

  void find(Drafts drafts) {
    Pieces pieces = drafts.pieces;
    int i = 0;
    while (i < pieces.size()) {
      int end = runEnd(drafts, i);
      if (end == i) {
        i++;
      } else {
        i = Math.max(end, name(drafts, i, end));
      }
    }
  }

  /**
   * Where a run of name words and known names that begins there ends; there itself if none does.
   */
  int runEnd(Drafts drafts, int from) {
    Pieces pieces = drafts.pieces;
    int i = from;
    while (i < pieces.size()) {
      Optional<Draft> known = drafts.from(i);
      if (known.isPresent()) {
        i = known.get().to;
      } else if (pieces.nameWord(i)
          && !lexicon.in("notNames", pieces.get(i).text()) | pieces.get(i).joined()) {
        i++;
      } else if (pieces.is(i, "'") && i > from && pieces.nameWord(i + 1)) {
        i++;
      } else if (pieces.is(i, "&") && i > from && pieces.nameWord(i + 1)) {
        i++;
      } else {
        break;
      }
    }
    return Math.min(i, pieces.size());
  }

  /** Tries to make a name of the run; returns where it ends. */
  private int name(Drafts drafts, int from, int end) {
    Pieces pieces = drafts.pieces;
    Optional<Draft> whole = drafts.from(from).filter(d -> d.to == end);
    if (whole.isPresent()) {
      return end;
    }
    Optional<NameLexicon.Head> head = lexicon.headAtEnd(pieces, from, end);
    if (head.isPresent() && drafts.until(end).filter(d -> d.length() > 1).isEmpty()) {
      return headed(drafts, from, end, head.get());
    }
    for (int k = from; k < end - 1; k++) {
      Optional<EntityClass> first = lexicon.leading(pieces.get(k).text());
      if (first.isPresent() && drafts.over(k).isEmpty() && !pieces.titleCase()) {
        int to = at(pieces, end).equals("of") ? continuation(drafts, end, first.get()) : end;
        drafts.add(new Draft(k, to, Form.NAME, first.get()).head(end - 1));
        return to;
      }
    }
    return end;
  }

  private int headed(Drafts drafts, int from, int end, NameLexicon.Head head) {
    Pieces pieces = drafts.pieces;
    EntityClass type = head.type();
    int to = numbered(pieces, end);
    boolean numbered = to > end;
    if (lexicon.continues(type, at(pieces, to))) {
      to = continuation(drafts, to, type);
    } else if (type == EntityClass.PLACE || type == EntityClass.PROGRAMME) {
      to = leadingOf(drafts, from, to);
    }
    boolean alone = head.from() == from && to == end;
    if (alone && !numbered) {
      return end;
    }
    if (type == EntityClass.PLACE && to > end) {
      type = lexicon.headAtEnd(pieces, end, to).map(NameLexicon.Head::type).orElse(type);
    }
    int start = possessor(drafts, from, type);
    if (government(drafts, start, end, to, head)) {
      return to;
    }
    drafts.add(new Draft(start, to, Form.NAME, type).head(end - 1));
    return to;
  }

  private static String at(Pieces pieces, int i) {
    return i < pieces.size() ? pieces.get(i).text() : "";
  }

  private int numbered(Pieces pieces, int end) {
    boolean takes = lexicon.in("numbered", pieces.get(end - 1).text());
    if (takes && end < pieces.size()) {
      Piece next = pieces.get(end);
      int number = pieces.is(end, "No.") ? end + 1 : end;
      boolean digits =
          number < pieces.size()
              && pieces.get(number).text().codePoints().allMatch(Character::isDigit);
      if (digits || lexicon.in("suffixes", next.text())) {
        while (number + 1 < pieces.size() && pieces.get(number + 1).joined()) {
          number++;
        }
        return number + 1;
      }
    }
    return end;
  }

  /** "Bay of Pigs": a leading place word with "of" and a name. */
  private int leadingOf(Drafts drafts, int from, int to) {
    if (to - from == 1
        && lexicon.leading(drafts.pieces.get(from).text()).isPresent()
        && drafts.pieces.is(to, "of")) {
      return continuation(drafts, to, EntityClass.PLACE);
    }
    return to;
  }

  /** Follows "of X", "for X and Y", "between the A and the B" … as far as they go. */
  private int continuation(Drafts drafts, int to, EntityClass type) {
    int end = to;
    for (int n = 0; n < MOST_CONTINUATIONS; n++) {
      String word = at(drafts.pieces, end);
      boolean preposition = n == 0 ? lexicon.continues(type, word) : follows(type, word);
      boolean between = word.equals("between");
      int next = preposition ? phraseEnd(drafts, end + 1) : end;
      if (n > 0 && word.equals("in") && !endsInRegion(drafts, next)) {
        break;
      }
      if (type == EntityClass.DIPLOMATIC_MISSION && !endsInKnown(drafts, next)) {
        break;
      }
      if (next <= end + (preposition ? 1 : 0)) {
        break;
      }
      end = next;
      end = coordinated(drafts, end, between);
    }
    return end;
  }

  /** "… in Europe" belongs to a name, "… in Oslo" says where. */
  private static boolean endsInRegion(Drafts drafts, int end) {
    return drafts
        .until(end)
        .filter(d -> d.type == EntityClass.PLACE && !d.candidates.isEmpty())
        .filter(d -> d.candidates.get(0).links().isEmpty())
        .isPresent();
  }

  /** A mission is sent to a place, a state or an institution. */
  private static boolean endsInKnown(Drafts drafts, int end) {
    return drafts
        .until(end)
        .filter(
            d ->
                d.type.isA(EntityClass.PLACE)
                    || d.type.isA(EntityClass.STATE)
                    || d.type.isA(EntityClass.INSTITUTION))
        .isPresent();
  }

  private static boolean follows(EntityClass type, String word) {
    return switch (word) {
      case "of", "for", "on" -> true;
      case "in", "with", "to", "between", "against" ->
          type.isA(EntityClass.AGREEMENT)
              || type == EntityClass.EVENT
              || type == EntityClass.INTERNATIONAL_ORGANIZATION;
      default -> false;
    };
  }

  /** Where a name phrase that begins there ends: an article may stand before it. */
  private int phraseEnd(Drafts drafts, int from) {
    Pieces pieces = drafts.pieces;
    boolean article = pieces.is(from, "the") || pieces.is(from, "The") || pieces.is(from, "a");
    int start = article ? from + 1 : from;
    int end = runEnd(drafts, start);
    boolean year =
        pieces.is(from - 1, "of")
            && end == start
            && pieces.pos(start, "CD")
            && at(pieces, start).length() == 4;
    if (year) {
      return start + 1;
    }
    return end == start ? from : end;
  }

  /** Goes on over ", X and Y" where X and Y are words of the name itself, or its parties. */
  private int coordinated(Drafts drafts, int from, boolean parties) {
    Pieces pieces = drafts.pieces;
    int end = from;
    while (true) {
      int next = end;
      if (pieces.is(next, ",")) {
        next++;
      }
      boolean and = pieces.is(next, "and") || pieces.is(next, "&");
      if (and) {
        next++;
      }
      boolean comma = next > end && !and;
      int stop = next == end ? end : phraseEnd(drafts, next);
      boolean own = stop > next && (parties || isOwnWord(drafts, next, stop));
      if (!own || comma && !listGoesOn(drafts, stop)) {
        return end;
      }
      end = stop;
    }
  }

  /** Whether the stretch is neither a known name nor a name with a head of its own. */
  private boolean isOwnWord(Drafts drafts, int from, int to) {
    return !drafts.pieces.is(from, "the")
        && drafts.from(from).isEmpty()
        && lexicon.headAtEnd(drafts.pieces, from, to).filter(h -> h.from() > from).isEmpty();
  }

  /** Whether a comma's item is followed by "and X", so that it is a list of the name's words. */
  private boolean listGoesOn(Drafts drafts, int from) {
    Pieces pieces = drafts.pieces;
    int i = pieces.is(from, ",") ? from + 1 : from;
    return pieces.is(i, "and") && drafts.from(i + 1).isEmpty() && pieces.nameWord(i + 1);
  }

  /** "Russia's Ministry of Defence": the state belongs to the name of its own body. */
  private int possessor(Drafts drafts, int from, EntityClass type) {
    boolean body =
        type == EntityClass.GOVERNMENT_BODY
            || type == EntityClass.ARMED_FORCE
            || type == EntityClass.DIPLOMATIC_MISSION;
    if (body && from > 0 && drafts.pieces.get(from - 1).possessive()) {
      Optional<Draft> owner = drafts.until(from - 1).filter(d -> d.type.isA(EntityClass.ACTOR));
      if (owner.isPresent()) {
        return owner.get().from;
      }
    }
    return from;
  }

  /** "Government of the Republic of Cuba", "Swiss Government": means the state. */
  private boolean government(Drafts drafts, int from, int end, int to, NameLexicon.Head head) {
    if (!drafts.pieces.get(end - 1).is("Government") || head.from() != end - 1) {
      return false;
    }
    Optional<Draft> state =
        to > end
            ? drafts.until(to).filter(d -> d.type.isA(EntityClass.STATE))
            : drafts.from(from).filter(d -> d.type.isA(EntityClass.STATE) && d.to >= end - 2);
    if (state.isEmpty()) {
      return false;
    }
    drafts.add(
        new Draft(from, to, Form.NOMINAL, EntityClass.STATE)
            .head(end - 1)
            .antecedents(List.of(state.get())));
    return true;
  }
}
