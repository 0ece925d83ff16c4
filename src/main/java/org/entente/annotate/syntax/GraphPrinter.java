package org.entente.annotate.syntax;

import java.util.stream.Collectors;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Sentence;
import org.entente.annotate.Token;

/**
 * Writes a sentence's words and graph for people, one word a line.
 *
 * <pre>
 *  0 Spain     spain     NNP  nsubj:pass(forced) +nsubj(withdraw)
 *  1 was       be        VBD  aux:pass(forced)
 *  2 forced    force     VBN  root
 * </pre>
 *
 * A plus sign marks an edge that was added to the parser's tree.
 */
public final class GraphPrinter {
  private GraphPrinter() {}

  /** One line a token: index, form, lemma, part of speech, and the edges that end at it. */
  public static String print(Sentence sentence) {
    int form = width(sentence.tokens().stream().mapToInt(t -> t.form().length()).max().orElse(1));
    int lemma = width(sentence.tokens().stream().mapToInt(t -> t.lemma().length()).max().orElse(1));
    return sentence.tokens().stream()
        .map(
            t ->
                String.format(
                        "%3d %-" + form + "s %-" + lemma + "s %-5s %s",
                        t.index(),
                        t.form(),
                        t.lemma(),
                        t.pos(),
                        edges(sentence, t))
                    .stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static int width(int longest) {
    return Math.max(1, Math.min(longest, 24));
  }

  private static String edges(Sentence sentence, Token token) {
    return sentence.graph().incoming(token.index()).stream()
        .map(e -> edge(sentence, e))
        .collect(Collectors.joining("  "));
  }

  private static String edge(Sentence sentence, Edge e) {
    String governor =
        e.governor() < 0
            ? ""
            : "(" + sentence.tokens().get(e.governor()).form() + "-" + e.governor() + ")";
    return (e.inferred() ? "+" : "") + e.label() + governor;
  }
}
