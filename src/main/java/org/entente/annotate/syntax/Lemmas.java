package org.entente.annotate.syntax;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Dictionary forms as NLP4J knows them, mended: it writes every number's as zeros and every mark's
 * as a class, leaves plural names as they are, and takes some past tenses for verbs of their own.
 *
 * <p>Its word lists are read when it is made, in a fraction of a second and without the models.
 */
final class Lemmas {
  /** Past tenses that NLP4J's list of verbs holds by mistake (every one, checked against rules). */
  private static final Map<String, String> PAST_TENSES =
      Map.of(
          "ended", "end",
          "existed", "exist",
          "followed", "follow",
          "happened", "happen",
          "melded", "meld",
          "performed", "perform",
          "provided", "provide",
          "represented", "represent");

  /** The parts of speech by which NLP4J's lemmatiser tells forms apart; all others it leaves. */
  private static final List<String> INFLECTED =
      List.of(
          "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS",
          "RB", "RBR", "RBS", "MD", "PRP", "TO");

  private final EnglishMorphAnalyzer inflection = new EnglishMorphAnalyzer();

  /**
   * A word's dictionary form in lower case.
   *
   * @param lemma what NLP4J says
   * @param tag its part of speech, mended
   */
  String of(String form, String lemma, String tag) {
    if (tag.equals("NNPS")) {
      return singular(form);
    }
    if (tag.startsWith("VB") && PAST_TENSES.containsKey(lemma)) {
      return PAST_TENSES.get(lemma);
    }
    boolean keep =
        lemma == null
            || lemma.isEmpty()
            || lemma.startsWith("#")
            || tag.startsWith("NNP")
            || tag.equals("CD")
            || form.chars().anyMatch(Character::isDigit);
    return (keep ? form : lemma).toLowerCase(Locale.ROOT);
  }

  /** Every dictionary form that a word may get, whatever part of speech it is taken for. */
  Set<String> possible(String form) {
    Set<String> possible = new HashSet<>();
    possible.add(form.toLowerCase(Locale.ROOT));
    possible.add(singular(form));
    String shown = ParserForms.of(List.of(form)).get(0);
    String simplified = new NLPNode(1, shown).getWordFormSimplified();
    for (String tag : INFLECTED) {
      String lemma = inflection.lemmatize(simplified, tag);
      possible.add(lemma.toLowerCase(Locale.ROOT));
      if (PAST_TENSES.containsKey(lemma)) {
        possible.add(PAST_TENSES.get(lemma));
      }
    }
    return possible;
  }

  private String singular(String form) {
    return inflection.lemmatize(form, "NNS").toLowerCase(Locale.ROOT);
  }
}
