package org.entente.annotate.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.annotate.Sentence;
import org.entente.annotate.Token;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;

class SyntaxAnnotatorTest {
  private final SyntaxAnnotator syntax = new SyntaxAnnotator(Nlp4jParser.shared());

  private static Document document(String text) {
    return new Document("test.txt", text, Metadata.NONE);
  }

  @Test
  void spansAreCodePointsOfTheStoredText() {
    Document d = document("Peru–Chile 😀 talks “failed”.[3]\n\nThey resumed in 1929.");
    List<Sentence> sentences = syntax.sentences(d);
    assertThat(sentences)
        .extracting(s -> d.text(s.span()))
        .containsExactly("Peru–Chile 😀 talks “failed”.", "They resumed in 1929.");
    assertThat(sentences.get(0).tokens()).extracting(Token::form).contains("Peru-Chile", "\"");
    assertThat(sentences.get(0).tokens())
        .extracting(t -> d.text(t.span()))
        .contains("Peru–Chile", "“");
  }

  @Test
  void parsesOnlyWhatIsWanted() {
    Document d = document("Peru left. Chile stayed.");
    List<Sentence> sentences = syntax.sentences(d, s -> s.index() == 1);
    assertThat(sentences.get(0).graph().edges()).isEmpty();
    assertThat(sentences.get(1).graph().dependents(1, "nsubj")).containsExactly(0);
  }

  @Test
  void pastTenseBetweenCommasIsParticiple() {
    Document d =
        document("The Treaty of Ryswick, signed on September 20, 1697, ended the war of the time.");
    Sentence s = syntax.sentences(d, any -> true).get(0);
    assertThat(s.tokens().get(5).pos()).isEqualTo("VBN");
    assertThat(s.graph().dependents(12, "nsubj")).containsExactly(1);
    assertThat(s.graph().dependents(1, "acl")).containsExactly(5);
  }

  @Test
  void lemmasOfNumbersAreTheNumbers() {
    Sentence s =
        syntax.sentences(document("By 1967 the two states had signed 12 treaties.")).get(0);
    assertThat(s.tokens())
        .extracting(Token::lemma)
        .containsExactly("by", "1967", "the", "two", "state", "have", "sign", "12", "treaty", ".");
  }
}
