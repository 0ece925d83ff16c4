package org.entente.annotate.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peru's envoys didn't leave.|Peru 's envoys did n't leave .",
        "The envoys' talks, they'd said, cannot fail.|The envoys ' talks , they 'd said , can not fail .",
        "U.S.-Soviet and NATO-Russia talks|U.S.-Soviet and NATO-Russia talks",
        "counter-terrorism and post-Cold War aid|counter-terrorism and post-Cold War aid",
        "They left the U.S.|They left the U.S.",
        "It was anti-U.S. in tone.|It was anti-U.S. in tone .",
        "He was called Mr. Roe Jr.|He was called Mr. Roe Jr .",
        "On Jan. 5, 1,500 men left.|On Jan. 5 , 1,500 men left .",
        "It began in Jan.|It began in Jan .",
        "World War I.|World War I .",
        "the pact (NRFA), signed|the pact ( NRFA ) , signed",
        "It cost $7.2 million (5%).|It cost $ 7.2 million ( 5 % ) .",
        "Asia—the rest|Asia — the rest",
        "wait ... and -- see!|wait ... and -- see !",
        "Moscow/Kyiv and/or 9/11|Moscow / Kyiv and/or 9/11",
        "see https://example.org/a?b=c. Or a.b@c.org, now|see https://example.org/a?b=c . Or a.b@c.org , now",
        "Chargé d'Affaires O'Neill|Chargé d'Affaires O'Neill",
        "the '90s|the '90s",
        "AT&T and R&D|AT&T and R&D",
        "at 10:30 in 1977-78|at 10:30 in 1977-78"
      })
  void tokens(String text, String tokens) {
    List<String> forms =
        Tokeniser.tokenise(text, new Span(0, text.length())).stream()
            .map(t -> text.substring(t.start(), t.end()))
            .toList();
    assertThat(String.join(" ", forms)).isEqualTo(tokens);
  }
}
