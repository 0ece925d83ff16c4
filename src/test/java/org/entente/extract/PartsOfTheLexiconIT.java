package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Annotator;
import org.entente.annotate.Sentence;
import org.entente.annotate.Token;
import org.entente.annotate.syntax.WordsOfTexts;
import org.entente.extract.lexicon.Example;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.LexiconSketch;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.junit.jupiter.api.Test;

/**
 * What builds rely on when an entry of the lexicon changed: a text says the same without those
 * parts whose words cannot occur in it, and no word of it is overlooked. Held to it are the corpus
 * and every example of the lexicon.
 */
class PartsOfTheLexiconIT {
  private static final Lexicon LEXICON = Lexicon.load();

  @Test
  void aTextSaysTheSameWithoutWhatCannotBearOnIt() throws Exception {
    Annotator annotator = Annotator.create(Gazetteer.load());
    FrameEngine engine = new FrameEngine(LEXICON);
    WordsOfTexts wordsOfTexts = new WordsOfTexts();
    for (Document document : documents().toList()) {
      AnnotatedDocument annotated = annotator.annotate(document);
      Set<String> words = wordsOfTexts.in(document);
      for (Sentence sentence : annotated.sentences()) {
        for (Token token : sentence.tokens()) {
          assertThat(words)
              .describedAs("%s: %s", document.text(), token)
              .contains(token.lemma(), token.form().toLowerCase(Locale.ROOT));
        }
      }
      Extraction whole = engine.extract(annotated);
      Extraction part = new FrameEngine(LexiconSketch.excerpt(LEXICON, words)).extract(annotated);
      assertThat(part.events()).describedAs(document.text()).isEqualTo(whole.events());
      assertThat(part.relations()).describedAs(document.text()).isEqualTo(whole.relations());
    }
  }

  private static Stream<Document> documents() throws Exception {
    List<String> examples =
        new TreeSet<>(LEXICON.examples().stream().map(Example::text).toList()).stream().toList();
    CorpusFolder corpus = CorpusFolder.open(Path.of("data/corpus"));
    List<Document> texts = new ArrayList<>();
    for (String id : corpus.documentIds()) {
      texts.add(corpus.read(id));
    }
    return Stream.concat(
        texts.stream(), examples.stream().map(t -> new Document("e.txt", t, Metadata.NONE)));
  }
}
