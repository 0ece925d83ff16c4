package org.entente.text.reader;

/**
 * A line as it is printed.
 *
 * @param text its words
 * @param left where it begins, in points from the left edge of the page
 * @param right where it ends
 * @param y its base line, in points from the top of the page
 * @param size of its letters, in points
 */
record PdfLine(String text, float left, float right, float y, float size) {}
