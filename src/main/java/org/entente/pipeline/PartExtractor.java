package org.entente.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.entente.link.Decisions;
import org.entente.text.Document;
import org.entente.text.UnreadableDocumentException;

/**
 * Extracts documents into a part: their graphs one after the other as gzipped N-Quads, in the order
 * given. Equal documents give equal bytes.
 *
 * <pre>{@code
 * PartExtractor extractor = PartExtractor.load(ExtractorSettings.STANDARD, Decisions.NONE);
 * extractor.extract(List.of("a.txt", "b.txt"), corpus::read, out);
 * }</pre>
 *
 * A comment before the first quad says with which gazetteer the part was made; see {@link
 * PartReader}. May be shared by threads.
 */
public final class PartExtractor {
  /** What the comment with the gazetteer's version begins with. */
  static final String GAZETTEER = "# gazetteer ";

  private final String gazetteerVersion;
  private final GraphOf extractor;

  PartExtractor(String gazetteerVersion, GraphOf extractor) {
    this.gazetteerVersion = gazetteerVersion;
    this.extractor = extractor;
  }

  /**
   * Reads gazetteer and lexicon; the language models follow with the first sentence.
   *
   * @throws org.entente.link.DecisionException if a decision cannot be carried out; says which
   */
  public static PartExtractor load(ExtractorSettings settings, Decisions decisions) {
    return load(Knowledge.of(settings).with(decisions), settings);
  }

  static PartExtractor load(Knowledge knowledge, ExtractorSettings settings) {
    return new PartExtractor(
        knowledge.gazetteerVersion(), Extractor.load(knowledge, settings)::write);
  }

  /** How a document is read, wherever it lies. */
  @FunctionalInterface
  public interface Reading {
    /** The document of that name. */
    Document read(String id) throws UnreadableDocumentException;
  }

  /**
   * Extracts one part. It holds one document at a time.
   *
   * @param ids names of the documents, in order
   * @param out not closed
   * @return name → one line for each document that could not be read or extracted
   * @throws IOException if the part cannot be written
   */
  public SortedMap<String, String> extract(
      Collection<String> ids, Reading reading, OutputStream out) throws IOException {
    SortedMap<String, String> problems = new TreeMap<>();
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    zipped.write((GAZETTEER + gazetteerVersion + "\n").getBytes(StandardCharsets.UTF_8));
    for (String id : ids) {
      try {
        extractor.write(reading.read(id), zipped);
      } catch (UnreadableDocumentException e) {
        problems.put(id, e.getMessage());
      } catch (RuntimeException | StackOverflowError e) {
        problems.put(id, Extractions.fault(id, e));
      }
    }
    zipped.finish();
    return problems;
  }
}
