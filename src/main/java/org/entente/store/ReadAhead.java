package org.entente.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * What one thread reads, another takes. A few batches lie in between and no more, so that memory
 * does not grow with what there is to read.
 *
 * <pre>{@code
 * ReadAhead.run(quads -> parse(file, quads), quad -> store(quad));
 * }</pre>
 */
final class ReadAhead<T> {
  private static final int BATCH = 2_000;
  private static final int BATCHES = 8;

  private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(BATCHES);
  private List<T> batch = new ArrayList<>(BATCH);
  private Throwable failure;

  private ReadAhead() {}

  /**
   * Returns when everything is read and taken. What either side throws is thrown here, and ends the
   * other side.
   *
   * @param reading hands on what it reads; on a thread of its own
   * @param taking takes it, in the same order; on this thread
   * @throws CancellationException if this thread is interrupted
   */
  static <T> void run(Consumer<Consumer<T>> reading, Consumer<T> taking) {
    ReadAhead<T> between = new ReadAhead<>();
    Thread reader = new Thread(() -> between.read(reading), "entente-read-ahead");
    reader.setDaemon(true);
    reader.start();
    try {
      between.take(taking);
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while loading");
    } finally {
      reader.interrupt();
    }
    if (between.failure instanceof RuntimeException e) {
      throw e;
    }
    if (between.failure instanceof Error e) {
      throw e;
    }
  }

  private void take(Consumer<T> taking) throws InterruptedException {
    for (List<T> taken = queue.take(); !taken.isEmpty(); taken = queue.take()) {
      taken.forEach(taking);
    }
  }

  private void read(Consumer<Consumer<T>> reading) {
    try {
      reading.accept(this::add);
      if (!batch.isEmpty()) {
        handOn();
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    try {
      queue.put(List.of());
    } catch (InterruptedException e) {
      // The taking side has given up: nobody waits for the end.
    }
  }

  private void add(T item) {
    batch.add(item);
    if (batch.size() == BATCH) {
      handOn();
    }
  }

  private void handOn() {
    try {
      queue.put(batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the taking side has given up");
    }
    batch = new ArrayList<>(BATCH);
  }
}
