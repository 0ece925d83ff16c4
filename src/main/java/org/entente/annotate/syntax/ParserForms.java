package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;

/** Writes marks as the parser's training texts do: long dashes as two hyphens. */
final class ParserForms {
  private ParserForms() {}

  /** The same words, one for one, as the parser likes them. */
  static List<String> of(List<String> forms) {
    List<String> result = new ArrayList<>(forms.size());
    for (String form : forms) {
      result.add(form.length() == 1 && form.charAt(0) == Normaliser.DASH ? "--" : form);
    }
    return result;
  }
}
