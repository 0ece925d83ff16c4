package org.entente.annotate.syntax;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * Says which words can occur in a text, without parsing it: what is known of any other word cannot
 * bear on it.
 *
 * <pre>{@code
 * new WordsOfTexts().in(document);   // of "Peru left." among others: peru, left, leave, .
 * }</pre>
 *
 * Whatever the tagger makes of a word, its form in lower case and its dictionary form are among
 * them; others may be too. May be shared by threads.
 */
public final class WordsOfTexts {
  /** How many different forms are remembered: more than English texts have in use. */
  private static final int REMEMBERED = 200_000;

  private final Lemmas lemmas = new Lemmas();
  private final Map<String, Set<String>> possible = new ConcurrentHashMap<>();

  /** Forms and possible dictionary forms of all words, in lower case; of plurals the singular. */
  public Set<String> in(Document document) {
    String text = Normaliser.normalise(document.text());
    Set<String> forms = new HashSet<>();
    for (SentenceSplitter.Segment segment : SentenceSplitter.split(text)) {
      for (Span token : Tokeniser.tokenise(text, segment.span())) {
        forms.add(Tokeniser.form(text, token));
      }
    }
    Set<String> words = new HashSet<>(FixedPhrases.SUBSTITUTES);
    forms.forEach(form -> words.addAll(of(form)));
    return words;
  }

  private Set<String> of(String form) {
    Set<String> known = possible.get(form);
    if (known == null) {
      known = Set.copyOf(withoutPlural(form, lemmas.possible(form)));
      if (possible.size() < REMEMBERED) {
        possible.put(form, known);
      }
    }
    return known;
  }

  /** Names keep their plural ("the Paris Talks"), and are looked up without it. */
  private static Set<String> withoutPlural(String form, Set<String> words) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (lower.endsWith("s")) {
      words.add(lower.substring(0, lower.length() - 1));
    }
    return words;
  }
}
