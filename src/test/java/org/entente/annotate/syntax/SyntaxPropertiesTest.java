package org.entente.annotate.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.annotate.Sentence;
import org.entente.annotate.Token;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;

/** What holds for every text, sensible or not. */
class SyntaxPropertiesTest {
  private static final SyntaxAnnotator SYNTAX = new SyntaxAnnotator(Nlp4jParser.shared());

  private static final List<String> PIECES =
      List.of(
          "On 27 May 1997, Peru and Chile signed the Lima Act, ending the war.[12]",
          "U.S. President J.-P. Roe's envoys didn't agree",
          "“Never!” he said",
          "PERU WITHDRAWS FROM THE UNION",
          "the treaty (LTA), which was ratified by",
          "\n\n",
          "\n",
          "\n• ",
          "\n| Peru | 1991 | – |\n",
          "😀🇵🇪",
          "e\u0301le\u0300ve",
          "\u0627\u0644\u0633\u0644\u0627\u0645 \u200F(\u0633\u0644\u0627\u0645)",
          "co\u00ADopera\u00ADtion",
          "lnvas1on 0f Ch!le ,in tlie yaer l945 .",
          "......",
          "—",
          "\u0000\uD83D",
          "http://a.b/c?d=(e)",
          "条約は調印された。",
          " ",
          "\t");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces = Arbitraries.of(PIECES);
    Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(8);
    Arbitrary<String> mutated =
        pieces.flatMap(
            p ->
                Arbitraries.integers()
                    .between(0, p.length())
                    .flatMap(at -> noise.map(n -> p.substring(0, at) + n + p.substring(at))));
    return Arbitraries.oneOf(pieces, noise, mutated)
        .list()
        .ofMaxSize(10)
        .map(l -> String.join(" ", l));
  }

  @Property(tries = 3000)
  void offsetsHoldAndNothingFails(@ForAll("texts") String text) {
    Document d = new Document("random.txt", text, Metadata.NONE);
    int end = 0;
    int index = 0;
    for (Sentence s : SYNTAX.sentences(d, x -> true)) {
      assertThat(s.index()).isEqualTo(index++);
      assertThat(s.span().start()).isGreaterThanOrEqualTo(end);
      end = s.span().end();
      assertThat(end).isLessThanOrEqualTo(d.length());
      int at = s.span().start();
      for (Token t : s.tokens()) {
        assertThat(t.span().start()).isGreaterThanOrEqualTo(at);
        assertThat(t.form()).isNotBlank();
        assertThat(t.lemma()).isNotBlank();
        assertThat(Normaliser.normalise(d.text(t.span())).length()).isEqualTo(t.span().length());
        at = t.span().end();
      }
      assertThat(at).isEqualTo(s.span().end());
      assertThat(s.tokens().get(0).span().start()).isEqualTo(s.span().start());
      for (int i = 0; i < s.tokens().size(); i++) {
        assertThat(s.graph().incoming(i).stream().filter(e -> !e.inferred()).count()).isEqualTo(1);
      }
    }
  }

  @Property(tries = 10000)
  void splittingAndTokenisingCoverEveryVisibleChar(@ForAll("texts") String text) {
    String copy = Normaliser.normalise(text);
    for (SentenceSplitter.Segment segment : SentenceSplitter.split(copy)) {
      StringBuilder seen = new StringBuilder();
      Tokeniser.tokenise(copy, segment.span()).forEach(t -> seen.append(copy, t.start(), t.end()));
      String sentence = copy.substring(segment.span().start(), segment.span().end());
      assertThat(seen.toString()).isEqualTo(sentence.replaceAll("[\\x00-\\x20]", ""));
    }
  }

  @Test
  void aVeryLongLineIsRead() {
    String text = "Peru, ".repeat(3000) + "*-".repeat(20000) + " left.";
    assertThat(SYNTAX.sentences(new Document("long.txt", text, Metadata.NONE))).isNotEmpty();
  }

  @Test
  void threadsDoNotDisturbEachOther() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int year = 1900; year < 1960; year++) {
      texts.add(
          "In "
              + year
              + ", Peru and Chile, which had met in Lima, agreed to end the war. It failed.");
    }
    List<String> alone = texts.stream().map(SyntaxPropertiesTest::printed).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> together = new ArrayList<>();
      for (String text : texts) {
        together.add(threads.submit(() -> printed(text)));
      }
      for (int i = 0; i < texts.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String printed(String text) {
    StringBuilder result = new StringBuilder();
    for (Sentence s : SYNTAX.sentences(new Document("t.txt", text, Metadata.NONE), x -> true)) {
      result.append(GraphPrinter.print(s));
    }
    return result.toString();
  }
}
