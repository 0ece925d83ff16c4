package org.entente.annotate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.annotate.TimeValue;
import org.entente.annotate.time.Phrase.Absolute;
import org.entente.annotate.time.Phrase.YearLess;
import org.entente.text.Span;

/**
 * Makes intervals of phrases that are the ends of one: "from 1973 to 1975", "between March and July
 * 1990", "since 2014", "until 1902".
 */
final class Ranges {
  private static final Pattern SHARES_YEAR =
      Pattern.compile(
          "^,?[ \\n]?(?:-|—|/|to|and|or|through|until|till|and again|,)[ \\n]?(?:in |on |again in |the )?$");
  private static final Pattern FROM = Pattern.compile("(?i)\\bfrom[ \\n](?:the[ \\n])?$");
  private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween[ \\n](?:the[ \\n])?$");
  private static final Pattern TO =
      Pattern.compile(
          "^,?[ \\n]?(?:-|—|to|until|till|through|up to|up until|into)[ \\n]?(?:at least )?(?:the[ \\n])?$");
  private static final Pattern DASH = Pattern.compile("^[ \\n]?(?:-|—|through|to)[ \\n]?$");
  private static final Pattern AND = Pattern.compile("^[ \\n]and[ \\n](?:in )?(?:the[ \\n])?$");
  private static final Pattern IN =
      Pattern.compile("(?i)\\b(?:in|during|throughout|over|of|through)[ \\n]$");
  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)(?:\\bsince(?: at least| about| early)?|\\b(?:start|beginn|commenc)ing(?: in| on| from| with)?"
              + "|\\bas from|\\beffective from)[ \\n](?:the )?$");
  private static final Pattern SENTENCE_INITIAL_FROM = Pattern.compile("^From[ \\n](?:the )?$");
  private static final Pattern ONWARD = Pattern.compile("^[ \\n](?:on|onwards?|forward)\\b");
  private static final Pattern UNTIL =
      Pattern.compile("(?i)\\b(?:until|till|up to|up until)[ \\n](?:the )?(?:late |early )?$");
  private static final Pattern NOT_UNTIL =
      Pattern.compile(
          "(?i)\\b(?:not|never)[ \\n](?:[a-z]+[ \\n]){0,4}(?:until|till)[ \\n](?:the )?$");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)\\b(?:before|after|prior to|following|around|circa|c\\.)[ \\n](?:the )?$");
  private static final int LOOK_BACK = 60;

  /**
   * A phrase and what it means where it stands.
   *
   * @param date the day, month or year that the story moves to
   */
  record Resolved(
      Span span, Optional<TimeValue> value, Optional<PartialDate> date, boolean anchored) {}

  private Ranges() {}

  /** The same phrases, months and days having taken the year of the date they are joined with. */
  static List<Phrase> shareYears(String text, List<Phrase> phrases) {
    List<Phrase> out = new ArrayList<>(phrases);
    for (int i = out.size() - 2; i >= 0; i--) {
      Phrase p = out.get(i);
      Phrase next = out.get(i + 1);
      if (p.meaning() instanceof YearLess y
          && next.meaning() instanceof Absolute a
          && a.date().month() > 0
          && SHARES_YEAR.matcher(gap(text, p.span(), next.span())).find()) {
        Optional<PartialDate> date = PartialDate.of(a.date().year(), y.month(), y.day());
        out.set(i, date.map(d -> new Phrase(p.span(), new Absolute(d))).orElse(p));
      }
    }
    return out;
  }

  /** Joins the ends of intervals and opens those of which only one end is given. */
  static List<Resolved> join(String text, Span sentence, List<Resolved> points) {
    List<Resolved> out = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Resolved a = points.get(i);
      if (i + 1 < points.size() && isInterval(text, sentence, a, points.get(i + 1))) {
        Resolved b = points.get(i + 1);
        out.add(
            new Resolved(
                a.span().cover(b.span()),
                Optional.of(TimeValue.interval(start(a), start(b))),
                b.date(),
                a.anchored() || b.anchored()));
        i++;
      } else {
        out.add(open(text, sentence, a));
      }
    }
    return out;
  }

  private static String start(Resolved r) {
    return r.value().flatMap(TimeValue::start).orElseThrow();
  }

  private static boolean isInterval(String text, Span sentence, Resolved a, Resolved b) {
    if (!isPoint(a) || !isPoint(b) || !a.date().get().before(b.date().get())) {
      return false;
    }
    String before = before(text, sentence, a.span());
    String gap = gap(text, a.span(), b.span());
    return FROM.matcher(before).find() && TO.matcher(gap).find()
        || BETWEEN.matcher(before).find() && AND.matcher(gap).find()
        || DASH.matcher(gap).find()
        || IN.matcher(before).find() && AND.matcher(gap).find() && consecutiveYears(a, b);
  }

  private static boolean isPoint(Resolved r) {
    return r.date().isPresent() && r.value().isPresent() && !r.value().get().interval();
  }

  private static boolean consecutiveYears(Resolved a, Resolved b) {
    return a.date().get().month() == 0
        && b.date().get().month() == 0
        && a.date().get().year() + 1 == b.date().get().year();
  }

  private static Resolved open(String text, Span sentence, Resolved r) {
    if (!isPoint(r)) {
      return r;
    }
    String before = before(text, sentence, r.span());
    String after = text.substring(r.span().end(), Math.min(sentence.end(), r.span().end() + 12));
    if (SINCE.matcher(before).find()
        || SENTENCE_INITIAL_FROM.matcher(before).find()
        || FROM.matcher(before).find() && ONWARD.matcher(after).find()) {
      return with(r, Optional.of(TimeValue.interval(start(r), null)));
    }
    if (UNTIL.matcher(before).find() && !NOT_UNTIL.matcher(before).find()) {
      return with(r, Optional.of(TimeValue.interval(null, start(r))));
    }
    if (OUTSIDE.matcher(before).find()) {
      return with(r, Optional.empty());
    }
    return r;
  }

  private static Resolved with(Resolved r, Optional<TimeValue> value) {
    return new Resolved(r.span(), value, r.date(), r.anchored());
  }

  private static String before(String text, Span sentence, Span span) {
    return text.substring(Math.max(sentence.start(), span.start() - LOOK_BACK), span.start());
  }

  private static String gap(String text, Span a, Span b) {
    return text.substring(a.end(), b.start());
  }
}
