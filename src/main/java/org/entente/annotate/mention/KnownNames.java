package org.entente.annotate.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.annotate.Mention.Form;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.Match;

/**
 * The gazetteer's names, nationality adjectives and demonyms in a sentence: of names that overlap
 * the longer one, then the earlier one.
 */
final class KnownNames {
  private static final int LONGEST_ADJECTIVE = 3;

  private record Candidate(int from, int to, Form form, List<Entry> entries, boolean adjective) {}

  private final Gazetteer gazetteer;
  private final NameLexicon lexicon;

  KnownNames(Gazetteer gazetteer, NameLexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
  }

  void find(Drafts drafts) {
    find(drafts, 0, drafts.pieces.size());
    for (Draft d : drafts.all()) {
      if (d.length() > 1 && showsItsParts(drafts.pieces, d)) {
        find(drafts, d.from, d.to - 1);
        find(drafts, d.from + 1, d.to);
      }
    }
  }

  /**
   * Whether what a name is made of takes part itself: the place or host of an occasion ("the Lisbon
   * Summit"), sender and place of a mission, a group's state, the town of "the Brussels
   * headquarters".
   */
  private static boolean showsItsParts(Pieces pieces, Draft d) {
    return d.type == EntityClass.EVENT
        || d.type == EntityClass.DIPLOMATIC_MISSION
        || d.type == EntityClass.GROUP
        || d.type == EntityClass.PLACE && !pieces.get(d.to - 1).capital();
  }

  /** The same within a stretch of pieces. */
  void find(Drafts drafts, int start, int end) {
    Pieces pieces = drafts.pieces;
    List<Candidate> found = new ArrayList<>();
    for (Match m : gazetteer.scan(pieces.subList(start, end).stream().map(Piece::text).toList())) {
      int first = start + m.from();
      int to = start + m.to();
      int from = pieces.is(first, "the") && to > first + 1 ? first + 1 : first;
      if (plausible(pieces, from, to)) {
        found.add(new Candidate(from, to, Form.NAME, m.entries(), false));
      }
    }
    for (int i = start; i < end; i++) {
      nationality(pieces, i, found);
    }
    ellipses(pieces, found);
    found.sort(
        Comparator.comparingInt((Candidate c) -> c.from() - c.to())
            .thenComparingInt(Candidate::from)
            .thenComparing(Candidate::form));
    for (Candidate c : found) {
      if (c.to() <= end && open(drafts, c)) {
        EntityClass type = c.entries().get(0).type();
        drafts.add(
            new Draft(c.from(), c.to(), c.form(), type)
                .candidates(c.entries())
                .head(head(pieces, c))
                .adjective(
                    c.adjective()
                        || type.isA(EntityClass.ACTOR)
                            && modifies(pieces, c.to())
                            && !receives(pieces, c)));
      }
    }
  }

  /** Whether nothing is found there yet, or only a name that shows its parts. */
  private static boolean open(Drafts drafts, Candidate c) {
    return drafts.all().stream()
        .filter(d -> d.from < c.to() && c.from() < d.to)
        .allMatch(
            d ->
                showsItsParts(drafts.pieces, d)
                    && d.from <= c.from()
                    && c.to() <= d.to
                    && d.length() > c.to() - c.from());
  }

  /** "Eastern and Western Europe", "North and South Korea": the first lacks its noun. */
  private void ellipses(Pieces pieces, List<Candidate> found) {
    for (Candidate c : List.copyOf(found)) {
      int first = c.from() - 2;
      boolean joint =
          first >= 0
              && c.to() - c.from() == 2
              && (pieces.is(c.from() - 1, "and") || pieces.is(c.from() - 1, "or"))
              && lexicon.in("placeModifiers", pieces.get(c.from()).text())
              && lexicon.in("placeModifiers", pieces.get(first).text());
      if (joint) {
        String name = pieces.get(first).text() + " " + pieces.get(c.from() + 1).text();
        List<Entry> entries =
            c.form() == Form.NAME ? gazetteer.byName(name) : gazetteer.byAdjective(name);
        if (!entries.isEmpty()) {
          found.add(new Candidate(first, first + 1, c.form(), entries, c.adjective()));
        }
      }
    }
  }

