package org.entente.annotate.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.Mention.Form;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/**
 * Capitals and residences that stand for their state or institution: "Moscow agreed", "between
 * Washington and Beijing", against "in Moscow". What acts has the state first among its candidates,
 * what is a place the place.
 */
final class Metonyms {
  private static final Set<String> CLAUSE =
      Set.of(
          "that",
          "because",
          "while",
          "when",
          "whether",
          "if",
          "as",
          "although",
          "though",
          "since",
          "after",
          "before",
          "until",
          "than",
          "where",
          "how");

  private static final int LONGEST_LIST = 6;

  private static final Set<String> SEAT = Set.of("capitalOf", "seatOf");

  private final Gazetteer gazetteer;
  private final NameLexicon lexicon;

  Metonyms(Gazetteer gazetteer, NameLexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
  }

  void decide(Drafts drafts) {
    for (Draft d : drafts.all()) {
      List<Entry> seats = d.candidates.stream().filter(e -> !owners(e).isEmpty()).toList();
      if (d.form == Form.NAME && !seats.isEmpty()) {
        boolean actor = acts(drafts, d, 0);
        Set<Entry> order = new LinkedHashSet<>();
        Set<Entry> behind = new LinkedHashSet<>();
        for (Entry e : d.candidates) {
          boolean place = seats.contains(e);
          (place == actor ? behind : order).add(e);
          if (place) {
            (actor ? order : behind).addAll(owners(e));
          }
        }
        order.addAll(behind);
        d.candidates(List.copyOf(order));
        d.type = d.candidates.get(0).type();
        d.decided = true;
        d.adjective(actor && d.adjective);
      }
    }
  }

  private List<Entry> owners(Entry seat) {
    List<Entry> owners = new ArrayList<>();
    for (Entry.Link link : seat.links()) {
      if (SEAT.contains(link.property())) {
        gazetteer.entry(link.target()).ifPresent(owners::add);
      }
    }
    return owners;
  }

  /** Whether the name's place in the sentence is that of an actor. */
  private boolean acts(Drafts drafts, Draft d, int depth) {
    Pieces pieces = drafts.pieces;
    int next = d.to;
    boolean inPlace =
        pieces.is(next, ",")
            && drafts.from(next + 1).filter(Metonyms::isPlace).isPresent()
            && !leadsList(drafts, next);
    if (inPlace || d.from > 0 && pieces.get(d.from).joined() && !pieces.get(d.from - 1).capital()) {
      return false;
    }
    int before = d.from - 1;
    if (pieces.isLower(before, "the")
        || pieces.isLower(before, "both")
        || pieces.isLower(before, "neither")) {
      before--;
    }
    String word = before >= 0 ? pieces.get(before).lower() : "";
    if ((word.equals("and") || word.equals("or") || word.equals(",")) && depth < 3) {
      Optional<Draft> first = drafts.until(before);
      if (first.isPresent() && isPlaceOrState(first.get())) {
        boolean seat = first.get().candidates.stream().anyMatch(e -> !owners(e).isEmpty());
        return seat ? acts(drafts, first.get(), depth + 1) : subject(pieces, next);
      }
    }
    if (lexicon.in("metonyms.actor", word)) {
      return true;
    }
    if (lexicon.in("metonyms.place", word)) {
      boolean toward =
          word.equals("to") || word.equals("from") || word.equals("on") || word.equals("toward");
      return toward
          && before > 0
          && lexicon.in("metonyms.actorNouns", pieces.get(before - 1).lower());
    }
    if (next < pieces.size() && pieces.get(next).possessive()) {
      return true;
    }
    if (before >= 0
        && pieces.pos(before, "VB")
        && !lexicon.in("metonyms.placeVerbs", pieces.get(before).lemma())) {
      return true;
    }
    if (subject(pieces, next) && (!pieces.pos(before, "IN") || CLAUSE.contains(word))) {
      return true;
    }
    if (leadsList(drafts, next) && !pieces.pos(before, "IN")) {
      return true;
    }
    boolean list = pieces.is(next, "and") || pieces.is(next, ",");
    if (list && depth < 3 && !pieces.pos(before, "IN")) {
      int after = pieces.is(next + 1, "and") ? next + 2 : next + 1;
      return drafts.from(after).filter(s -> isPlaceOrState(s) && subject(pieces, s.to)).isPresent();
    }
    return false;
  }

  /**
   * Whether a comma goes on to a list of names that ends as a subject: ", Paris and Rome agreed".
   */
  private static boolean leadsList(Drafts drafts, int comma) {
    Pieces pieces = drafts.pieces;
    int at = comma;
    for (int i = 0; i < LONGEST_LIST; i++) {
      boolean last = pieces.is(at, "and") || pieces.is(at, ",") && pieces.is(at + 1, "and");
      int start = pieces.is(at, ",") && pieces.is(at + 1, "and") ? at + 2 : at + 1;
      Optional<Draft> item = drafts.from(start).filter(Metonyms::isPlaceOrState);
      if (item.isEmpty()) {
        return false;
      }
      if (last) {
        return i > 0 && subject(pieces, item.get().to);
      }
      at = item.get().to;
      if (!pieces.is(at, ",") && !pieces.is(at, "and")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPlace(Draft d) {
    return d.type == EntityClass.PLACE || d.type == EntityClass.STATE && d.form == Form.NAME;
  }

  private static boolean isPlaceOrState(Draft d) {
    return d.type.isA(EntityClass.PLACE) || d.type.isA(EntityClass.STATE);
  }

  /** Whether a finite verb follows, adverbs left aside. */
  private static boolean subject(Pieces pieces, int next) {
    int i = next;
    while (pieces.pos(i, "RB")) {
      i++;
    }
    return pieces.pos(i, "VBD")
        || pieces.pos(i, "VBZ")
        || pieces.pos(i, "VBP")
        || pieces.pos(i, "MD");
  }
}
