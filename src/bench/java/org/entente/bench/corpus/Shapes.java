package org.entente.bench.corpus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The file {@code bench/shapes.yaml} as it stands; its own comment explains the fields.
 *
 * @param words lists of words for slots of that name
 * @param kinds kinds of documents
 * @param tails what follows on some sentences
 * @param shapes groups of sentence shapes
 */
record Shapes(Map<String, List<String>> words, List<Kind> kinds, Tails tails, List<Group> shapes) {
  private static final String FILE = "/bench/shapes.yaml";

  /** What a group tells where it tells nothing. */
  static final String NOTHING = "nothing";

  /**
   * A kind of document.
   *
   * @param share how often it comes, relative to the others
   * @param dates {@code american} or {@code british}
   * @param plain the share of its sentences that tell nothing, 0 to 1
   */
  record Kind(
      String name,
      int share,
      String dates,
      double plain,
      List<String> titles,
      List<String> headings) {}

  /**
   * What follows on a sentence, before its full stop.
   *
   * @param share of the sentences that have one, 0 to 1
   */
  record Tails(double share, List<String> texts) {}

  /**
   * Shapes that tell the same type of thing.
   *
   * @param tells local name of an event type or relation, or {@link #NOTHING}
   * @param in kinds of documents that have them; null for all
   */
  record Group(String tells, List<String> in, List<String> texts) {
    boolean suits(Kind kind) {
      return in == null || in.contains(kind.name());
    }
  }

  /** Reads the file from the class path. */
  static Shapes load() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    yaml.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try (InputStream in = Shapes.class.getResourceAsStream(FILE)) {
      return yaml.readValue(in, Shapes.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " on the class path cannot be read", e);
    }
  }
}
