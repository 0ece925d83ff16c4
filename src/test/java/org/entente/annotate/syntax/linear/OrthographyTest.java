package org.entente.annotate.syntax.linear;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.pos.POSState;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class OrthographyTest {
  /** Shows what NLP4J makes of a word. */
  private static final class Original extends FeatureTemplate<NLPNode, POSState<NLPNode>> {
    private static final long serialVersionUID = 1L;

    private Original() {
      super(null, new HyperParameter());
    }

    private List<String> of(String word, boolean first) {
      List<String> list = new ArrayList<>();
      getOrthographicFeauturesAux(list, word.toCharArray(), first, true);
      return list;
    }
  }

  @Property
  void saysWhatNlp4jSays(
      @ForAll @NotEmpty @CharRange(from = '!', to = '~') String word, @ForAll boolean first) {
    assertThat(Orthography.of(word, first)).isEqualTo(new Original().of(word, first));
  }

  @Test
  void knowsAddressesOfTheWeb() {
    assertThat(Orthography.of(Word.simplified("https://nato.int/topics"), false))
        .containsExactly("0");
  }
}
