package org.entente.gazetteer.dump;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The IRIs of Wikidata's RDF: items, and properties with their truthy values.
 *
 * <p>See the RDF dump format of Wikibase: {@code wd:} is {@code http://www.wikidata.org/entity/},
 * {@code wdt:} is {@code http://www.wikidata.org/prop/direct/}.
 */
final class Wikidata {
  /** What every item's IRI begins with, before its number. */
  static final String ITEM = "http://www.wikidata.org/entity/Q";

  /** What the IRI of a property begins with where it leads straight to its best value. */
  static final String DIRECT = "http://www.wikidata.org/prop/direct/";

  private static final byte[] ITEM_BYTES = ITEM.getBytes(StandardCharsets.US_ASCII);

  private Wikidata() {}

  /** The number of the item with this IRI; -1 if it is none. */
  static int item(String iri) {
    return iri.startsWith(ITEM) ? number(iri, ITEM.length()) : -1;
  }

  /** The number behind the {@code Q} of {@code Q7184}; -1 if it is none. */
  static int qid(String qid) {
    return qid.startsWith("Q") ? number(qid, 1) : -1;
  }

  /** The number of the item whose IRI stands in this part of a buffer; -1 if it is none. */
  static int item(byte[] buffer, int from, int to) {
    int digits = from + ITEM_BYTES.length;
    if (digits >= to
        || to - digits > 10
        || !Arrays.equals(buffer, from, digits, ITEM_BYTES, 0, ITEM_BYTES.length)) {
      return -1;
    }
    long n = 0;
    for (int i = digits; i < to; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      n = 10 * n + digit;
    }
    return n > Integer.MAX_VALUE ? -1 : (int) n;
  }

  private static int number(String s, int from) {
    try {
      return s.length() > from && Character.isDigit(s.charAt(from))
          ? Integer.parseInt(s, from, s.length(), 10)
          : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
