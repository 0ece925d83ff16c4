package org.entente.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.annotate.Sentence;
import org.entente.annotate.TimeExpression;
import org.entente.annotate.TimeValue;
import org.entente.annotate.syntax.SyntaxAnnotator;
import org.entente.annotate.syntax.SyntaxParser;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRecogniserTest {

  /**
   * Tells articles, prepositions and numbers from names and other words: enough for these texts.
   */
  private static final class WordShapes implements SyntaxParser {
    @Override
    public Tagged tag(List<String> forms) {
      return new Tagged(
          forms,
          forms.stream().map(f -> f.toLowerCase(Locale.ROOT)).toList(),
          forms.stream().map(WordShapes::tag).toList());
    }

    private static String tag(String form) {
      if (form.matches("(?i)the|an?|this|that")) {
        return "DT";
      }
      if (form.matches("(?i)in|on|at|by|of|to|from|until|since|between|during|after|with|for")) {
        return "IN";
      }
      if (form.matches("\\d.*")) {
        return "CD";
      }
      if (form.matches("\\p{Lu}.*")) {
        return "NNP";
      }
      return form.matches(".*(?:ed|ing)|was|were|met|left|fell|fled") ? "VBD" : "NN";
    }

    @Override
    public Tree parse(Tagged sentence) {
      throw new UnsupportedOperationException("times do not need a tree");
    }
  }

  private static List<TimeExpression> recognise(String text) {
    Document document = new Document("t.txt", text, Metadata.NONE);
    List<Sentence> sentences = new SyntaxAnnotator(new WordShapes()).sentences(document);
    return new TimeRecogniser().recognise(document, sentences);
  }

  private static String show(TimeValue v) {
    return v.interval() ? v.start().orElse("") + "/" + v.end().orElse("") : v.start().orElseThrow();
  }

  private static String values(String text) {
    return recognise(text).stream()
        .map(t -> t.value().map(TimeRecogniserTest::show).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The pact was initialled on 27 May 1931. | 1931-05-27
          The pact was initialled on May 27, 1931, in Strelsau. | 1931-05-27
          The pact of May 27 1931 lapsed. | 1931-05-27
          They met on the 5th of March, 1848. | 1848-03-05
          They met on Sept. 5, 1848. | 1848-09-05
          Signed 2004-09-05 in Strelsau. | 2004-09-05
          The envoy left in May 1931. | 1931-05
          The envoy left in May of 1931. | 1931-05
          The envoy left in early May 1931. | 1931-05
          The envoy left at the end of May 1931. | 1931-05
          The envoy left in 1931. | 1931
          The envoy left in late 1931. | 1931
          The envoy left in mid-1931. | 1931
          The envoy left in the first half of 1931. | 1931
          The envoy left in the summer of 1931. | 1931
          The envoy left in spring 1931. | 1931
          The envoy left in the last week of October 1931. | 1931-10
          The envoy left in mid-October 1931. | 1931-10
          The September 11 attacks changed that. | 2001-09-11
          The 9/11 terrorist attacks changed that. | 2001-09-11
          Arms came throughout the spring and summer of 1962. | 1962
          The fall of Ruritania surprised the envoy. | ''
          The War of 1898 ended Spanish rule. | 1898
          The 1931 Strelsau Conference failed. | 1931
          """)
  void readsAbsoluteDates(String text, String expected) {
    assertThat(values(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Talks went on in 1977–78. | 1977/1978
          Talks went on from 1977-1979. | 1977/1979
          They starved in the winter of 1777-78. | 1777/1778
          They met on the night of 12–13 August 1961. | 1961-08-12/1961-08-13
          It lasted from May to September, 1787. | 1787-05/1787-09
          Talks went on in 1999–2001. | 1999/2001
          Talks went on in 1999-01. | 1999/2001
          Talks went on from the summer of 1973 to the summer of 1975. | 1973/1975
          Talks went on between 1992 and 1994. | 1992/1994
          Talks went on from March to July 1990. | 1990-03/1990-07
          Talks went on from March 1990 until July 1991. | 1990-03/1991-07
          Talks went on from June 4 to June 6, 1961. | 1961-06-04/1961-06-06
          They met on June 4–6, 1961. | 1961-06-04/1961-06-06
          They met on 4 and 5 June 1961. | 1961-06-04/1961-06-05
          They negotiated in 1950 and 1951. | 1950/1951
          They met in 1950 and 1957. | 1950 1957
          They met in January and July 2019. | 2019-01 2019-07
          It fell apart in March and July of 1991. | 1991-03 1991-07
          Ruritania stayed neutral until 1902. | /1902
          It was not until 1902 that the envoy left. | 1902
          Ruritania has been a member since 2014. | 2014/
          From 1991, Ruritania sought closer ties. | 1991/
          Aid arrived starting in August 1992. | 1992-08/
          The declaration from January 1994 set the goals. | 1994-01
          Unrest was rife throughout the 1980s. | 1980/1989
          """)
  void readsIntervals(String text, String expected) {
    assertThat(values(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The coup came on 4 March 1990. Talks resumed on May 6. | 1990-03-04 1990-05-06
          The coup came on December 17, 1979. On January 3, the envoy left. | 1979-12-17 1980-01-03
          In March 1990, a coup failed. In response, on 1 April 1991, the envoy left. | 1990-03 1991-04-01
          The coup came in 1990. By October the envoy had left. | 1990 1990-10
          On 4 March 1956 he closed the canal, dug in 1869. In May he left. | 1956-03-04 1869 1956-05
          The coup came in March 1990. Elections were held later that year. | 1990-03 1990
          The coup came in March 1990. The envoy left the same month. | 1990-03 1990-03
          The coup came on 4 March 1990. The same day the envoy left. | 1990-03-04 1990-03-04
          The coup came in March 1990. The following month the envoy left. | 1990-03 1990-04
          The coup came on 31 March 1990. The next day the envoy left. | 1990-03-31 1990-04-01
          The coup came in March 1990. The following year the envoy left. | 1990-03 1991
          The coup came in March 1990. Two years later, the envoy left. | 1990-03 1992
          The coup came in November 1990. Two months later, the envoy left. | 1990-11 1991-01
          The coup came on 3 October 1990. Troops left four days later. | 1990-10-03 1990-10-07
          The coup came on 3 October 1990. A month earlier, the envoy had left. | 1990-10-03 1990-09
          The coup came in 1990. Two months later, the envoy left. | 1990 -
          In December 1996 they agreed to meet the following July in Zenda. | 1996-12 1997-07
          They landed in April 1961, which led in November of that year to a plan. | 1961-04 1961-11
          They landed in April 1961. In May of the following year, they left. | 1961-04 1962-05
          They landed in April 1961. They left at the end of the year. | 1961-04 1961
          They landed on April 17, 1961. That summer the envoy left. | 1961-04-17 1961
          """)
  void readsDatesThatTheStoryCompletes(String text, String expected) {
    assertThat(values(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trade grew in the early 1970s. | -
          Trade grew in the mid-1980s. | -
          Trade grew in the 1950s and 1960s. | - -
          Trade grew in the late 19th century. | ''
          Trade grew after 1991. | -
          The coup came in 1990. Several years later, the envoy left. | 1990 -
          The coup came in 1990. About two years later, the envoy left. | 1990 -
          Two years later, the envoy left. | -
          On April 4, the envoy left. | -
          """)
  void givesNoValueToWhatIsVague(String text, String expected) {
    assertThat(values(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Council adopted Resolution 1559 unanimously.
          UNSCR 1973 was adopted.
          G.A. Res. 1514 was adopted.
          Ruritania expelled 1900 soldiers.
          The loan of $1950 million was repaid.
          Some 2000 troops landed.
          It cost 1,950 lives.
          Brigade 2506 landed.
          He may march on the capital.
          The envoy saw 150 diplomats and 18 soldiers.
          On 30 February 1990.
          """)
  void takesNoNumberForADate(String text) {
    assertThat(recognise(text)).noneMatch(t -> t.value().isPresent() && !isYearOf1990(t));
  }

  /** "30 February 1990" is no day, but its year may be read. */
  private static boolean isYearOf1990(TimeExpression t) {
    return t.value().get().start().filter(s -> s.startsWith("1990")).isPresent();
  }

  @Test
  void startsAnewAtAHeadingWithAYear() {
    String text =
        "1989: The Wall\n\nOn 9 November, the gates opened.\n\n"
            + "1991: The Union\n\nOn 8 December, it ended.\n";
    assertThat(values(text)).isEqualTo("1989 1989-11-09 1991 1991-12-08");
  }

  @Test
  void isNotLedBackByADateThatOnlyTellsWhichThingIsMeant() {
    assertThat(
            values(
                "In May 1985 the envoys met. They praised the 1972 Zenda Treaty."
                    + " Two months later they parted."))
        .isEqualTo("1985-05 1972 1985-07");
    assertThat(
            values(
                "In May 1985 the envoys met. They met again at a March 1987 conference."
                    + " Two months later they parted."))
        .isEqualTo("1985-05 1987-03 1987-05");
  }

  @Test
  void tellsWhetherAValueWasWorkedOut() {
    assertThat(recognise("It fell in May 1990. Two months later they met."))
        .extracting(TimeExpression::anchored)
        .containsExactly(false, true);
  }

  @Test
  void countsInCodePointsOfTheStoredText() {
    String text = "🙂 “Peace” – signed on 27 May 1931[3] in Strelsau.";
    Document document = new Document("t.txt", text, Metadata.NONE);
    assertThat(recognise(text))
        .singleElement()
        .extracting(t -> document.text(t.span()))
        .isEqualTo("27 May 1931");
  }

  @Provide
  Arbitrary<String> muddled() {
    return Arbitraries.of(
            "1990",
            "May",
            "4",
            "–",
            "-",
            "to",
            "from",
            "until",
            "the same",
            "year",
            "later",
            "two",
            "months",
            "of",
            ",",
            ".",
            "\n\n",
            "1977–78",
            "31",
            "February",
            "the",
            "1980s",
            "between",
            "and",
            "99",
            "next",
            "day",
            "🙂",
            "é́",
            "(",
            ")",
            "summer",
            "in",
            "\u202e",
            "following",
            "July",
            "2100",
            "0000",
            "early",
            "mid-",
            "'",
            "a",
            "decade",
            "that")
        .list()
        .ofMaxSize(25)
        .map(words -> String.join(" ", words));
  }

  @Property
  void readsAnythingAndPointsIntoIt(@ForAll("muddled") String text) {
    Document document = new Document("t.txt", text, Metadata.NONE);
    List<Sentence> sentences = new SyntaxAnnotator(new WordShapes()).sentences(document);
    int end = 0;
    for (TimeExpression t : new TimeRecogniser().recognise(document, sentences)) {
      Sentence s = sentences.get(t.sentence());
      assertThat(s.span().contains(t.span())).isTrue();
      assertThat(t.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(s.tokens().get(t.head()).span().overlaps(t.span())).isTrue();
      t.value()
          .ifPresent(v -> assertThat(show(v)).matches("[\\d-]{4,10}|[\\d-]{0,10}/[\\d-]{0,10}"));
      end = t.span().end();
    }
  }
}
