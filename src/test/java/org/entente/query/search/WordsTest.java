package org.entente.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.entente.query.QueryException;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void highlightsAreCodePointsAndFoldCaseAndAccents() {
    assertThat(Words.of("entente cordiale", false).in("𝔸 l'ENTENTE Córdiale"))
        .containsExactly(new Range(12, 20));
    assertThat(Words.of("cordiale", false).in("𝔸 Córdiale!")).containsExactly(new Range(2, 10));
  }

  @Test
  void aLongWordStandsForWhatBeginsWithItAndAQuotedOneForItself() {
    assertThat(Words.of("suspend", false).in("They suspended it")).hasSize(1);
    assertThat(Words.of("\"suspend\"", false).in("They suspended it")).isEmpty();
    assertThat(Words.of("th", false).in("They suspended it")).isEmpty();
    assertThat(Words.of("th", true).in("They suspended it")).hasSize(1);
  }

  @Test
  void aNameIsNearWhenItConsistsOfTheWordsOrBeginsWithThem() {
    Words words = Words.of("league of nations", false);
    assertThat(words.distance("League of Nations")).isZero();
    assertThat(words.distance("League of Nations Council")).isEqualTo(1);
    assertThat(words.distance("Council of the League of Nations")).isEqualTo(2);
  }

  @Test
  void wordsOfTheQueryLanguageAreWords() {
    assertThat(Words.of("NOT (a OR b)* ~2 \"open", false).lucene())
        .isEqualTo("+(not^4 OR not*) +(a) +(or) +(b) +(2) +(open^4 OR open*)");
    assertThat(Words.of("\"truce lines\" \u0000", false).lucene())
        .isEqualTo("+\"truce lines\" +(truce) +(lines)");
    assertThat(Words.of(" ?* \u0000\n", false).isEmpty()).isTrue();
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThatThrownBy(() -> Words.of("x".repeat(301), false))
        .isInstanceOf(QueryException.BadArgument.class)
        .hasMessage("the words to search are 301 characters long; at most 300 are taken");
    assertThatThrownBy(() -> Words.of("x ".repeat(65), false))
        .isInstanceOf(QueryException.BadArgument.class);
  }

  @Property
  void whateverIsTypedCanBeParsed(@ForAll @StringLength(max = 40) String typed) {
    Words words = Words.of(typed, true);
    if (!words.isEmpty()) {
      assertThatCode(() -> new QueryParser("label", new WhitespaceAnalyzer()).parse(words.lucene()))
          .doesNotThrowAnyException();
    }
    assertThat(words.in(typed))
        .allMatch(range -> range.start() < range.end())
        .allMatch(range -> range.end() <= typed.codePointCount(0, typed.length()));
  }
}
