package org.entente.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.entente.pipeline.Progress;

/** Progress for a person: a bar on a terminal, plain lines elsewhere. */
final class ConsoleProgress implements Progress {
  private final PrintStream out;
  private final boolean terminal;

  /**
   * @param out where to print; the bar and the lines are no result of the program, so this is the
   *     error stream
   * @param terminal whether a person looks at {@code out} while it is written
   */
  ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
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
    long start = System.nanoTime();
    out.println(total > 0 ? what + ": " + total : what);
    return new Task() {
      private final long every = Math.max(1, total / 10);
      private long done;

      @Override
      public synchronized void advance() {
        done++;
        if (total >= 100 && done % every == 0) {
          double rate = done / Math.max(1e-9, (System.nanoTime() - start) / 1e9);
          out.printf(
              "%s: %d of %d, %.1f a second, %.0f s left%n",
              what, done, total, rate, (total - done) / rate);
        }
      }

      @Override
      public void close() {
        out.printf("%s: done in %.1f s%n", what, (System.nanoTime() - start) / 1e9);
      }
    };
  }
}
