package org.entente.annotate.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Peru–Chile talks|Peru-Chile talks",
        "2004–05|2004-05",
        "the war – and|the war — and",
        "Asia—the Republic|Asia—the Republic",
        "“No,” he said; it’s over|\"No,\" he said; it's over",
        "signed.[12][13] Then|signed.         Then",
        "Background[edit]|Background      ",
        "[t]he pact|[t]he pact",
        "area²|area ",
        "a\u00A0b\u2009c|a b c",
        "co\u00ADoperation|co\u00ADoperation",
        "\u200Bword\uFEFF| word ",
        "Ｐｅｒｕ|Peru",
        "𝐏𝐞𝐫𝐮|Peru",
        "a 😀 b|a □ b",
        "a\u202Eb|a b",
        "a\u0000b|a b"
      })
  void copies(String text, String copy) {
    assertThat(Normaliser.normalise(text)).isEqualTo(copy);
  }

  @Test
  void lineEndsOfEveryKind() {
    assertThat(Normaliser.normalise("a\r\nb\rc\u2028d\u0085e")).isEqualTo("a \nb\nc\nd\ne");
  }

  @Property(tries = 5000)
  void asManyCharsAsCodePoints(@ForAll String text) {
    String copy = Normaliser.normalise(text);
    assertThat(copy.length()).isEqualTo(text.codePointCount(0, text.length()));
    assertThat(copy.chars().noneMatch(c -> Character.isSurrogate((char) c))).isTrue();
  }

  @Property
  void plainTextStaysAsItIs(@ForAll("letters") String text) {
    assertThat(Normaliser.normalise(text)).isEqualTo(text);
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> letters() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("abc XYZ .,;:()'\"-\n09éüß")
        .ofMaxLength(60);
  }
}
