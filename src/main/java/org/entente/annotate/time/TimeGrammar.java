package org.entente.annotate.time;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.annotate.time.Phrase.Absolute;
import org.entente.annotate.time.Phrase.InYear;
import org.entente.annotate.time.Phrase.Interval;
import org.entente.annotate.time.Phrase.Meaning;
import org.entente.annotate.time.Phrase.NextMonth;
import org.entente.annotate.time.Phrase.PreviousMonth;
import org.entente.annotate.time.Phrase.Same;
import org.entente.annotate.time.Phrase.Shifted;
import org.entente.annotate.time.Phrase.Vague;
import org.entente.annotate.time.Phrase.YearLess;
import org.entente.annotate.time.Phrase.YearLessInterval;
import org.entente.text.Span;

/**
 * Finds the phrases of time in normalised text.
 *
 * <p>Years run from 1500 to 2100. A number that counts something ("2000 troops", "$1950 million")
 * or numbers something ("Resolution 1559") is no year. Of phrases that overlap, the one that begins
 * first and is longest stands.
 */
final class TimeGrammar {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30));

  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)(?![\\p{L}])";
  private static final String YEAR =
      "(?=[12])(?<![\\d$£€#./,]|(?<!\\b[Mm]id)-)(?:1[5-9]\\d\\d|20\\d\\d|2100)(?![\\d%]|,\\d|\\.\\d)";
  private static final String YEAR_AFTER_DASH = "(?:1[5-9]\\d\\d|20\\d\\d|2100)(?!\\d|,\\d)";
  private static final String DAY = "(?=\\d)(?<![\\d,.-])(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
  private static final String DAY_AFTER_DASH = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d])";
  private static final String SEASON = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)";
  private static final String PART =
      "(?:(?:[Tt]he )?(?:(?:[Vv]ery )?(?:[Ee]arly|[Ll]ate|[Ll]ater|[Mm]id)[ -]"
          + "|(?:end|start|beginning|middle|close|turn|course|(?:first|second|latter|early|late|later) (?:half|part)"
          + "|(?:first|second|third|last|final|early|closing|opening)"
          + " (?:quarter|years?|months?|weeks?|days)) of (?:the year )?))";
  private static final String TO = " ?(?:-|—|/|to|and|through|until) ?";
  private static final Pattern PART_BEFORE =
      Pattern.compile("\\b(?:" + PART.replace(" ", "[ \\n]") + ")$");
  private static final String UNIT = "(day|week|month|year|decade)";
  private static final String NUMBER =
      "(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
          + "|\\d{1,3})";
  private static final String VAGUE_NUMBER =
      "(?:(?:[Aa]bout|[Ss]ome|[Aa]lmost|[Nn]early|[Oo]ver|[Aa]round|[Rr]oughly|[Aa]pproximately"
          + "|[Mm]ore than|[Ll]ess than|[Ff]ewer than|[Aa]t least)(?: [a-z]+){0,3}|[Ss]everal"
          + "|(?:[Aa] )?(?:[Ff]ew|[Cc]ouple of|[Nn]umber of)|[Mm]any|[Ss]ome"
          + "|(?:[A-Za-z]+ (?:and|or|to) )?[a-z]+ and a half)";

  /**
   * One rule: what a sentence must hold for it, where it matches, and what the match says; nothing
   * if it says no date.
   */
  private record Rule(
      Predicate<Hints> needs, Pattern pattern, Function<MatchResult, Optional<Meaning>> meaning) {}

  private static final List<Rule> RULES = new ArrayList<>();

  private static void rule(String regex, Function<MatchResult, Optional<Meaning>> meaning) {
    RULES.add(new Rule(needs(regex), Pattern.compile(regex.replace(" ", "[ \\n]")), meaning));
  }

  private static Predicate<Hints> needs(String regex) {
    boolean month = regex.contains(MONTH);
    boolean number = regex.contains(YEAR);
    boolean season = regex.contains(SEASON);
    if (!month && !number && !season) {
      return regex.contains(UNIT) ? Hints::unit : h -> h.unit() || h.number();
    }
    return h -> (h.month() || !month) && (h.number() || !number) && (h.season() || !season);
  }

  private static Optional<Meaning> absolute(int year, int month, int day) {
    return PartialDate.of(year, month, day).map(Absolute::new);
  }

  private static Optional<Meaning> interval(int year, int month, int from, int to) {
    return PartialDate.of(year, month, from)
        .flatMap(f -> PartialDate.of(year, month, to).map(t -> new Interval(f, t)))
        .filter(i -> i.from().before(i.to()))
        .map(Meaning.class::cast);
  }

  static {
    dates();
    yearsAndSeasons();
    withoutYear();
    relative();
  }

  private static void dates() {
    rule(
        "(" + DAY + ")" + TO + "(" + DAY_AFTER_DASH + ") (?:of )?(" + MONTH + "),? (" + YEAR + ")",
        m -> interval(number(m, 4), month(m, 3), number(m, 1), number(m, 2)));
    rule(
        "(" + MONTH + ") (" + DAY + ")" + TO + "(" + DAY_AFTER_DASH + ") ?,? (" + YEAR + ")",
        m -> interval(number(m, 4), month(m, 1), number(m, 2), number(m, 3)));
    rule(
        "(" + DAY + ")(?: of)? (" + MONTH + "),?(?: of)? (" + YEAR + ")",
        m -> absolute(number(m, 3), month(m, 2), number(m, 1)));
    rule(
        "(" + MONTH + ") (" + DAY + ") ?,?(?: of)? (" + YEAR + ")",
        m -> absolute(number(m, 3), month(m, 1), number(m, 2)));
    rule("(" + MONTH + ") ?,?(?: of)? (" + YEAR + ")", m -> absolute(number(m, 2), month(m, 1), 0));
    rule(
        "(?<![\\d-])(" + YEAR + ")-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?![\\d-])",
        m -> absolute(number(m, 1), number(m, 2), number(m, 3)));
  }

  private static void yearsAndSeasons() {
    rule(
        SEASON + "(?: of)? (" + YEAR + ") ?[-—/] ?(" + YEAR_AFTER_DASH + "|\\d\\d(?!\\d))",
        m -> years(number(m, 1), number(m, 2)));
    // the one day that texts name without its year
    rule(
        "(?:Sept?(?:ember|\\.)? 11(?:th)?|9/11)(?= (?:terrorist )?attacks)",
        m -> absolute(2001, 9, 11));
    rule(
        SEASON
            + "(?:(?: and | or |-|/)(?:the |early |late )?"
            + SEASON
            + ")?(?: of)?,? ("
            + YEAR
            + ")",
        m -> absolute(number(m, 1), 0, 0));
    rule(
        "(" + YEAR + ") ?[-—/] ?(" + YEAR_AFTER_DASH + "|\\d\\d(?!\\d))(?!-\\d|s)",
        m -> years(number(m, 1), number(m, 2)));
    rule("(" + YEAR + ")(?!s\\b|'s?s\\b|-?[a-z]\\d)", m -> absolute(number(m, 1), 0, 0));
    rule(
        "(?<=\\b[Tt]hroughout )(?:the )?((?:1[5-9]|20)\\d0)'?s\\b",
        m ->
            Optional.of(
                new Interval(PartialDate.year(number(m, 1)), PartialDate.year(number(m, 1) + 9))));
    rule("(?:1[5-9]|20)\\d0'?s\\b|(?:pre|post)-" + YEAR_AFTER_DASH, m -> Optional.of(new Vague()));
    rule(
        PART + "(?:to[- ](?:mid|late)[- ])?(?:the )?(?:decade|century)",
        m -> Optional.of(new Vague()));
  }

  private static Optional<Meaning> years(int from, int to) {
    int end = to < 100 ? from / 100 * 100 + to : to;
    if (to < 100 && end < from && from % 100 > 90) {
      end += 100;
    }
    return end > from && end - from < 200
        ? Optional.of(new Interval(PartialDate.year(from), PartialDate.year(end)))
        : Optional.empty();
  }

  private static void withoutYear() {
    String noName =
        "(?! (?:Movement|Revolution|Uprising|Crisis|Manifesto|Day|War|Laws?|Fourth)\\b)";
    String noCount = "(?![\\d,]*\\d| (?:percent|per cent|million|billion))";
    rule(
        "(" + DAY + ")" + TO + "(" + DAY_AFTER_DASH + ") (?:of )?(" + MONTH + ")" + noName,
        m -> Optional.of(new YearLessInterval(month(m, 3), number(m, 1), number(m, 2))));
    rule(
        "(" + MONTH + ") (" + DAY + ")" + TO + "(" + DAY_AFTER_DASH + ")" + noCount + noName,
        m -> Optional.of(new YearLessInterval(month(m, 1), number(m, 2), number(m, 3))));
    rule(
        "(" + DAY + ")(?: of)? (" + MONTH + ")" + noName,
        m -> Optional.of(new YearLess(month(m, 2), number(m, 1))));
    rule(
        "(" + MONTH + ") (" + DAY + ")" + noCount + noName,
        m -> Optional.of(new YearLess(month(m, 1), number(m, 2))));
    rule(
        "(?=[ADFJMNOS])(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|to|[Dd]uring|[Tt]hrough"
            + "|[Tt]hroughout|[Oo]f|[Bb]etween|and|or|[Ll]ast|[Aa]fter|[Bb]efore) )("
            + MONTH
            + ")"
            + noName,
        m -> Optional.of(new YearLess(month(m, 1), 0)));
    rule(PART + "(" + MONTH + ")" + noName, m -> Optional.of(new YearLess(month(m, 1), 0)));
  }

  private static void relative() {
    String later = "(?:(?:[Ll]ater|[Ee]arlier|[Ee]arly|[Ll]ate|[Mm]id-?)(?: in| on)? )?";
    String thatYear = "(?:of |in |, )?(?:that(?: very| same)?|the same|the) year";
    String nextYear = "(?:of |in |, )?(?:the )?(?:following|next|subsequent|ensuing) year";
    String lastYear = "(?:of |in |, )?(?:the )?(?:previous|preceding|prior) year";
    String monthOrDay = "(?:(" + DAY + ") )?(" + MONTH + ")(?: (" + DAY + "))?,? ";
    rule(monthOrDay + thatYear, m -> inYear(0, m));
    rule(monthOrDay + nextYear, m -> inYear(1, m));
    rule(monthOrDay + lastYear, m -> inYear(-1, m));
    rule(
        later + "(?:[Tt]hat(?: very| same)?|[Tt]he (?:very )?same) " + UNIT,
        m -> unit(m, 1).map(Same::new));
    rule("(?:[Ll]ater|[Ee]arlier) (?:in )?the " + UNIT, m -> unit(m, 1).map(Same::new));
    rule(
        "(?:[Tt]he )?(?:end|close|beginning|middle) of (?:the|that) year"
            + "|(?:that|the) year's end|year's end",
        m -> Optional.of(new Same(ChronoUnit.YEARS)));
    rule(
        later + "(?:[Tt]hat(?: same)?|[Tt]he same) " + SEASON,
        m -> Optional.of(new Same(ChronoUnit.YEARS)));
    rule(
        later + "(?:[Tt]hat(?: same)?|[Tt]he same) (" + MONTH + ")",
        m -> Optional.of(new InYear(0, month(m, 1), 0)));
    rule(
        later + "(?:[Tt]he )(?:very )?(?:following|next|subsequent|ensuing) " + UNIT,
        m -> unit(m, 1).map(u -> new Shifted(1, u)));
    rule("(?:[Ee]arly|[Ll]ate) next " + UNIT, m -> unit(m, 1).map(u -> new Shifted(1, u)));
    rule(
        later + "(?:[Tt]he )(?:previous|preceding|prior) " + UNIT,
        m -> unit(m, 1).map(u -> new Shifted(-1, u)));
    rule(
        "(?:[Tt]he )" + UNIT + " before(?=[,.;:)]|$)",
        m -> unit(m, 1).map(u -> new Shifted(-1, u)));
    rule("(?:[Tt]he )" + UNIT + " after(?=[,.;:)]|$)", m -> unit(m, 1).map(u -> new Shifted(1, u)));
    rule(
        "(?:[Tt]he )?(?:following|next) (" + MONTH + ")",
        m -> Optional.of(new NextMonth(month(m, 1))));
    rule(
        "(?:[Tt]he )?(?:previous|preceding) (" + MONTH + ")",
        m -> Optional.of(new PreviousMonth(month(m, 1))));
    rule(
        "(?i:(?:just |only |exactly )?"
            + NUMBER
            + ") "
            + UNIT
            + "s? (?:later|afterwards?|thereafter)",
        m -> shifted(m, 1));
    rule(
        "(?i:(?:just |only |exactly )?" + NUMBER + ") " + UNIT + "s? earlier", m -> shifted(m, -1));
    rule(
        VAGUE_NUMBER + " " + UNIT + "s? (?:later|afterwards?|thereafter|earlier)",
        m -> Optional.of(new Vague()));
  }

  private static final int LONGEST_PART = 48;

  private TimeGrammar() {}

  private static Optional<Meaning> inYear(int shift, MatchResult m) {
    String day = m.group(1) != null ? m.group(1) : m.group(3);
    return Optional.of(new InYear(shift, month(m, 2), day == null ? 0 : digits(day)));
  }

  private static Optional<Meaning> shifted(MatchResult m, int sign) {
    String word = m.group(1).toLowerCase(Locale.ROOT);
    int count = NUMBERS.containsKey(word) ? NUMBERS.get(word) : digits(word);
    if (m.group(2).equals("decade")) {
      return Optional.of(new Vague());
    }
    return unit(m, 2).map(u -> new Shifted(sign * count, u));
  }

  private static Optional<ChronoUnit> unit(MatchResult m, int group) {
    return switch (m.group(group)) {
      case "day" -> Optional.of(ChronoUnit.DAYS);
      case "week" -> Optional.of(ChronoUnit.WEEKS);
      case "month" -> Optional.of(ChronoUnit.MONTHS);
      case "year" -> Optional.of(ChronoUnit.YEARS);
      default -> Optional.empty();
    };
  }

  private static int number(MatchResult m, int group) {
    return digits(m.group(group));
  }

  private static int digits(String s) {
    return Integer.parseInt(s.replaceAll("\\D", ""));
  }

  private static int month(MatchResult m, int group) {
    return MONTHS.indexOf(m.group(group).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  /**
   * The phrases of a stretch of normalised text, in order, not overlapping.
   *
   * @param text normalised, see {@link org.entente.annotate.syntax.Normaliser}
   * @param within where to look
   */
  static List<Phrase> phrases(String text, Span within) {
    List<Phrase> found = new ArrayList<>();
    Hints hints = Hints.of(text, within);
    for (Rule rule : RULES) {
      if (!rule.needs().test(hints)) {
        continue;
      }
      Matcher m = rule.pattern().matcher(text).region(within.start(), within.end());
      m.useTransparentBounds(true);
      while (m.find()) {
        if (wholeWord(text, m) && !Numbering.numbersOrCounts(text, m.start(), m.end())) {
          Span span = new Span(start(text, within, m.start()), m.end());
          rule.meaning().apply(m.toMatchResult()).ifPresent(x -> found.add(new Phrase(span, x)));
        }
      }
    }
    found.sort(
        Comparator.comparing((Phrase p) -> p.span().start()).thenComparing(p -> -p.span().end()));
    List<Phrase> out = new ArrayList<>();
    int end = within.start();
    for (Phrase p : found) {
      if (p.span().start() >= end) {
        out.add(p);
        end = p.span().end();
      }
    }
    return out;
  }

  /** Where a phrase begins that says which part of the date it means: "early", "the end of". */
  private static int start(String text, Span within, int start) {
    int from = Math.max(within.start(), start - LONGEST_PART);
    Matcher part = PART_BEFORE.matcher(text).region(from, start);
    return part.find() ? part.start() : start;
  }

  private static boolean wholeWord(String text, MatchResult m) {
    return (m.start() == 0 || !Character.isLetterOrDigit(text.charAt(m.start() - 1)))
        && (m.end() == text.length()
            || !Character.isLetterOrDigit(text.charAt(m.end()))
            || !Character.isLetterOrDigit(text.charAt(m.end() - 1)));
  }
}
