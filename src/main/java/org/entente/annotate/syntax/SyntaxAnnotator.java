package org.entente.annotate.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.annotate.DependencyGraph;
import org.entente.annotate.Sentence;
import org.entente.annotate.Token;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * Cuts a document into sentences with their words' lemmas and parts of speech, and parses those
 * that are asked for.
 *
 * <pre>{@code
 * SyntaxAnnotator syntax = new SyntaxAnnotator(Nlp4jParser.shared());
 * List<Sentence> sentences = syntax.sentences(document);      // tagged, not parsed: cheap
 * Sentence parsed = syntax.parse(sentences.get(0));           // the same with its graph
 * }</pre>
 *
 * Safe to share between threads.
 */
public final class SyntaxAnnotator {
  /** Tokens of a sentence that is parsed. */
  private static final int LONGEST_PARSED = 500;

  private final SyntaxParser parser;

  public SyntaxAnnotator(SyntaxParser parser) {
    this.parser = parser;
  }

  /** Every sentence of the document, tagged, none of them parsed. */
  public List<Sentence> sentences(Document document) {
    String text = Normaliser.normalise(document.text());
    List<Sentence> result = new ArrayList<>();
    for (SentenceSplitter.Segment segment : SentenceSplitter.split(text)) {
      result.add(tagged(result.size(), text, segment));
    }
    return List.copyOf(result);
  }

  /**
   * Every sentence of the document, tagged, and parsed where {@code wanted} says so of the tagged
   * sentence.
   */
  public List<Sentence> sentences(Document document, Predicate<Sentence> wanted) {
    return sentences(document).stream().map(s -> wanted.test(s) ? parse(s) : s).toList();
  }

  /**
   * The same sentence with its dependency graph; as it is, without one, if it has more words and
   * marks than any sentence that people write.
   */
  public Sentence parse(Sentence sentence) {
    if (sentence.tokens().size() > LONGEST_PARSED) {
      return sentence;
    }
    SyntaxParser.Tagged tagged =
        new SyntaxParser.Tagged(
            sentence.tokens().stream().map(Token::form).toList(),
            sentence.tokens().stream().map(Token::lemma).toList(),
            sentence.tokens().stream().map(Token::pos).toList());
    DependencyGraph graph = GraphBuilder.build(tagged, FixedPhrases.parse(parser, tagged));
    return new Sentence(
        sentence.index(), sentence.span(), sentence.tokens(), graph, sentence.heading());
  }

  private Sentence tagged(int index, String text, SentenceSplitter.Segment segment) {
    List<Span> spans = Tokeniser.tokenise(text, segment.span());
    List<String> forms = spans.stream().map(s -> Tokeniser.form(text, s)).toList();
    SyntaxParser.Tagged tagged = parser.tag(forms);
    List<String> tags = ParticipleTags.mend(forms, tagged.tags());
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      tokens.add(new Token(i, spans.get(i), forms.get(i), tagged.lemmas().get(i), tags.get(i)));
    }
    return new Sentence(
        index,
        segment.span(),
        tokens,
        new DependencyGraph(tokens.size(), List.of()),
        segment.heading());
  }
}
