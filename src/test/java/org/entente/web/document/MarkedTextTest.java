package org.entente.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.http.Problem;
import org.entente.ontology.Ent;
import org.entente.web.view.Reference;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static final Reference PERU = Reference.of(Ent.ID + "peru", "Peru");

  @Test
  void positionsCountCodePoints() {
    int[] text = points("🕊️𝔸 dove. Peru left.\n\nMore 🕊️ words.");
    Range sentence = new Range(10, 20);
    Map<Range, Reference> mentions =
        new Mentions(List.of("Peru")).in(text, sentence, Map.of("Peru", PERU));
    assertThat(mentions).containsOnlyKeys(new Range(10, 14));
    List<MarkedText.Block> blocks = MarkedText.of(text, List.of(sentence), mentions);
    assertThat(blocks).hasSize(2);
    MarkedText.Run marked = blocks.get(0).runs().get(1);
    assertThat(marked.sentence()).isEqualTo("10-20");
    assertThat(marked.anchor()).isTrue();
    assertThat(marked.ends()).isTrue();
    assertThat(marked.pieces())
        .extracting(MarkedText.Piece::text)
        .containsExactly("Peru", " left.");
    assertThat(marked.pieces().get(0).thing()).contains(PERU);
    assertThat(words(blocks)).isEqualTo("🕊️𝔸 dove. Peru left.More 🕊️ words.");
  }

  @Test
  void everySentenceHasAnAnchorWhereverItBegins() {
    int[] text = points("One and two.\n\nThree.");
    List<Range> sentences =
        List.of(new Range(0, 7), new Range(0, 20), new Range(8, 12), new Range(14, 20));
    List<MarkedText.Block> blocks = MarkedText.of(text, sentences, Map.of());
    List<String> anchors =
        blocks.stream()
            .flatMap(b -> b.runs().stream())
            .flatMap(
                r ->
                    Stream.concat(
                        r.hidden().stream(), Stream.of(r.sentence()).filter(s -> r.anchor())))
            .toList();
    assertThat(anchors).containsExactlyInAnyOrder("0-7", "0-20", "8-12", "14-20");
    assertThat(words(blocks)).isEqualTo("One and two.Three.");
  }

  @Test
  void headingsStandAboveProse() {
    String prose = "It was long, and it was told in a sentence that ends as sentences do.";
    List<TextBlocks.Block> blocks =
        TextBlocks.of(points("1951: Trade talks\n\n" + prose + "\n\nA caption\n\nTel. 12\n"));
    assertThat(blocks)
        .extracting(TextBlocks.Block::heading)
        .containsExactly(true, false, false, false);
  }

  @Test
  void wrappedLinesAreOneParagraphAndOthersAreNot() {
    String line = "x".repeat(60);
    assertThat(TextBlocks.of(points(line + "\n" + line + "\nend."))).hasSize(1);
    assertThat(TextBlocks.of(points("first\nsecond"))).hasSize(2);
    assertThat(TextBlocks.of(points(" \n\n"))).isEmpty();
  }

  @Test
  void aNameWithinALongerNameOfSomethingElseIsNoMention() {
    int[] text = points("The Peru–Chile Board met; Peru’s envoy and Peruvians left.");
    assertThat(
            new Mentions(List.of("Peru", "Peru-Chile Board"))
                .in(text, new Range(0, text.length), Map.of("Peru", PERU)))
        .containsOnlyKeys(new Range(26, 30));
  }

  @Test
  void addressesAreReadAndWrittenAsTheGraphHasThem() {
    DocumentAddress address = DocumentAddress.of("a%20'b/c.txt/p/3-9");
    assertThat(address.document()).isEqualTo(Ent.DOC + "a%20%27b/c.txt");
    assertThat(address.range()).contains(new Range(3, 9));
    assertThat(address.reader(new Range(3, 9)))
        .isEqualTo("/page/doc/a%20%27b/c.txt?sentence=3-9#s-3-9");
    assertThat(DocumentAddress.of("x.txt/c/00ff").claim()).contains(Ent.DOC + "x.txt/c/00ff");
    assertThatThrownBy(() -> DocumentAddress.of("x.txt/p/9-3"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("START-END");
    assertThatThrownBy(() -> DocumentAddress.of("%zz")).isInstanceOf(Problem.class);
  }

  private static int[] points(String text) {
    return text.codePoints().toArray();
  }

  private static String words(List<MarkedText.Block> blocks) {
    return blocks.stream()
        .flatMap(b -> b.runs().stream())
        .flatMap(r -> r.pieces().stream())
        .map(MarkedText.Piece::text)
        .collect(Collectors.joining());
  }
}
