package org.entente.annotate.mention;

import java.util.Optional;
import java.util.Set;
import org.entente.annotate.Mention.Form;
import org.entente.gazetteer.EntityClass;

/**
 * Capitalised names that nothing explains: their place in the sentence suggests a class. What
 * suggests none is left alone.
 */
final class LooseNames {
  private static final Set<String> LOCATIVE = Set.of("in", "near", "at", "outside", "throughout");

  private final NameLexicon lexicon;
  private final HeadedNames names;

  LooseNames(NameLexicon lexicon, HeadedNames names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  void find(Drafts drafts) {
    Pieces pieces = drafts.pieces;
    if (pieces.titleCase()) {
      return;
    }
    int i = 0;
    while (i < pieces.size()) {
      if (drafts.over(i).isPresent() || drafts.inTitle(i)) {
        i++;
        continue;
      }
      int end = names.runEnd(drafts, i);
      if (end > i && drafts.free(i, end)) {
        name(drafts, i, end);
      }
      i = Math.max(end, i + 1);
    }
  }

  private void name(Drafts drafts, int from, int to) {
    Pieces pieces = drafts.pieces;
    if (lexicon.namedGroups().at(pieces, to - 1).isPresent()) {
      return;
    }
    boolean single = to - from == 1;
    if (single && lexicon.in("placeModifiers", pieces.get(from).text())
        || single && (pieces.startsSentence(from) || pieces.get(from).text().length() < 3)
        || lexicon.titles().at(pieces, from).isPresent()) {
      return;
    }
    Optional<EntityClass> type = type(drafts, from, to);
    type.ifPresent(
        t ->
            drafts.add(
                new Draft(from, to, Form.NAME, t).guessed().adjective(pieces.pos(to, "NN"))));
  }

  private Optional<EntityClass> type(Drafts drafts, int from, int to) {
    Pieces pieces = drafts.pieces;
    String before = from > 0 ? pieces.get(from - 1).lower() : "";
    if (lexicon.headAtEnd(pieces, from, to).isPresent()) {
      return Optional.empty();
    }
    if (pieces.get(from).acronym() && to - from == 1) {
      boolean subject = pieces.pos(to, "VB") || pieces.pos(to, "MD");
      boolean article = before.equals("the") && !pieces.pos(to, "NN");
      return subject || article && pieces.get(from).text().length() > 2
          ? Optional.of(EntityClass.INSTITUTION)
          : Optional.empty();
    }
    boolean modified = lexicon.in("placeModifiers", pieces.get(from).text()) && to - from > 1;
    if (LOCATIVE.contains(before) || modified || amongPlaces(drafts, from, to)) {
      return Optional.of(EntityClass.PLACE);
    }
    if (pieces.pos(to, "NN")) {
      return Optional.empty();
    }
    boolean acts =
        pieces.pos(to, "VBD")
            || pieces.pos(to, "VBZ")
            || pieces.pos(to, "MD")
            || to < pieces.size() && pieces.get(to).possessive();
    boolean person = to - from > 1 && to - from <= 3 && allProper(pieces, from, to);
    if (acts && person && !before.equals("the")) {
      return Optional.of(EntityClass.PERSON);
    }
    if (acts && !before.equals("the") && !before.equals("a")) {
      return Optional.of(EntityClass.ACTOR);
    }
    boolean bare =
        from == 0 || !before.equals("the") && !before.equals("a") && !pieces.pos(from - 1, "JJ");
    if (to - from == 1) {
      return bare && argument(pieces, from) ? Optional.of(EntityClass.ACTOR) : Optional.empty();
    }
    return Optional.of(
        bare && to - from <= 3 && allProper(pieces, from, to) && !pieces.is(to, "(")
            ? EntityClass.PERSON
            : EntityClass.TOPIC);
  }

  /** Beside a known place or state in a list, or before "…, STATE". */
  private static boolean amongPlaces(Drafts drafts, int from, int to) {
    Pieces pieces = drafts.pieces;
    boolean behind = pieces.is(to, ",") || pieces.is(to, "and");
    boolean ahead = from > 0 && (pieces.is(from - 1, ",") || pieces.is(from - 1, "and"));
    return behind && drafts.from(to + 1).filter(LooseNames::isPlace).isPresent()
        || ahead && drafts.until(from - 1).filter(LooseNames::isPlace).isPresent();
  }

  private static boolean isPlace(Draft d) {
    return d.form == Form.NAME && (d.type == EntityClass.STATE || d.type == EntityClass.PLACE);
  }

  private static boolean argument(Pieces pieces, int from) {
    return pieces.pos(from - 1, "VB")
        || pieces.pos(from - 1, "IN")
        || pieces.pos(from - 1, "TO")
        || pieces.is(from - 1, "and");
  }

  private static boolean allProper(Pieces pieces, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!pieces.get(i).pos().equals("NNP") || pieces.get(i).acronym()) {
        return false;
      }
    }
    return true;
  }
}
