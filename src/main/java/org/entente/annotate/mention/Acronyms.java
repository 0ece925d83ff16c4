package org.entente.annotate.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.annotate.Mention.Form;

/**
 * Abbreviations that a document introduces itself: "NATO–Russia Council (NRC)" binds {@code NRC} in
 * all of the document, whatever else it may mean elsewhere.
 */
final class Acronyms {
  private final Map<String, Draft> bound = new HashMap<>();

  private Acronyms() {}

  /** Reads the bindings of a document. */
  static Acronyms of(List<Drafts> document) {
    Acronyms acronyms = new Acronyms();
    for (Drafts drafts : document) {
      for (int i = 1; i < drafts.pieces.size(); i++) {
        acronyms.bind(drafts, i);
      }
    }
    return acronyms;
  }

  private void bind(Drafts drafts, int i) {
    Pieces pieces = drafts.pieces;
    String acronym = singular(pieces.get(i).text());
    boolean brackets = pieces.is(i - 1, "(") && (pieces.is(i + 1, ")") || pieces.is(i + 1, ";"));
    boolean or = pieces.is(i - 1, "or") && pieces.is(i - 2, ",") && pieces.is(i + 1, ",");
    if (!brackets && !or || !looksShort(acronym)) {
      return;
    }
    Optional<Draft> name = drafts.until(brackets ? i - 1 : i - 2);
    if (name.isPresent()
        && name.get().form == Form.NAME
        && abbreviates(acronym, pieces, name.get())) {
      bound.putIfAbsent(acronym, name.get());
    }
  }

  /** Makes a mention of every bound abbreviation in the sentence. */
  void apply(Drafts drafts) {
    Pieces pieces = drafts.pieces;
    for (int i = 0; i < pieces.size(); i++) {
      Draft name = bound.get(singular(pieces.get(i).text()));
      if (name == null) {
        continue;
      }
      Optional<Draft> over = drafts.over(i);
      if (over.isPresent() && over.get().length() > 1) {
        continue;
      }
      if (over.isPresent() && over.get().form == Form.NAME && !name.candidates.isEmpty()) {
        over.get().candidates(name.candidates).type = name.type;
        continue;
      }
      over.ifPresent(drafts::remove);
      Draft draft =
          new Draft(i, i + 1, Form.NAME, name.type)
              .candidates(name.candidates)
              .adjective(KnownNames.modifies(pieces, i + 1));
      drafts.add(name.candidates.isEmpty() ? draft.antecedents(List.of(name)) : draft);
    }
  }

  private static boolean looksShort(String text) {
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    return text.length() <= 10 && capitals >= 2 && Character.isLetter(text.codePointAt(0));
  }

  private static String singular(String text) {
    return text.length() > 3
            && text.endsWith("s")
            && Character.isUpperCase(text.charAt(text.length() - 2))
        ? text.substring(0, text.length() - 1)
        : text;
  }

  /** Whether at least two of its letters are initials of the name's words, in order. */
  private static boolean abbreviates(String acronym, Pieces pieces, Draft name) {
    String letters = acronym.replace(".", "");
    int found = 0;
    int at = 0;
    for (int i = name.from; i < name.to && at < letters.length(); i++) {
      char initial = Character.toUpperCase(pieces.get(i).text().charAt(0));
      int next = letters.toUpperCase(java.util.Locale.ROOT).indexOf(initial, at);
      if (next >= 0) {
        found++;
        at = next + 1;
      }
    }
    return found >= 2 && name.length() > 1;
  }
}
