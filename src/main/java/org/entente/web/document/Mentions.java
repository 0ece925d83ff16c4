package org.entente.web.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.web.view.Reference;

/**
 * Where sentences name the things that they tell of.
 *
 * <pre>{@code
 * Mentions mentions = new Mentions(List.of("NATO", "NATO-Russia Council"));
 * Map<Range, Reference> found = mentions.in(text, sentence, Map.of("NATO", nato));
 * }</pre>
 */
final class Mentions {
  private static final int SHORTEST = 2;

  private final Optional<Pattern> any;

  /**
   * Mentions by these names.
   *
   * @param names of everything that the document tells of; NATO is not named by "NATO-Russia
   *     Council"
   */
  Mentions(Collection<String> names) {
    List<String> usable =
        names.stream().filter(n -> n.length() >= SHORTEST).map(Mentions::plain).distinct().toList();
    any = usable.isEmpty() ? Optional.empty() : Optional.of(anyOf(usable));
  }

  /**
   * The names that stand in a sentence as whole words, the longest first where several fit.
   *
   * @param text code points of the document
   * @param names name → thing that the sentence tells of; each is among all names
   */
  Map<Range, Reference> in(int[] text, Range sentence, Map<String, Reference> names) {
    Map<Range, Reference> found = new LinkedHashMap<>();
    if (any.isEmpty() || sentence.end() > text.length) {
      return found;
    }
    String words = new String(text, sentence.start(), sentence.length());
    Map<String, Reference> plain = new LinkedHashMap<>();
    names.forEach((name, thing) -> plain.putIfAbsent(plain(name), thing));
    Matcher matcher = any.get().matcher(words);
    while (matcher.find()) {
      Reference thing = plain.get(plain(matcher.group()));
      if (thing != null) {
        int start = sentence.start() + words.codePointCount(0, matcher.start());
        int length = words.codePointCount(matcher.start(), matcher.end());
        found.put(new Range(start, start + length), thing);
      }
    }
    return found;
  }

  private static Pattern anyOf(Collection<String> names) {
    String any =
        names.stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
            .map(Mentions::pattern)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
  }

  /** Blanks, dashes and apostrophes are alike, whichever they are. */
  private static String pattern(String plain) {
    return plain
        .codePoints()
        .mapToObj(
            c ->
                switch (c) {
                  case ' ' -> "\\s+";
                  case '-' -> "\\p{Pd}";
                  case '\'' -> "['’‘]";
                  default -> Pattern.quote(Character.toString(c));
                })
        .collect(Collectors.joining());
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").replaceAll("\\p{Pd}", "-").replaceAll("[’‘]", "'");
  }
}
