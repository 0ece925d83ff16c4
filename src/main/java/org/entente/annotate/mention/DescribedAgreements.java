package org.entente.annotate.mention;

import java.util.Locale;
import java.util.Optional;
import org.entente.annotate.Mention.Form;
import org.entente.gazetteer.EntityClass;

/**
 * Agreements that a text introduces by description and then refers to: "a treaty of friendship and
 * commerce", "a mutual defense pact". The description serves as their name.
 */
final class DescribedAgreements {
  private final NameLexicon lexicon;

  DescribedAgreements(NameLexicon lexicon) {
    this.lexicon = lexicon;
  }

  void find(Drafts drafts) {
    Pieces pieces = drafts.pieces;
    for (int i = 1; i < pieces.size(); i++) {
      Optional<EntityClass> type = agreement(pieces, i);
      if (type.isPresent() && drafts.over(i).isEmpty() && !pieces.pos(i + 1, "NN")) {
        describe(drafts, i, type.get());
      }
    }
  }

  private Optional<EntityClass> agreement(Pieces pieces, int i) {
    Piece p = pieces.get(i);
    if (!p.pos().equals("NN") || p.capital()) {
      return Optional.empty();
    }
    return lexicon.describedAgreement(p.text().toLowerCase(Locale.ROOT));
  }

  private static void describe(Drafts drafts, int noun, EntityClass type) {
    Pieces pieces = drafts.pieces;
    int from = noun;
    while (from > 0
        && (pieces.pos(from - 1, "JJ") || pieces.pos(from - 1, "NN"))
        && drafts.over(from - 1).isEmpty()
        && pieces.get(from - 1).word()) {
      from--;
    }
    boolean indefinite = pieces.isLower(from - 1, "a") || pieces.isLower(from - 1, "an");
    int to = noun + 1;
    if (pieces.is(to, "of")
        && pieces.get(to + 1 < pieces.size() ? to + 1 : to).pos().equals("NN")) {
      to += 2;
      while (pieces.is(to, "and") && pieces.pos(to + 1, "NN")
          || pieces.is(to, ",") && pieces.pos(to + 1, "NN")) {
        to += 2;
      }
    }
    boolean described = to > noun + 1 || pieces.pos(from, "NN") && from < noun;
    if (indefinite && described) {
      drafts.add(new Draft(from, to, Form.NAME, type).head(noun));
    }
  }
}
