package org.entente.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one document's extraction depended on besides the document: a document whose graph carries
 * another version must be extracted again, and the part that differs says why.
 *
 * <pre>{@code
 * ExtractorVersion.parse("program:0a… lexicon:1b… names:2c… decisions:none settings:standard").get().names(); // "2c…"
 * }</pre>
 *
 * @param program the program's code, see {@link ProgramVersion#code}
 * @param lexicon what its lexicon says of the words that the text can hold; of no other word, so
 *     that a new trigger touches only the documents in which it can occur
 * @param names what it knew of the names that the text can speak of; of no other name, so that a
 *     new gazetteer entry touches only the documents that can mean it
 * @param decisions what curators decided on names that occur in the text; {@code none} where they
 *     decided nothing
 * @param settings what the user asked for; without white space
 */
public record ExtractorVersion(
    String program, String lexicon, String names, String decisions, String settings) {

  /** Reads what {@link #toString} wrote; empty if it is something else. */
  public static Optional<ExtractorVersion> parse(String version) {
    Map<String, String> parts = new HashMap<>();
    for (String part : version.split(" ")) {
      int colon = part.indexOf(':');
      if (colon > 0) {
        parts.put(part.substring(0, colon), part.substring(colon + 1));
      }
    }
    ExtractorVersion read =
        new ExtractorVersion(
            parts.get("program"),
            parts.get("lexicon"),
            parts.get("names"),
            parts.get("decisions"),
            parts.get("settings"));
    return read.toString().equals(version) ? Optional.of(read) : Optional.empty();
  }

  /** As it stands in {@code ent:extractorVersion}. */
  @Override
  public String toString() {
    return "program:%s lexicon:%s names:%s decisions:%s settings:%s"
        .formatted(program, lexicon, names, decisions, settings);
  }
}
