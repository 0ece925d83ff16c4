package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.common.constant.MetaConst;
import edu.emory.mathcs.nlp.common.util.CharUtils;
import java.util.ArrayList;
import java.util.List;

/** How a word is written: the numbers by which NLP4J's models know capitals, digits and marks. */
final class Orthography {
  private static final String HYPERLINK = "0";
  private static final String ALL_UPPER = "1";
  private static final String ALL_LOWER = "2";
  private static final String ALL_DIGIT = "3";
  private static final String ALL_MARKS = "4";
  private static final String DIGITS_AND_MARKS = "5";
  private static final String SOME_DIGIT = "6";
  private static final String PERIOD = "7";
  private static final String HYPHEN = "8";
  private static final String OTHER_MARK = "9";
  private static final String NO_LOWER = "10";
  private static final String FIRST_UPPER = "11";
  private static final String ONE_UPPER = "12";
  private static final String MORE_UPPER = "13";

  private Orthography() {}

  /**
   * What holds of a simplified word, in the models' order.
   *
   * @param firstInSentence whether a capital at its beginning says nothing
   */
  static List<String> of(String word, boolean firstInSentence) {
    if (MetaConst.HYPERLINK.equals(word)) {
      return List.of(HYPERLINK);
    }
    int length = word.length();
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int marks = 0;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      upper += CharUtils.isUpperCase(c) ? 1 : 0;
      lower += CharUtils.isLowerCase(c) ? 1 : 0;
      digits += CharUtils.isDigit(c) ? 1 : 0;
      marks += CharUtils.isPunctuation(c) ? 1 : 0;
    }
    boolean capital = length > 0 && CharUtils.isUpperCase(word.charAt(0));
    boolean period = word.indexOf('.') >= 0;
    boolean hyphen = word.indexOf('-') >= 0;
    List<String> holds = new ArrayList<>();
    if (upper == length) {
      holds.add(ALL_UPPER);
    } else if (lower == length) {
      holds.add(ALL_LOWER);
    } else if (digits == length) {
      holds.add(ALL_DIGIT);
    } else if (marks == length) {
      holds.add(ALL_MARKS);
    } else if (digits + marks == length) {
      holds.add(DIGITS_AND_MARKS);
    } else if (lower == 0) {
      holds.add(NO_LOWER);
    }
    if (upper < length) {
      if (capital && !firstInSentence) {
        holds.add(FIRST_UPPER);
      }
      int inside = upper - (capital ? 1 : 0);
      if (inside > 0) {
        holds.add(inside == 1 ? ONE_UPPER : MORE_UPPER);
      }
    }
    if (digits > 0 && digits < length) {
      holds.add(SOME_DIGIT);
    }
    if (period) {
      holds.add(PERIOD);
    }
    if (hyphen) {
      holds.add(HYPHEN);
    }
    if (marks > 0 && marks < length && !period && !hyphen) {
      holds.add(OTHER_MARK);
    }
    return holds;
  }
}
