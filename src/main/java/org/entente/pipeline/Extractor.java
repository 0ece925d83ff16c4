package org.entente.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Annotator;
import org.entente.extract.Calibration;
import org.entente.extract.Extraction;
import org.entente.extract.FrameEngine;
import org.entente.gazetteer.Gazetteer;
import org.entente.link.Decisions;
import org.entente.link.Linker;
import org.entente.rdf.DocumentGraph;
import org.entente.rdf.QuadWriter;
import org.entente.text.Document;
import org.entente.text.Span;
import org.entente.text.UnreadableDocumentException;
import org.entente.text.reader.Limits;

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
  /** Of this many characters of text the graphs go into memory, however much each sentence says. */
  private static final int AT_ONCE = Limits.TEXT;

  private final Semaphore room = new Semaphore(AT_ONCE, true);
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QuadWriter writer = new QuadWriter(out, version(document))) {
      writer.write(linker.link(extract(document)));
    }
    return out.toByteArray();
  }

  /**
   * Writes the document's named graph as sorted N-Quads in UTF-8, once all of it is known. Waits
   * while others are at work on as much text as goes into memory.
   *
   * @param out not closed
   * @throws UnreadableDocumentException if memory does not hold the graph; nothing is written then
   * @throws IOException if it cannot be written to
   */
  public void write(Document document, OutputStream out)
      throws UnreadableDocumentException, IOException {
    int taken = Math.min(document.length(), AT_ONCE);
    room.acquireUninterruptibly(taken);
    try {
      Collection<Statement> graph = graph(document);
      try (QuadWriter writer = new QuadWriter(out, version(document))) {
        writer.write(graph);
      }
    } catch (RDFHandlerException e) {
      throw new IOException(e.getCause() == null ? e : e.getCause());
    } finally {
      room.release(taken);
    }
  }

  private Collection<Statement> graph(Document document) throws UnreadableDocumentException {
    try {
      return DocumentGraph.of(linker.link(extract(document)), version(document));
    } catch (OutOfMemoryError e) {
      throw new UnreadableDocumentException(
          "%s: needs more memory than there is (%d MB); split it, or give the program more"
              .formatted(document.id(), Runtime.getRuntime().maxMemory() >> 20),
          e);
    }
  }

  private String version(Document document) {
    return knowledge.version(document, settings).toString();
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
