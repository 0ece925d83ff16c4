package org.entente.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Node;

/**
 * A hash of a set of quads that follows each quad that comes or goes, whatever the order: equal
 * sets have equal hashes, however they came about.
 *
 * <p>It is the sum, in four words of 64 bits, of every quad's SHA-256 (Bellare and Micciancio's
 * AdHash). It tells states apart; it is no protection against someone who makes up quads to fit.
 */
final class ContentHash {
  private static final int WORDS = 4;
  private static final int HEX_DIGITS = WORDS * 16;

  private final long[] sum;
  private final MessageDigest digest;

  /** Quads come by graph and subject, mostly: the bytes of the last ones. */
  private final Term subject = new Term();

  private final Term graph = new Term();

  /** A term, and its bytes in the hash. */
  private static final class Term {
    private Node node;
    private byte[] bytes;

    byte[] bytes(Node wanted) {
      if (!wanted.equals(node)) {
        bytes = ContentHash.bytes(wanted);
        node = wanted;
      }
      return bytes;
    }
  }

  private ContentHash(long[] sum) {
    this.sum = sum;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hash of no quad. */
  static ContentHash empty() {
    return new ContentHash(new long[WORDS]);
  }

  /**
   * Goes on from a hash that {@link #toString} gave.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ContentHash parse(String hash) {
    if (hash.length() != HEX_DIGITS) {
      throw new IllegalArgumentException("not " + HEX_DIGITS + " hexadecimal digits: " + hash);
    }
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hash));
    long[] sum = new long[WORDS];
    bytes.asLongBuffer().get(sum);
    return new ContentHash(sum);
  }

  /** A quad that was not there has come. */
  void add(Node graph, Node subject, Node predicate, Node object) {
    ByteBuffer hash = hash(graph, subject, predicate, object);
    for (int i = 0; i < WORDS; i++) {
      sum[i] += hash.getLong();
    }
  }

  /** A quad that was there has gone. */
  void remove(Node graph, Node subject, Node predicate, Node object) {
    ByteBuffer hash = hash(graph, subject, predicate, object);
    for (int i = 0; i < WORDS; i++) {
      sum[i] -= hash.getLong();
    }
  }

  private ByteBuffer hash(Node ofGraph, Node ofSubject, Node predicate, Node object) {
    digest.update(subject.bytes(ofSubject));
    digest.update(bytes(predicate));
    digest.update(bytes(object));
    digest.update(graph.bytes(ofGraph));
    return ByteBuffer.wrap(digest.digest());
  }

  private static byte[] bytes(Node node) {
    return (NTriplesTerm.of(node) + " ").getBytes(StandardCharsets.UTF_8);
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
    bytes.asLongBuffer().put(sum);
    return HexFormat.of().formatHex(bytes.array());
  }
}
