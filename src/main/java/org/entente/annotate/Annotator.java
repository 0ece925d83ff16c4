package org.entente.annotate;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.entente.annotate.mention.MentionRecogniser;
import org.entente.annotate.reference.ReferenceResolver;
import org.entente.annotate.syntax.Nlp4jParser;
import org.entente.annotate.syntax.SyntaxAnnotator;
import org.entente.annotate.time.TimeRecogniser;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;

/**
 * From a document to everything that is known about its language: the one door to this package.
 *
 * <pre>{@code
 * Annotator annotator = Annotator.create(Gazetteer.load());
 * AnnotatedDocument annotated = annotator.annotate(document);
 * }</pre>
 *
 * <p>The steps: sentences and parts of speech, mentions, a parse of the sentences that are wanted,
 * times, reference. Parsing costs most, so {@link #annotate(Document, BiPredicate)} lets the caller
 * say which sentences need it. Pure; safe to share between threads.
 */
public final class Annotator {
  private final SyntaxAnnotator syntax;
  private final MentionRecogniser mentions;
  private final ReferenceResolver reference;
  private final TimeRecogniser times;

  /** An annotator of these parts. */
  public Annotator(
      SyntaxAnnotator syntax,
      MentionRecogniser mentions,
      ReferenceResolver reference,
      TimeRecogniser times) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.reference = reference;
    this.times = times;
  }

  /** The annotator with the shipped parser, which is loaded on first use. */
  public static Annotator create(Gazetteer gazetteer) {
    return new Annotator(
        new SyntaxAnnotator(Nlp4jParser.shared()),
        new MentionRecogniser(gazetteer),
        new ReferenceResolver(gazetteer),
        new TimeRecogniser());
  }

  /** Annotates a document and parses all its sentences. */
  public AnnotatedDocument annotate(Document document) {
    return annotate(document, (sentence, itsMentions) -> true);
  }

  /**
   * Annotates a document and parses those sentences of which {@code wanted} says so.
   *
   * @param wanted is given each sentence, tagged, and its mentions, without antecedents
   */
  public AnnotatedDocument annotate(
      Document document, BiPredicate<Sentence, List<Mention>> wanted) {
    List<Sentence> tagged = syntax.sentences(document);
    List<Mention> found = mentions.mentions(document, tagged);
    var bySentence = found.stream().collect(Collectors.groupingBy(Mention::sentence));
    Set<Integer> parse =
        tagged.stream()
            .filter(s -> wanted.test(s, bySentence.getOrDefault(s.index(), List.of())))
            .map(Sentence::index)
            .collect(Collectors.toSet());
    List<Sentence> sentences =
        tagged.stream().map(s -> parse.contains(s.index()) ? syntax.parse(s) : s).toList();
    return new AnnotatedDocument(
        document,
        sentences,
        reference.resolve(document, sentences, found),
        times.recognise(document, sentences));
  }
}
