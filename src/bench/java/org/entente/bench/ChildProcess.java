package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that a benchmark starts, with what it costs. Reads {@code /proc}, hence Linux only.
 *
 * <pre>{@code
 * try (ChildProcess query = ChildProcess.start(List.of("./entente", "query", "documents"), log)) {
 *   ChildProcess.Cost cost = query.await();
 * }
 * }</pre>
 */
public final class ChildProcess implements AutoCloseable {
  private static final int LOOK_EVERY_MS = 20;
  private static final Pattern RSS_ANON = Pattern.compile("RssAnon:\\s+(\\d+) kB");
  private static final Pattern VM_HWM = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final double TICKS_A_SECOND = 100;

  /**
   * What a program cost.
   *
   * @param seconds by the clock
   * @param cpu CPU seconds
   * @param own MiB of memory of its own that it held at most, heap included ({@code RssAnon})
   * @param resident the same with the pages of files that it had mapped, which the system takes
   *     back when it needs the memory ({@code VmHWM})
   */
  public record Cost(double seconds, double cpu, long own, long resident) {}

  private final Process process;
  private final long started = System.nanoTime();
  private final Path proc;
  private Cost cost = new Cost(0, 0, 0, 0);

  private ChildProcess(Process process) {
    this.process = process;
    this.proc = Path.of("/proc", String.valueOf(process.pid()));
  }

  /** Starts a program whose output goes to a file. */
  public static ChildProcess start(List<String> command, Path output) throws IOException {
    return new ChildProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start());
  }

  /**
   * Waits until it has ended. CPU time and memory are those of its last 20 milliseconds.
   *
   * @throws IOException if it fails
   */
  public Cost await() throws IOException, InterruptedException {
    while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
      look();
    }
    if (process.exitValue() != 0) {
      throw new IOException("ended with status " + process.exitValue());
    }
    return new Cost(seconds(), cost.cpu(), cost.own(), cost.resident());
  }

  /** What it has cost so far. */
  public Cost look() {
    try {
      String[] fields =
          Files.readString(proc.resolve("stat")).replaceFirst(".*\\) ", "").split(" ");
      // Fields 14 to 17 of proc(5): its own time and that of the children that it waited for.
      double ticks = 0;
      for (int i = 11; i <= 14; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      String status = Files.readString(proc.resolve("status"));
      cost =
          new Cost(
              seconds(),
              ticks / TICKS_A_SECOND,
              Math.max(cost.own(), megabytes(status, RSS_ANON)),
              Math.max(cost.resident(), megabytes(status, VM_HWM)));
    } catch (IOException e) {
      // It has just ended; what was seen last stands.
      return cost;
    }
    return cost;
  }

  private static long megabytes(String status, Pattern line) {
    Matcher found = line.matcher(status);
    return found.find() ? Long.parseLong(found.group(1)) >> 10 : 0;
  }

  /** Whether it is still there. */
  public boolean isAlive() {
    return process.isAlive();
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  /** Ends it, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
