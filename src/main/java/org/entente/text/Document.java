package org.entente.text;

import java.util.Objects;

/**
 * A text as it is stored, with its name and what its sidecar says.
 *
 * <pre>{@code
 * Document d = new Document("note.txt", "Russia joined the forum.", Metadata.NONE);
 * d.text(new Span(0, 6)); // "Russia"
 * }</pre>
 *
 * All offsets into it are code points, whatever the text holds.
 */
public final class Document {
  /** Code points between two milestones. */
  private static final int STEP = 256;

  private final String id;
  private final String text;
  private final Metadata metadata;
  private final int length;

  /** Of a text that has other than single chars, where each so many code points begin, in chars. */
  private final int[] milestones;

  /**
   * @param id the file's name relative to its corpus folder, with forward slashes: {@code
   *     essays/korea.txt}
   * @param text the stored text, never altered
   * @param metadata what the sidecar says
   */
  public Document(String id, String text, Metadata metadata) {
    this.id = Objects.requireNonNull(id);
    this.text = Objects.requireNonNull(text);
    this.metadata = Objects.requireNonNull(metadata);
    this.length = text.codePointCount(0, text.length());
    this.milestones = length == text.length() ? new int[0] : milestones(text, length);
  }

  public String id() {
    return id;
  }

  public String text() {
    return text;
  }

  public Metadata metadata() {
    return metadata;
  }

  /** Number of code points of the text. */
  public int length() {
    return length;
  }

  /**
   * The words at a span.
   *
   * @throws IndexOutOfBoundsException if the span ends beyond the text
   */
  public String text(Span span) {
    if (length == text.length()) {
      return text.substring(span.start(), span.end());
    }
    int from = offset(span.start());
    return text.substring(from, text.offsetByCodePoints(from, span.length()));
  }

  /** Where a code point stands, in chars; found from the milestone before it. */
  private int offset(int codePoint) {
    int milestone = Math.min(codePoint / STEP, milestones.length - 1);
    return text.offsetByCodePoints(milestones[milestone], codePoint - milestone * STEP);
  }

  private static int[] milestones(String text, int length) {
    int[] milestones = new int[length / STEP + 1];
    for (int i = 1; i < milestones.length; i++) {
      milestones[i] = text.offsetByCodePoints(milestones[i - 1], STEP);
    }
    return milestones;
  }

  @Override
  public String toString() {
    return id;
  }
}
