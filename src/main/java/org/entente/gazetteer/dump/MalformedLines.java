package org.entente.gazetteer.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.rio.ParseErrorListener;

/** Counts the lines that the parser does not take for triples, and keeps the first of them. */
final class MalformedLines implements ParseErrorListener {
  private static final int KEPT = 20;

  /** The parser's messages end with the place, which stands at their beginning already. */
  private static final Pattern PLACE = Pattern.compile("\\s*\\[line[^\\]]*\\]\\s*$");

  private final List<String> first = new ArrayList<>();
  private long count;
  private long lastLine;

  @Override
  public void warning(String message, long line, long column) {
    // only what cannot be used is reported
  }

  @Override
  public void error(String message, long line, long column) {
    if (line != lastLine) {
      lastLine = line;
      count++;
      if (first.size() < KEPT) {
        String what = PLACE.matcher(message).replaceFirst("").strip().replaceAll("\\s+", " ");
        first.add("line " + line + ": " + what);
      }
    }
  }

  @Override
  public void fatalError(String message, long line, long column) {
    error(message, line, column);
  }

  /** The next reading begins with line 1. */
  void rewind() {
    lastLine = 0;
  }

  long count() {
    return count;
  }

  /** The first of them, each with its line and what is wrong. */
  List<String> first() {
    return List.copyOf(first);
  }
}
