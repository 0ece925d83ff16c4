package org.entente.text.reader;

/**
 * How much of a document is read before it is refused. All are far beyond what documents have that
 * people write, and small enough that any file is done with in bounded time and memory.
 */
public final class Limits {
  /** Bytes of a file. */
  public static final int FILE = 64 << 20;

  /** UTF-16 units of a document's text: some thousand pages. */
  public static final int TEXT = 2_000_000;

  /** Bytes that a packed file may unpack to, all its parts together. */
  static final long EXPANDED = 256L << 20;

  /** Parts of a packed file. */
  static final int PARTS = 10_000;

  /** Elements within each other. */
  static final int DEPTH = 1_000;

  /** Tags of a page of HTML, and as many elements again as a browser would infer from them. */
  static final int TAGS = 1_000_000;

  /** Pages of a PDF. */
  static final int PAGES = 10_000;

  /** Drawing operations of a PDF, each counted as often as it is carried out. */
  static final long OPERATIONS = 20_000_000;

  /** Characters on one page of a PDF; a dense page has ten thousand. */
  static final int GLYPHS_A_PAGE = 200_000;

  private Limits() {}
}
