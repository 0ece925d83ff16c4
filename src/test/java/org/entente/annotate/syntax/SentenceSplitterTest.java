package org.entente.annotate.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceSplitterTest {

  private static List<String> split(String text) {
    String copy = Normaliser.normalise(text);
    return SentenceSplitter.split(copy).stream()
        .map(s -> copy.substring(s.span().start(), s.span().end()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource
  void oneSentence(String text) {
    assertThat(split(text)).containsExactly(Normaliser.normalise(text));
  }

  static Stream<String> oneSentence() {
    return Stream.of(
        "He met U.S. President Jane Roe in Lima.",
        "George H.W. Bush and S.G.W. Benjamin wrote to J.-P. Roe.",
        "Resolution No. 5 and Art. IV apply vs. No. 6.",
        "Mr. Roe, Gen. Doe and Lt. Col. Poe left on Jan. 5.",
        "It grew by 3.5 percent, e.g. in Peru.",
        "Adm. Poe of the U.S. Navy sailed on Dec. 8, 1941.",
        "The U.S. 5th Fleet left Port St. Louis.",
        "Smith Co. Ltd. sold arms to Peru.",
        "\"Peace!\" he cried, and left.",
        "He asked \"Who won?\" of the envoys.",
        "The pact (see Art. 5. It was long.) was signed.",
        "Consul Ralph P. Hobart and James D. Finch sailed to Peru.",
        "The U.N. Charter was signed by Harry S. Truman.",
        "Envoys Paul D. Roe, Ann P. Doe and Ben R. Poe met Leo B. Coe.",
        "They met at 5 p.m. Eastern time.");
  }

  @ParameterizedTest
  @MethodSource
  void manySentences(String text, List<String> sentences) {
    assertThat(split(text)).isEqualTo(sentences);
  }

  static Stream<Arguments> manySentences() {
    return Stream.of(
        Arguments.of("They signed.[1][2] They left.", List.of("They signed.", "They left.")),
        Arguments.of("They signed.[1]They left.", List.of("They signed.", "They left.")),
        Arguments.of(
            "It ended the war.The talks began.", List.of("It ended the war.", "The talks began.")),
        Arguments.of(
            "They left the U.S. In May they came back.",
            List.of("They left the U.S.", "In May they came back.")),
        Arguments.of(
            "He called it \"peace.\" They left.", List.of("He called it \"peace.\"", "They left.")),
        Arguments.of(
            "He called it “peace.” “Never,” she said.",
            List.of("He called it \"peace.\"", "\"Never,\" she said.")),
        Arguments.of(
            "Then came World War I. Germany lost.",
            List.of("Then came World War I.", "Germany lost.")),
        Arguments.of(
            "They talked about SALT I. Soviet envoys left.",
            List.of("They talked about SALT I.", "Soviet envoys left.")),
        Arguments.of("He said no. Peru agreed.", List.of("He said no.", "Peru agreed.")),
        Arguments.of(
            "They sat in May. Peru agreed in Jan. They left.",
            List.of("They sat in May.", "Peru agreed in Jan.", "They left.")),
        Arguments.of(
            "It was signed in 1945. It failed!", List.of("It was signed in 1945.", "It failed!")),
        Arguments.of("Why? Nobody knows…", List.of("Why?", "Nobody knows…")),
        Arguments.of(
            "(They met in Lima.) They left.", List.of("(They met in Lima.)", "They left.")),
        Arguments.of(
            "Peru, Chile, etc. The others left.",
            List.of("Peru, Chile, etc.", "The others left.")));
  }

  @Test
  void headingsStandAlone() {
    String text =
        "Summary\n\nPeru left. It came back.\nRecognition\nChile followed, and the others did not.\n";
    assertThat(split(text))
        .containsExactly(
            "Summary",
            "Peru left.",
            "It came back.",
            "Recognition",
            "Chile followed, and the others did not.");
    assertThat(SentenceSplitter.split(text))
        .extracting(SentenceSplitter.Segment::heading)
        .containsExactly(true, false, false, true, false);
  }

  @Test
  void captionWithYearIsHeading() {
    assertThat(
            SentenceSplitter.split(
                "Closure of the Legation, 1908.\n\nIt closed in May, 1908 or so."))
        .extracting(SentenceSplitter.Segment::heading)
        .containsExactly(true, false);
    assertThat(SentenceSplitter.split("It closed on May 5, 1908."))
        .extracting(SentenceSplitter.Segment::heading)
        .containsExactly(false);
  }

  @Test
  void wrappedLinesAreOneSentence() {
    String text =
        "After the war the two governments agreed to restore the relations\n"
            + "which they had severed, and Peru opened its embassy in the city of\n"
            + "Bogota again.\n";
    assertThat(split(text)).hasSize(1);
  }

  @Test
  void listItemsAreSentences() {
    assertThat(split("Members:\n- Peru\n- Chile since 1990\n• Bolivia\n1. Ecuador\n"))
        .containsExactly("Members:", "Peru", "Chile since 1990", "Bolivia", "Ecuador");
  }

  @Test
  void aBlankLineCutsASentence() {
    assertThat(split("The two agreed to\n\nJoint exercise 2011\n\nfurther strengthen it."))
        .containsExactly("The two agreed to", "Joint exercise 2011", "further strengthen it.");
  }

  @Test
  void nothingWithoutLettersOrDigits() {
    assertThat(split("***\n\n--- \" ---\n\n")).isEmpty();
    assertThat(split("")).isEmpty();
  }
}
