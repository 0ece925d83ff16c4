package org.entente.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.entente.query.QueryException;

/**
 * The words that someone looks for, cut and folded as the text index has them. All must be found;
 * one of three letters or more also stands for what begins with it; words in double quotes must
 * follow each other. Nothing else of what Lucene reads as syntax has a meaning.
 *
 * <p>Trap: the analysis equals that of the store's text index, or words would be missed.
 */
final class Words {
  /** The longest text that is taken, in characters. */
  static final int LONGEST = 300;

  private static final int MOST = 64;
  private static final int SHORTEST_BEGINNING = 3;
  private static final String BETWEEN = "[^\\p{L}\\p{N}]";
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          StandardTokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(
              words, new LowerCaseFilter(new ASCIIFoldingFilter(words)));
        }
      };

  /** A word of a text, and where it stands there, in UTF-16 units. */
  private record Token(String folded, int start, int end) {}

  /** A word that is looked for. */
  private record Wanted(String folded, boolean beginning) {
    boolean matches(String token) {
      return beginning ? token.startsWith(folded) : token.equals(folded);
    }

    String pattern() {
      String end = beginning ? "" : "(" + BETWEEN + "|$)";
      return "(^|" + BETWEEN + ")" + FoldedPattern.of(folded, "") + end;
    }
  }

  private final List<Wanted> wanted;
  private final List<List<String>> phrases;

  private Words(List<Wanted> wanted, List<List<String>> phrases) {
    this.wanted = wanted;
    this.phrases = phrases;
  }

  /**
   * Reads what someone typed.
   *
   * @param unfinished whether its last word may be the beginning of one, however short
   * @throws QueryException.BadArgument if it is too long; says what is allowed
   */
  static Words of(String typed, boolean unfinished) {
    if (typed.length() > LONGEST) {
      throw new QueryException.BadArgument(
          "the words to search are %d characters long; at most %d are taken"
              .formatted(typed.length(), LONGEST));
    }
    List<Wanted> wanted = new ArrayList<>();
    List<List<String>> phrases = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(typed);
    StringBuilder loose = new StringBuilder();
    while (quoted.find()) {
      quoted.appendReplacement(loose, " ");
      List<String> phrase = tokens(quoted.group(1)).stream().map(Token::folded).toList();
      if (!phrase.isEmpty()) {
        phrases.add(phrase);
        phrase.forEach(word -> wanted.add(new Wanted(word, false)));
      }
    }
    quoted.appendTail(loose);
    List<Token> tokens = tokens(loose.toString());
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).folded();
      boolean last = unfinished && i == tokens.size() - 1;
      wanted.add(new Wanted(word, last || word.length() >= SHORTEST_BEGINNING));
    }
    if (wanted.size() > MOST) {
      throw new QueryException.BadArgument(
          "%d words to search; at most %d are taken".formatted(wanted.size(), MOST));
    }
    return new Words(wanted, phrases);
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** What the text index is asked. */
  String lucene() {
    List<String> clauses = new ArrayList<>();
    for (List<String> phrase : phrases) {
      clauses.add("+\"" + String.join(" ", phrase.stream().map(Words::escape).toList()) + '"');
    }
    for (Wanted word : wanted) {
      String escaped = escape(word.folded());
      clauses.add(
          word.beginning() ? "+(" + escaped + "^4 OR " + escaped + "*)" : "+(" + escaped + ")");
    }
    return String.join(" ", clauses);
  }

  /** In lower case, because the classic parser's operators are in upper case. */
  private static String escape(String folded) {
    return QueryParserBase.escape(folded);
  }

  /** Regular expressions that all find something in what has all the words, and in more. */
  List<String> patterns() {
    return wanted.stream().map(Wanted::pattern).distinct().toList();
  }

  /** Whether a text has them all, and the phrases. */
  boolean allIn(String text) {
    List<String> words = folded(text);
    return wanted.stream().allMatch(one -> words.stream().anyMatch(one::matches))
        && phrases.stream().allMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
  }

  /** Where they stand in a text. */
  List<Range> in(String text) {
    List<Range> ranges = new ArrayList<>();
    for (Token token : tokens(text)) {
      if (wanted.stream().anyMatch(word -> word.matches(token.folded()))) {
        ranges.add(
            new Range(text.codePointCount(0, token.start()), text.codePointCount(0, token.end())));
      }
    }
    return ranges;
  }

  /** How a name relates to them: 0 it consists of them, 1 it begins with them, 2 it has them. */
  int distance(String name) {
    List<Token> tokens = tokens(name);
    if (tokens.size() < wanted.size()) {
      return 2;
    }
    boolean whole = tokens.size() == wanted.size();
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).matches(tokens.get(i).folded())) {
        return 2;
      }
      whole &= wanted.get(i).folded().equals(tokens.get(i).folded());
    }
    return whole ? 0 : 1;
  }

  /** The words of a text as the index has them. */
  static List<String> folded(String text) {
    return tokens(text).stream().map(Token::folded).toList();
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }
}
