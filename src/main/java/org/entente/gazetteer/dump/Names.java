package org.entente.gazetteer.dump;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which of the names that a dump gives can stand in a table of the gazetteer. */
final class Names {
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final int LONGEST = 200;

  private Names() {}

  /**
   * The name as a table can hold it, if it can be a name: it begins with a letter or digit, has
   * between 2 and 200 characters, no bar (which separates names), and is not all in small letters,
   * as common nouns are.
   */
  static Optional<String> usable(String text) {
    String name = GAPS.matcher(text).replaceAll(" ").strip();
    return Optional.of(name)
        .filter(n -> n.codePointCount(0, n.length()) >= 2 && n.length() <= LONGEST)
        .filter(n -> n.indexOf('|') < 0)
        .filter(n -> Character.isLetterOrDigit(n.codePointAt(0)))
        .filter(n -> !isAllSmall(n));
  }

  private static boolean isAllSmall(String name) {
    return name.codePoints().anyMatch(Character::isLowerCase)
        && name.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }
}