  private void nationality(Pieces pieces, int i, List<Candidate> found) {
    if (!pieces.get(i).capital() || ofAnotherPlace(pieces, i)) {
      return;
    }
    StringBuilder words = new StringBuilder();
    for (int to = i + 1; to <= Math.min(pieces.size(), i + LONGEST_ADJECTIVE); to++) {
      if (!pieces.get(to - 1).word()) {
        return;
      }
      words.append(words.length() > 0 ? " " : "").append(pieces.get(to - 1).text());
      String text = words.toString();
      Set<Entry> entries = new LinkedHashSet<>(gazetteer.byAdjective(text));
      boolean adjective = !entries.isEmpty();
      entries.addAll(gazetteer.byDemonym(text));
      if (!entries.isEmpty()) {
        found.add(
            new Candidate(
                i,
                to,
                Form.DEMONYM,
                List.copyOf(entries),
                adjective
                    && (modifies(pieces, to) || pieces.get(to - 1).pos().equals("JJ"))
                    && !standsAsNoun(pieces, i, to)));
      }
    }
  }

  /** "the British agreed": an article before, and no noun behind. */
  private static boolean standsAsNoun(Pieces pieces, int from, int to) {
    return from > 0
        && pieces.get(from - 1).lower().equals("the")
        && !modifies(pieces, to)
        && !(pieces.isLower(to, "and") || pieces.isLower(to, "or") || pieces.is(to, ","));
  }

  /** "gave Japan control": the name is the first of two objects. */
  private boolean receives(Pieces pieces, Candidate c) {
    int before = c.from() > 0 && pieces.isLower(c.from() - 1, "the") ? c.from() - 2 : c.from() - 1;
    return c.form() == Form.NAME
        && pieces.pos(before, "VB")
        && lexicon.in("ditransitive", pieces.get(before).lemma());
  }

  /** Whether what stands there is a noun, or adjectives and then a noun. */
  static boolean modifies(Pieces pieces, int next) {
    for (int i = next; i < pieces.size() && i < next + 4; i++) {
      Piece p = pieces.get(i);
      if (p.pos().startsWith("NN") && p.word()) {
        return true;
      }
      boolean adjective =
          p.pos().startsWith("JJ")
              || p.pos().equals("VBN") && i > next
              || p.pos().equals("CD") && i > next;
      if (!adjective && !p.joined()) {
        return false;
      }
    }
    return false;
  }

  /** A single common word at the beginning of a sentence, or a month, is no name. */
  private boolean plausible(Pieces pieces, int from, int to) {
    if (to - from > 1) {
      return !sharesItsNoun(pieces, from, to);
    }
    Piece p = pieces.get(from);
    if (!p.word() || ofAnotherPlace(pieces, from)) {
      return false;
    }
    if (p.capital() && !p.acronym() && pieces.startsSentence(from)) {
      String pos = p.pos();
      return pos.startsWith("NN") || pos.startsWith("JJ") || pos.equals("FW") || pos.equals("CD");
    }
    return !p.pos().equals("PRP")
        && !p.pos().equals("MD")
        && !p.pos().equals("DT")
        && !lexicon.in("notNames", p.text());
  }

  /** In "U.S. and Cuban forces", "Franco-British forces" the forces are those of both. */
  private boolean sharesItsNoun(Pieces pieces, int from, int to) {
    boolean common = Character.isLowerCase(pieces.get(to - 1).text().codePointAt(0));
    if (common && from > 0 && pieces.get(from).joined()) {
      return !gazetteer.byAdjective(pieces.get(from).text()).isEmpty();
    }
    boolean joint = from > 1 && common && (pieces.is(from - 1, "and") || pieces.is(from - 1, "or"));
    return joint
        && (!gazetteer.byAdjective(pieces.get(from - 2).text()).isEmpty()
            || pieces.get(from - 2).acronym())
        && !gazetteer.byAdjective(pieces.get(from).text()).isEmpty();
  }

  /** In "Latin America", "America" is not the United States. */
  private boolean ofAnotherPlace(Pieces pieces, int i) {
    return i > 0
        && !pieces.get(i).joined()
        && lexicon.in("placeModifiers", pieces.get(i - 1).text());
  }

  private static int head(Pieces pieces, Candidate c) {
    for (int i = c.from() + 1; i < c.to(); i++) {
      boolean joint = pieces.pos(i, "IN") || pieces.pos(i, "TO") || pieces.is(i, ",");
      if (joint && !pieces.get(i).capital() && i > c.from()) {
        return i - 1;
      }
    }
    return c.to() - 1;
  }
}
