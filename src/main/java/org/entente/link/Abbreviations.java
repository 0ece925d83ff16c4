package org.entente.link;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * The abbreviations that a document introduces in brackets behind a full name, "the Baltic Grain
 * Council (BGC)". They bind for the rest of that document, whatever they stand for elsewhere.
 */
final class Abbreviations {
  private static final int LONGEST = 16;
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "^[\\s\\u00A0]?\\((?:the |or )?[\"“”‘']?(\\p{Lu}[\\p{L}\\p{N}&/.+-]{1,11})[\"“”’']?[);,]");

  private record Binding(int from, Mention mention) {}

  private final Map<String, Binding> bindings = new HashMap<>();

  static Abbreviations of(AnnotatedDocument annotated) {
    Abbreviations out = new Abbreviations();
    Document document = annotated.document();
    for (Mention m : annotated.mentions()) {
      if (m.form() == Mention.Form.NAME && m.antecedents().isEmpty()) {
        int end = Math.min(document.length(), m.span().end() + LONGEST + 8);
        Matcher matcher = IN_BRACKETS.matcher(document.text(new Span(m.span().end(), end)));
        if (matcher.find() && abbreviates(matcher.group(1), m.text())) {
          out.bindings.putIfAbsent(matcher.group(1), new Binding(m.span().end(), m));
        }
      }
    }
    return out;
  }

  /** The full name that this abbreviation was introduced for before this place, if it was. */
  Optional<Mention> fullName(Mention mention) {
    Binding b = bindings.get(mention.text());
    return b != null && b.from() <= mention.span().start()
        ? Optional.of(b.mention())
        : Optional.empty();
  }

  /**
   * Whether the name has several words and the abbreviation's letters occur in it in this order.
   */
  static boolean abbreviates(String abbreviation, String name) {
    String letters = abbreviation.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    String in = name.toLowerCase(Locale.ROOT);
    if (letters.length() < 2 || in.length() <= abbreviation.length() || !in.contains(" ")) {
      return false;
    }
    int at = -1;
    for (int i = 0; i < letters.length(); i++) {
      at = in.indexOf(letters.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }
}
