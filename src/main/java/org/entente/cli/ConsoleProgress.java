package org.entente.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.entente.pipeline.Progress;

/** Progress for a person: a bar on a terminal, plain lines elsewhere. */
final class ConsoleProgress implements Progress {
  /** Elsewhere than on a terminal nobody waits longer than this for a line. */
  private static final long LINE_EVERY = Duration.ofSeconds(30).toNanos();

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanoseconds;

  /**
   * @param out where to print; the bar and the lines are no result of the program, so this is the
   *     error stream
   * @param terminal whether a person looks at {@code out} while it is written
   */
  ConsoleProgress(PrintStream out, boolean terminal) {
    this(out, terminal, System::nanoTime);
  }

  ConsoleProgress(PrintStream out, boolean terminal, LongSupplier nanoseconds) {
    this.out = out;
    this.terminal = terminal;
    this.nanoseconds = nanoseconds;
  }

  @Override
  public Task begin(String what, long total) {
    return terminal ? bar(what, total) : lines(what, total);
  }

  private Task bar(String what, long total) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(out))
            .build();
    return new Task() {
      @Override
      public void advance() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  private Task lines(String what, long total) {
    long start = nanoseconds.getAsLong();
    out.println(total > 0 ? what + ": " + total : what);
    return new Task() {
      private final long every = Math.max(1, total / 10);
      private long done;
      private long doneThen;
      private long then = start;

      @Override
      public synchronized void advance() {
        done++;
        long now = nanoseconds.getAsLong();
        if (total >= 100 && (done % every == 0 || now - then >= LINE_EVERY)) {
          // Of the last stretch: what a build before has finished is passed over quickly.
          double rate = (done - doneThen) / Math.max(1e-9, (now - then) / 1e9);
          out.printf(
              "%s: %d of %d, %.1f a second, %.0f s left%n",
              what, done, total, rate, (total - done) / rate);
          doneThen = done;
          then = now;
        }
      }

      @Override
      public void close() {
        out.printf("%s: done in %.1f s%n", what, (nanoseconds.getAsLong() - start) / 1e9);
      }
    };
  }
}
