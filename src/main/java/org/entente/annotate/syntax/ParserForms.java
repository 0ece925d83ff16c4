package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes marks as the parser's training texts do: long dashes as two hyphens. Of a word that is no
 * word, since it is too long, the parser sees the beginning: it looks for addresses of the web in
 * each with a pattern that takes exponential time.
 */
final class ParserForms {
  /** The longest word that is shown to the parser, in characters. */
  private static final int LONGEST = 40;

  private ParserForms() {}

  /** The same words, one for one, as the parser likes them. */
  static List<String> of(List<String> forms) {
    List<String> result = new ArrayList<>(forms.size());
    for (String form : forms) {
      String shown = form.length() > LONGEST ? form.substring(0, LONGEST) : form;
      result.add(shown.length() == 1 && shown.charAt(0) == Normaliser.DASH ? "--" : shown);
    }
    return result;
  }
}
