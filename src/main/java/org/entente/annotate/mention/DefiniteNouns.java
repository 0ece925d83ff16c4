package org.entente.annotate.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.Mention.Form;
import org.entente.annotate.reference.ReferenceLexicon;
import org.entente.gazetteer.EntityClass;

/**
 * Common nouns with an article that may refer back ("the Alliance", "this agreement", "both sides",
 * "the latter") and pronouns.
 */
final class DefiniteNouns {
  private static final int LONGEST_PHRASE = 4;
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");

  private final ReferenceLexicon lexicon;
  private final Phrases<String> singular = new Phrases<>();
  private final Phrases<String> plural = new Phrases<>();

  DefiniteNouns(ReferenceLexicon lexicon) {
    this.lexicon = lexicon;
    lexicon.singularNouns().forEach(n -> singular.put(n, n));
    lexicon.pluralPhrases().forEach(n -> plural.put(n, n));
  }

  /** Phrases for several things; before groups are found, which they would be taken for. */
  void findSeveral(Drafts drafts) {
    for (int i = 0; i < drafts.pieces.size(); i++) {
      several(drafts, i);
    }
  }

  /** Everything else. */
  void find(Drafts drafts) {
    Pieces pieces = drafts.pieces;
    for (int i = 0; i < pieces.size(); i++) {
      if (drafts.over(i).isEmpty()) {
        boolean done = pronoun(drafts, i) || ordinal(drafts, i);
        if (!done) {
          one(drafts, i);
        }
      }
    }
  }

  private boolean pronoun(Drafts drafts, int i) {
    Pieces pieces = drafts.pieces;
    Piece p = pieces.get(i);
    Optional<ReferenceLexicon.PronounKind> kind = lexicon.pronoun(p.lower());
    if (kind.isEmpty() || p.acronym() && !p.lower().equals("it")) {
      return false;
    }
    boolean personal = p.pos().startsWith("PRP");
    boolean relative =
        kind.get() == ReferenceLexicon.PronounKind.RELATIVE
            && (p.pos().startsWith("WP") || p.pos().equals("WDT"))
            && i > 0;
    if (!personal && !relative || p.lower().equals("it") && empty(pieces, i)) {
      return false;
    }
    EntityClass type =
        kind.get() == ReferenceLexicon.PronounKind.PERSON ? EntityClass.PERSON : EntityClass.ACTOR;
    boolean possessive = p.pos().equals("PRP$") || p.pos().equals("WP$");
    return drafts.add(new Draft(i, i + 1, Form.PRONOUN, type).adjective(possessive));
  }

  /** "It became clear that …", "it is likely to …": refers to nothing. */
  private static boolean empty(Pieces pieces, int i) {
    if (pieces.pos(i + 1, "JJ") && (pieces.pos(i + 2, "TO") || pieces.isLower(i + 2, "that"))) {
      return true;
    }
    int verb = i + 1;
    while (pieces.pos(verb, "RB") || pieces.pos(verb, "MD")) {
      verb++;
    }
    if (verb >= pieces.size()) {
      return false;
    }
    String lemma = pieces.get(verb).lemma();
    if (Set.of("seem", "appear", "turn", "happen").contains(lemma)) {
      return true;
    }
    if (!Set.of("be", "become", "remain", "make", "take").contains(lemma)) {
      return false;
    }
    for (int k = verb + 1; k < pieces.size() && k < verb + 7; k++) {
      boolean clause =
          pieces.isLower(k, "that") && !pieces.pos(k, "DT") || pieces.isLower(k, "whether");
      boolean purpose = pieces.pos(k, "TO") && pieces.pos(k + 1, "VB") && pieces.pos(k - 1, "JJ");
      if (clause || purpose) {
        return true;
      }
    }
    return false;
  }

  /** "both sides", "the two countries", "the two". */
  private void several(Drafts drafts, int i) {
    Pieces pieces = drafts.pieces;
    Optional<Phrases.Hit<String>> hit = plural.at(pieces, i);
    if (hit.isEmpty() || !drafts.free(i, hit.get().to())) {
      return;
    }
    int to = hit.get().to();
    boolean both = pieces.isLower(i, "both");
    boolean article = i > 0 && Set.of("the", "these", "those").contains(pieces.get(i - 1).lower());
    boolean goesOn =
        pieces.pos(to, "NN") || pieces.pos(to, "JJ") || pieces.pos(to, "CD") || pieces.is(to, "of");
    boolean correlative = both && to == i + 1 && !finite(pieces, to);
    if (goesOn || correlative || !both && !article) {
      return;
    }
    EntityClass type =
        lexicon.plural(hit.get().value()).map(s -> s.classes().get(0)).orElse(EntityClass.ACTOR);
    EntityClass shown = type.isA(EntityClass.ACTOR) ? EntityClass.GROUP : type;
    drafts.add(new Draft(i, to, Form.NOMINAL, shown));
  }

