package org.entente.link;

import java.util.Optional;
import org.entente.gazetteer.Entry;

/**
 * Which gazetteer entry a name means.
 *
 * @param entry empty where none is sure enough
 * @param confidence 0…1
 * @param reason in words for a reader
 */
record Choice(Optional<Entry> entry, double confidence, String reason) {

  static Choice of(Entry entry, double confidence, String reason) {
    return new Choice(Optional.of(entry), confidence, reason);
  }

  static Choice none(String reason) {
    return new Choice(Optional.empty(), 0.5, reason);
  }
}
