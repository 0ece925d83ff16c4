package org.entente.pipeline;

import java.io.ByteArrayOutputStream;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Annotator;
import org.entente.extract.Extraction;
import org.entente.extract.FrameEngine;
import org.entente.extract.lexicon.Lexicon;
import org.entente.gazetteer.Gazetteer;
import org.entente.link.LinkedExtraction;
import org.entente.link.Linker;
import org.entente.rdf.ExtractorVersion;
import org.entente.rdf.QuadWriter;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * The pure function at the heart of the program: a document goes in, its quads come out.
 *
 * <pre>{@code
 * Extractor extractor = Extractor.load(0);
 * byte[] nquads = extractor.quads(new Document("note.txt", "Russia joined the forum in 1994.", Metadata.NONE));
 * }</pre>
 *
 * The result depends on the document and on what the program knows (gazetteer, lexicon, ontology),
 * never on other documents, the clock or the machine. One extractor may be shared by threads.
 */
public final class Extractor {
  private final Annotator annotator;
  private final FrameEngine engine;
  private final Linker linker;
  private final double minConfidence;

  private Extractor(Annotator annotator, FrameEngine engine, Linker linker, double minConfidence) {
    this.annotator = annotator;
    this.engine = engine;
    this.linker = linker;
    this.minConfidence = minConfidence;
  }

  /**
   * Reads gazetteer and lexicon; the language models follow with the first sentence that needs
   * them.
   *
   * @param minConfidence statements below it are dropped; 0…1, 0 keeps all
   */
  public static Extractor load(double minConfidence) {
    Gazetteer gazetteer = Gazetteer.load();
    return new Extractor(
        Annotator.create(gazetteer),
        new FrameEngine(Lexicon.load()),
        new Linker(gazetteer),
        minConfidence);
  }

  /**
   * What the result depends on besides the document, as {@code sha256:…}, with the least confidence
   * where one is set.
   *
   * @param minConfidence as given to {@link #load}
   */
  public static String version(double minConfidence) {
    return ExtractorVersion.current()
        + (minConfidence > 0 ? " min-confidence " + minConfidence : "");
  }

  /** What the document says, over mentions. */
  public Extraction extract(Document document) {
    AnnotatedDocument annotated = annotator.annotate(document);
    return new ConfidenceFilter(minConfidence).keep(engine.extract(annotated));
  }

  /** The document's named graph as sorted N-Quads in UTF-8. */
  public byte[] quads(Document document) {
    LinkedExtraction linked = linker.link(extract(document));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QuadWriter writer = new QuadWriter(out, version(minConfidence))) {
      writer.write(linked);
    }
    return out.toByteArray();
  }

  /**
   * Why the sentences at a place of the document yield what they yield, for a person: words,
   * syntax, mentions, times, and every rule that was tried.
   */
  public String explain(Document document, Span place) {
    AnnotatedDocument annotated = annotator.annotate(document);
    StringBuilder out = new StringBuilder();
    annotated.sentences().stream()
        .filter(s -> s.span().overlaps(place))
        .forEach(
            s ->
                out.append(AnnotationPrinter.print(annotated, s))
                    .append(engine.explain(annotated, s.index()).text().strip())
                    .append("\n\n"));
    return out.toString();
  }
}
