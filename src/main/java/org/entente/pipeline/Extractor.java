package org.entente.pipeline;

import java.io.ByteArrayOutputStream;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Annotator;
import org.entente.extract.Calibration;
import org.entente.extract.Extraction;
import org.entente.extract.FrameEngine;
import org.entente.gazetteer.Gazetteer;
import org.entente.link.Decisions;
import org.entente.link.LinkedExtraction;
import org.entente.link.Linker;
import org.entente.rdf.QuadWriter;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * The pure function at the heart of the program: a document goes in, its quads come out.
 *
 * <pre>{@code
 * Extractor extractor = Extractor.load(ExtractorSettings.STANDARD);
 * byte[] nquads = extractor.quads(new Document("note.txt", "Russia joined the forum in 1994.", Metadata.NONE));
 * }</pre>
 *
 * The result depends on the document, on what the program knows (gazetteer, lexicon, ontology) and
 * on what curators decided on the document's names, never on other documents, the clock or the
 * machine. One extractor may be shared by threads.
 */
public final class Extractor {
  private final Annotator annotator;
  private final FrameEngine engine;
  private final Linker linker;
  private final Knowledge knowledge;
  private final ExtractorSettings settings;

  private Extractor(
      Annotator annotator,
      FrameEngine engine,
      Linker linker,
      Knowledge knowledge,
      ExtractorSettings settings) {
    this.annotator = annotator;
    this.engine = engine;
    this.linker = linker;
    this.knowledge = knowledge;
    this.settings = settings;
  }

  /**
   * Reads gazetteer and lexicon; the language models follow with the first sentence that needs
   * them.
   */
  public static Extractor load(ExtractorSettings settings) {
    return load(settings, Decisions.NONE);
  }

  /**
   * The same, keeping to what curators decided on names.
   *
   * @throws org.entente.link.DecisionException if a decision cannot be carried out; says which
   */
  public static Extractor load(ExtractorSettings settings, Decisions decisions) {
    return load(Knowledge.of(settings).with(decisions), settings);
  }

  /** The same with knowledge that was loaded already, as the settings say. */
  static Extractor load(Knowledge knowledge, ExtractorSettings settings) {
    Gazetteer gazetteer = knowledge.gazetteer();
    return new Extractor(
        Annotator.create(gazetteer),
        new FrameEngine(
            knowledge.lexicon().lexicon(),
            settings.calibrated() ? Calibration.load() : Calibration.NONE),
        new Linker(gazetteer, knowledge.decisions()),
        knowledge,
        settings);
  }

  /** What the document says, over mentions. */
  public Extraction extract(Document document) {
    AnnotatedDocument annotated = annotator.annotate(document);
    return new ConfidenceFilter(settings.minConfidence()).keep(engine.extract(annotated));
  }

  /** The document's named graph as sorted N-Quads in UTF-8. */
  public byte[] quads(Document document) {
    LinkedExtraction linked = linker.link(extract(document));
    String version = knowledge.version(document, settings).toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QuadWriter writer = new QuadWriter(out, version)) {
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
