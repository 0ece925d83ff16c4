package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Sentence;
import org.entente.extract.lexicon.Lexicon;

/**
 * Reads what a text says happened, and what it says stands.
 *
 * <pre>{@code
 * FrameEngine engine = new FrameEngine(Lexicon.load());
 * Extraction extraction = engine.extract(annotatedDocument);
 * extraction.events().get(0).type(); // "Suspension"
 * }</pre>
 *
 * Immutable and safe to share between threads. The same document gives the same result in the same
 * order every time.
 */
public final class FrameEngine {
  private final Lexicon lexicon;
  private final Calibration calibration;
  private final TriggerFinder finder;

  /** An engine whose confidences are calibrated. */
  public FrameEngine(Lexicon lexicon) {
    this(lexicon, Calibration.load());
  }

  /** An engine with the given lexicon and calibration. */
  public FrameEngine(Lexicon lexicon, Calibration calibration) {
    this.calibration = calibration;
    this.lexicon = lexicon;
    this.finder = new TriggerFinder(lexicon);
  }

  /** Everything that the document's parsed sentences tell. */
  public Extraction extract(AnnotatedDocument document) {
    List<Draft> drafts = new ArrayList<>();
    List<RelationFrame> relations = new ArrayList<>();
    Context context = new Context(document);
    for (Sentence sentence : document.sentences()) {
      if (sentence.graph().edges().isEmpty()) {
        continue;
      }
      SentenceView view = new SentenceView(document, sentence);
      SentenceReader reader = new SentenceReader(view, lexicon, finder, context);
      drafts.addAll(reader.events());
      relations.addAll(reader.relations());
      relations.addAll(OfficeReader.read(view, lexicon));
    }
    List<List<Integer>> responses = new ResponseLinker(lexicon).link(drafts);
    List<EventFrame> events = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      events.add(drafts.get(i).frame(responses.get(i)));
    }
    return calibration.apply(new Extraction(document, events, relations));
  }

  /**
   * Why a sentence yields what it yields.
   *
   * @param sentence index of the sentence
   */
  public Explanation explain(AnnotatedDocument document, int sentence) {
    Sentence asked = document.sentences().get(sentence);
    SentenceView view = new SentenceView(document, asked);
    Explanation explanation = new Explanation(view);
    if (!asked.graph().edges().isEmpty()) {
      SentenceReader reader = new SentenceReader(view, lexicon, finder, new Context(document));
      reader.explainInto(explanation);
    }
    return explanation;
  }
}
