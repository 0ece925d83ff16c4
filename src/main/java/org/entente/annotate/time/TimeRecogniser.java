package org.entente.annotate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.Sentence;
import org.entente.annotate.TimeExpression;
import org.entente.annotate.TimeValue;
import org.entente.annotate.Token;
import org.entente.annotate.syntax.Normaliser;
import org.entente.annotate.time.Phrase.Absolute;
import org.entente.annotate.time.Phrase.Interval;
import org.entente.annotate.time.Ranges.Resolved;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * Finds where a text says when, and works out what is meant.
 *
 * <pre>{@code
 * // In March 1990 the talks began. Two months later they failed.
 * List<TimeExpression> times = new TimeRecogniser().recognise(document, sentences);
 * times.get(0).value();   // 1990-03
 * times.get(1).value();   // 1990-05, anchored
 * }</pre>
 *
 * Reads each document as a story: what a phrase leaves out ("on 4 April", "later that year") is
 * taken from the last date that moved the story on. A heading with a year of its own starts anew; a
 * date that only tells which thing is meant ("the 1972 treaty") does not move it backwards, nor
 * does a second, earlier one of a sentence ("In 1956 he closed the canal, dug in 1869"). Safe to
 * share between threads.
 */
public final class TimeRecogniser {
  private static final Set<String> NOMINAL = Set.of("NN", "NNS", "NNP", "NNPS", "JJ");
  private static final Set<String> INSIDE_NOUN_PHRASE =
      Set.of("DT", "PRP$", "POS", "JJ", "NN", "NNS", "NNP", "NNPS");

  /**
   * The time expressions of a document, in order.
   *
   * @param sentences of this document, in order; need not be parsed
   */
  public List<TimeExpression> recognise(Document document, List<Sentence> sentences) {
    String text = Normaliser.normalise(document.text());
    Narrative narrative = new Narrative();
    List<TimeExpression> out = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Resolved r : resolve(text, sentence, narrative)) {
        out.add(
            new TimeExpression(
                r.span(), sentence.index(), head(sentence, r.span()), r.value(), r.anchored()));
      }
    }
    return List.copyOf(out);
  }

  private static List<Resolved> resolve(String text, Sentence sentence, Narrative narrative) {
    List<Phrase> phrases = Ranges.shareYears(text, TimeGrammar.phrases(text, sentence.span()));
    List<Resolved> points = new ArrayList<>();
    boolean moved = false;
    for (Phrase p : phrases) {
      Optional<TimeValue> value = narrative.resolve(p.meaning());
      Optional<PartialDate> date = narrative.date(p.meaning());
      boolean anchored =
          value.isPresent()
              && !(p.meaning() instanceof Absolute)
              && !(p.meaning() instanceof Interval);
      points.add(new Resolved(p.span(), value, date, anchored));
      if (date.isPresent() && movesStory(text, sentence, p, date.get(), narrative, moved)) {
        narrative.moveTo(date.get());
        moved = true;
      }
    }
    if (sentence.heading() && points.stream().anyMatch(r -> isInterval(r))) {
      narrative.leave();
    }
    return Ranges.join(text, sentence.span(), points);
  }

  private static boolean isInterval(Resolved r) {
    return r.value().map(TimeValue::interval).orElse(false);
  }

  private static boolean movesStory(
      String text,
      Sentence sentence,
      Phrase phrase,
      PartialDate date,
      Narrative narrative,
      boolean moved) {
    if (narrative.now().isEmpty() || sentence.heading()) {
      return true;
    }
    boolean back = moved && date.before(narrative.now().get());
    if (!back && !tellsWhichThing(text, sentence, phrase.span())) {
      return true;
    }
    return !moved && !date.before(narrative.now().get());
  }

  /** Whether the date belongs to a noun phrase ("the 1972 treaty", "War of 1898", "(1949)"). */
  private static boolean tellsWhichThing(String text, Sentence sentence, Span span) {
    List<Token> tokens = sentence.tokens();
    int first = -1;
    int last = -1;
    for (Token t : tokens) {
      if (t.span().overlaps(span)) {
        first = first < 0 ? t.index() : first;
        last = t.index();
      }
    }
    if (first <= 0) {
      return false;
    }
    Token before = tokens.get(first - 1);
    if (before.form().equals("(")) {
      return true;
    }
    if (before.form().equals("of") && first > 1) {
      return NOMINAL.contains(tokens.get(first - 2).pos());
    }
    if (before.form().equalsIgnoreCase("a") || before.form().equalsIgnoreCase("an")) {
      return false; // something new: "at a March 1990 conference"
    }
    return INSIDE_NOUN_PHRASE.contains(before.pos())
        && last + 1 < tokens.size()
        && NOMINAL.contains(tokens.get(last + 1).pos());
  }

  /** The token by which the phrase hangs in its sentence, or its last where that is not known. */
  private static int head(Sentence sentence, Span span) {
    int last = 0;
    int head = -1;
    for (Token t : sentence.tokens()) {
      if (!t.span().overlaps(span)) {
        continue;
      }
      last = t.index();
      boolean hangsOutside =
          sentence
              .graph()
              .head(t.index())
              .map(e -> !sentence.tokens().get(e.governor()).span().overlaps(span))
              .orElse(false);
      if (hangsOutside) {
        head = t.index();
      }
    }
    return head >= 0 ? head : last;
  }
}
