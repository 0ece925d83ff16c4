package org.entente.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.resource.ProgramFile;

/**
 * Names that many things bear, "Foreign Ministry", "Treaty of Peace": those of nothing but the
 * words of {@code link/generic-words.txt}.
 */
final class GenericNames {
  private static final Set<String> WORDS =
      ProgramFile.words("/link/generic-words.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private GenericNames() {}

  /** Whether a name could be that of one in every country. */
  static boolean isGeneric(String name) {
    return Arrays.stream(name.replace('’', '\'').toLowerCase(Locale.ROOT).split("[\\s\\u00A0,]+"))
        .filter(w -> !w.isEmpty())
        .allMatch(WORDS::contains);
  }
}
