package org.entente.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import org.entente.pipeline.Progress;

/**
 * What a command prints to.
 *
 * @param out results only, in UTF-8
 * @param err everything else, in UTF-8
 */
record Console(PrintStream out, PrintStream err) {

  /** Prints a line of the result. */
  void result(String format, Object... arguments) {
    out.printf(format + "%n", arguments);
  }

  /** Prints a line for the person who looks on. */
  void say(String format, Object... arguments) {
    err.printf(format + "%n", arguments);
  }

  /** Results as bytes; flush it, do not close it. */
  OutputStream stream() {
    return out;
  }

  /** A bar on a terminal, lines elsewhere. */
  Progress progress() {
    return new ConsoleProgress(err, Boolean.getBoolean("entente.terminal"));
  }
}
