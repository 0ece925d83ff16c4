package org.entente.annotate.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.annotate.Mention;
import org.entente.annotate.Sentence;
import org.entente.annotate.reference.ReferenceResolver;
import org.entente.annotate.syntax.SyntaxAnnotator;
import org.entente.annotate.syntax.SyntaxParser;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;
import org.entente.text.Metadata;

/** Whatever the text: no exception, no wrong offset, always the same answer. */
class MentionRecogniserPropertyTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final MentionRecogniser RECOGNISER = new MentionRecogniser(GAZETTEER);
  private static final ReferenceResolver RESOLVER = new ReferenceResolver(GAZETTEER);

  /** Gives every word some part of speech by its letters, so that all paths are walked. */
  private static final class SomeTags implements SyntaxParser {
    private static final List<String> TAGS =
        List.of("NN", "NNS", "VBD", "JJ", "IN", "RB", "VBZ", "CC", "DT", "PRP", "PRP$", "POS");

    @Override
    public Tagged tag(List<String> forms) {
      return new Tagged(
          forms,
          forms.stream().map(f -> f.toLowerCase(Locale.ROOT)).toList(),
          forms.stream().map(SomeTags::tag).toList());
    }

    private static String tag(String form) {
      if (form.equals("the") || form.equals("The")) {
        return "DT";
      }
      return Character.isUpperCase(form.codePointAt(0))
          ? "NNP"
          : Character.isDigit(form.codePointAt(0))
              ? "CD"
              : TAGS.get(Math.floorMod(form.hashCode(), TAGS.size()));
    }

    @Override
    public Tree parse(Tagged sentence) {
      throw new UnsupportedOperationException("mentions do not need a tree");
    }
  }

  @Property(tries = 3000)
  void spansHoldTheirWords(@ForAll("texts") String text) {
    Document document = new Document("random.txt", text, Metadata.NONE);
    List<Sentence> sentences = new SyntaxAnnotator(new SomeTags()).sentences(document);
    List<Mention> found = RECOGNISER.mentions(document, sentences);
    List<Mention> mentions = RESOLVER.resolve(document, sentences, found);
    assertThat(mentions).hasSameSizeAs(found);
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      Sentence s = sentences.get(m.sentence());
      assertThat(s.span().contains(m.span())).isTrue();
      assertThat(m.text()).isEqualTo(document.text(m.span()).strip().replaceAll("\\s+", " "));
      assertThat(m.text()).isNotBlank();
      assertThat(m.span().overlaps(s.tokens().get(m.head()).span())).isTrue();
      assertThat(m.antecedents()).allMatch(a -> a.antecedents().isEmpty());
      if (i > 0) {
        Mention before = mentions.get(i - 1);
        boolean apart = before.span().end() <= m.span().start();
        assertThat(apart || before.span().contains(m.span()) || nested(mentions, i)).isTrue();
      }
    }
    assertThat(RESOLVER.resolve(document, sentences, RECOGNISER.mentions(document, sentences)))
        .isEqualTo(mentions);
  }

  /** Whether the mention crosses none of those before it. */
  private static boolean nested(List<Mention> mentions, int i) {
    Mention m = mentions.get(i);
    return mentions.subList(0, i).stream()
        .allMatch(o -> !o.span().overlaps(m.span()) || o.span().contains(m.span()));
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "NATO",
            "Russia",
            "U.S.-Soviet",
            "Soviet",
            "the",
            "The",
            "Treaty",
            "of",
            "on",
            "and",
            ",",
            "President",
            "Foreign Minister",
            "Ambassadors",
            "Jane",
            "Roe",
            "J.",
            "(BGC)",
            "Baltic Grain Council",
            "its",
            "they",
            "we",
            "which",
            "both",
            "two",
            "countries",
            "members",
            "diplomats",
            "150",
            "more than",
            "embassy",
            "in",
            "Lima",
            "Moscow",
            "agreed",
            "’s",
            "'",
            "former",
            "latter",
            "government",
            "Resolution",
            "181",
            "Operation",
            "II",
            "—",
            "–",
            "-",
            "/",
            ".",
            "!",
            "\n\n",
            "•",
            "\t",
            "“",
            "”",
            "[12]",
            "United States",
            "South",
            "Korea",
            "Council",
            "a treaty of peace",
            "army",
            "Allies",
            "West",
            "his",
            "e\u0301",
            "😀",
            "שלום",
            "ＮＡＴＯ",
            "\u00AD",
            "d’Affaires",
            "Chargé",
            "KOREAN WAR",
            "to");
    Arbitrary<String> phrases =
        words.list().ofMinSize(1).ofMaxSize(30).map(l -> String.join(" ", l));
    Arbitrary<String> glued = words.list().ofMinSize(1).ofMaxSize(12).map(l -> String.join("", l));
    Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(80);
    return Arbitraries.oneOf(phrases, phrases, glued, noise);
  }
}