  private static boolean finite(Pieces pieces, int i) {
    return pieces.pos(i, "VBD") || pieces.pos(i, "VBP") || pieces.pos(i, "MD");
  }

  /** "the former", "the latter". */
  private static boolean ordinal(Drafts drafts, int i) {
    Pieces pieces = drafts.pieces;
    boolean word = pieces.isLower(i, "former") || pieces.isLower(i, "latter");
    if (!word
        || !pieces.isLower(i - 1, "the")
        || pieces.pos(i + 1, "NN")
        || pieces.pos(i + 1, "JJ")
        || pieces.pos(i + 1, "CD")
        || drafts.over(i + 1).isPresent()
        || i + 1 < pieces.size() && pieces.get(i + 1).joined()) {
      return false;
    }
    return drafts.add(new Draft(i, i + 1, Form.NOMINAL, EntityClass.ACTOR));
  }

  private void one(Drafts drafts, int i) {
    Pieces pieces = drafts.pieces;
    Optional<Phrases.Hit<String>> hit = singular.at(pieces, i);
    if (hit.isEmpty() || !drafts.free(i, hit.get().to()) || pieces.get(i).joined()) {
      return;
    }
    int to = hit.get().to();
    boolean noun = pieces.pos(to - 1, "NN") || pieces.get(to - 1).capital();
    boolean partOfMore =
        pieces.pos(to, "NN")
            || to < pieces.size() && pieces.get(to).joined()
            || drafts.from(to).isPresent();
    if (!noun || partOfMore) {
      return;
    }
    int from = i;
    while (from > 0 && i - from < LONGEST_PHRASE && modifier(drafts, from - 1)) {
      from--;
    }
    boolean definite = from > 0 && DEFINITE.contains(pieces.get(from - 1).lower());
    boolean owned =
        from > 0
            && pieces.get(from - 1).pos().equals("PRP$")
            && lexicon.singular(hit.get().value()).contains(EntityClass.STATE)
            && hit.get().value().equals("government");
    boolean ours = pieces.isLower(from - 1, "our") && pieces.get(i).capital();
    if (!definite && !owned && !ours) {
      return;
    }
    List<EntityClass> types = lexicon.singular(hit.get().value());
    Optional<Draft> whole = wholeOf(drafts, to, types);
    if (whole.isPresent()) {
      drafts.add(
          new Draft(from, whole.get().to, Form.NOMINAL, whole.get().type)
              .head(to - 1)
              .antecedents(List.of(whole.get())));
    } else if (!narrowed(pieces, to, types.get(0) == EntityClass.EVENT)
        && (pieces.get(i).capital() || !lexicon.capitalOnly(hit.get().value()))) {
      drafts.add(new Draft(from, to, Form.NOMINAL, types.get(0)));
    }
  }

  private static boolean modifier(Drafts drafts, int i) {
    Pieces pieces = drafts.pieces;
    boolean word =
        pieces.pos(i, "JJ")
            || pieces.pos(i, "NN")
            || pieces.pos(i, "VBN")
            || pieces.pos(i, "VBG")
            || pieces.pos(i, "CD");
    return word
        && drafts.over(i).isEmpty()
        && pieces.get(i).word()
        && !DEFINITE.contains(pieces.get(i).lower());
  }

  /** "the government of Chile", "the city of Trieste": the noun means what is named. */
  private Optional<Draft> wholeOf(Drafts drafts, int to, List<EntityClass> types) {
    Pieces pieces = drafts.pieces;
    if (!pieces.is(to, "of")) {
      return Optional.empty();
    }
    int start = pieces.isLower(to + 1, "the") ? to + 2 : to + 1;
    boolean place = types.contains(EntityClass.STATE) || types.contains(EntityClass.PLACE);
    return drafts
        .from(start)
        .filter(
            d ->
                place
                    && d.form == Form.NAME
                    && (d.type.isA(EntityClass.STATE) || d.type.isA(EntityClass.PLACE)));
  }

  /** "the treaty of 1848", "the alliance that …": says itself which one is meant. */
  private static boolean narrowed(Pieces pieces, int to, boolean event) {
    return event && pieces.pos(to, "IN")
        || pieces.is(to, "of")
        || pieces.is(to, "between")
        || pieces.is(to, "with")
        || pieces.is(to, "that")
        || pieces.is(to, "which")
        || pieces.is(to, "who")
        || pieces.is(to, "signed");
  }
}
