package org.entente.server.handover;

import java.util.List;
import org.entente.store.Backup;

/**
 * What a server answers. Only what was asked for is there.
 *
 * @param problem why it could not be done; null if it was
 * @param documents what is loaded of each document
 * @param value a graph's version or text; null if there is none
 * @param faults what validation found
 * @param backup what a backup holds
 */
record Reply(
    String problem, List<Document> documents, String value, List<Fault> faults, Backup backup) {

  /** A document as the store holds it; what is not known is null. */
  record Document(String identifier, String graph, String contentHash, String extractorVersion) {}

  /** A violation; the sentence is null where there is none. */
  record Fault(String rule, String node, String message, String sentence, boolean fatal) {}

  static Reply problem(String message) {
    return new Reply(message, List.of(), null, List.of(), null);
  }

  static Reply value(String value) {
    return new Reply(null, List.of(), value, List.of(), null);
  }
}
