package org.entente.pipeline;

import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.annotate.Sentence;
import org.entente.annotate.TimeExpression;
import org.entente.annotate.TimeValue;
import org.entente.annotate.syntax.GraphPrinter;

/** Writes what the annotators found in a sentence, for people. */
final class AnnotationPrinter {
  private AnnotationPrinter() {}

  /** The sentence, its words and syntax, its mentions and its times. */
  static String print(AnnotatedDocument document, Sentence sentence) {
    StringBuilder out = new StringBuilder();
    out.append(sentence.span())
        .append(sentence.heading() ? " heading: " : ": ")
        .append(document.document().text(sentence.span()).replaceAll("\\s+", " "))
        .append("\n\n")
        .append(GraphPrinter.print(sentence));
    out.append("\nmentions\n");
    document.mentions(sentence).forEach(m -> out.append("  ").append(line(m)).append('\n'));
    out.append("times\n");
    for (TimeExpression t : document.times(sentence)) {
      out.append("  “")
          .append(document.document().text(t.span()))
          .append("” = ")
          .append(t.value().map(AnnotationPrinter::value).orElse("vague"))
          .append(t.anchored() ? " (worked out from another date)" : "")
          .append('\n');
    }
    return out.append("frames\n").toString();
  }

  private static String line(Mention m) {
    return "“%s” %s %s%s%s%s"
        .formatted(
            m.text(),
            m.form().name().toLowerCase(Locale.ROOT),
            m.type().term(),
            m.adjective() ? ", colours another noun" : "",
            m.candidates().isEmpty()
                ? ""
                : ", in the gazetteer: "
                    + m.candidates().stream().map(e -> e.id()).collect(Collectors.joining(" or ")),
            m.antecedents().isEmpty()
                ? ""
                : ", refers to "
                    + m.antecedents().stream()
                        .map(a -> "“" + a.text() + "”")
                        .collect(Collectors.joining(" and ")));
  }

  private static String value(TimeValue v) {
    return v.interval()
        ? v.start().orElse("…") + " to " + v.end().orElse("…")
        : v.start().orElse("");
  }
}
