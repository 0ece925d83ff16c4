package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a sentence yields what it yields: which triggers were seen, which senses were tried on them,
 * which slots matched and what failed.
 *
 * <pre>{@code
 * System.out.println(engine.explain(document, 0).text());
 * }</pre>
 */
public final class Explanation {
  private final SentenceView s;
  private final List<String> attempts = new ArrayList<>();
  private final List<String> results = new ArrayList<>();

  Explanation(SentenceView sentence) {
    this.s = sentence;
  }

  void attempt(SentenceReader.Attempt a, boolean won, StatusReader.Reading reading) {
    String words =
        a.match().tokens().stream().map(t -> s.token(t).form()).collect(Collectors.joining(" … "));
    StringBuilder line = new StringBuilder();
    line.append(won ? "* " : "  ")
        .append(a.match().rule())
        .append(" on “")
        .append(words)
        .append("”");
    if (!a.holds()) {
      line.append("  failed: ").append(a.failure());
    } else if (!won && !a.match().sense().roles().containsKey("subject")) {
      line.append("  lost to a better sense");
    }
    line.append(" (rank ").append(a.rank()).append(")");
    a.filled()
        .forEach(
            (role, found) ->
                line.append("\n      ")
                    .append(role)
                    .append(": ")
                    .append(
                        found.stream()
                            .map(f -> s.token(f.token()).form() + " ← " + f.slot())
                            .collect(Collectors.joining("; "))));
    if (a.holds() && !reading.because().isEmpty()) {
      line.append("\n      status: ").append(String.join("; ", reading.because()));
    }
    attempts.add(line.toString());
  }

  void event(Draft draft) {
    results.add(describe(draft.frame(List.of())));
  }

  void relation(RelationFrame relation) {
    results.add(
        relation.property()
            + "("
            + label(relation.subject())
            + ", "
            + label(relation.object())
            + ")  by "
            + relation.rule());
  }

  /** One line for an event: type, roles, time, status, rule. */
  static String describe(EventFrame frame) {
    StringBuilder line = new StringBuilder(frame.type());
    for (EventFrame.Argument argument : frame.arguments()) {
      line.append("  ").append(argument.role().term()).append("=").append(label(argument.filler()));
    }
    frame
        .time()
        .ifPresent(
            t ->
                line.append("  time=")
                    .append(t.start().orElse(""))
                    .append(t.interval() ? ".." + t.end().orElse("") : ""));
    if (!frame.status().equals(Status.PLAIN)) {
      line.append("  ")
          .append(frame.status().polarity())
          .append('/')
          .append(frame.status().modality());
    }
    return line.append("  by ").append(frame.rule()).toString();
  }

  private static String label(Filler filler) {
    if (filler instanceof Filler.Named named) {
      return named.mention().referents().stream()
          .map(m -> m.entry().map(e -> e.label()).orElse(m.text()))
          .collect(Collectors.joining(" + "));
    }
    if (filler instanceof Filler.Topic topic) {
      return "“" + topic.label() + "”";
    }
    return ((Filler.Text) filler).value();
  }

  /** The whole explanation, several lines. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("senses tried (* = won):\n");
    attempts.forEach(a -> text.append("  ").append(a).append('\n'));
    text.append("yields:\n");
    results.forEach(r -> text.append("  ").append(r).append('\n'));
    if (results.isEmpty()) {
      text.append("  nothing\n");
    }
    return text.toString();
  }
}
