package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Everything arrives in order, and nobody waits for a side that has failed. */
class ReadAheadTest {
  private static final int MANY = 100_000;

  @Property(tries = 20)
  void everythingArrivesInOrder(@ForAll @IntRange(min = 0, max = 20_000) int count) {
    List<Integer> taken = new ArrayList<>();
    ReadAhead.<Integer>run(out -> IntStream.range(0, count).forEach(out::accept), taken::add);
    assertThat(taken).isEqualTo(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void whatTheReaderThrowsIsThrownToTheTaker() {
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                ReadAhead.<Integer>run(
                    out -> {
                      IntStream.range(0, MANY).forEach(out::accept);
                      throw new StoreException("line 3 is damaged");
                    },
                    taken::add))
        .isInstanceOf(StoreException.class)
        .hasMessage("line 3 is damaged");
  }

  @Test
  void anErrorOfTheReaderComesThroughToo() {
    assertThatThrownBy(
            () ->
                ReadAhead.<Integer>run(
                    out -> {
                      throw new InternalError("a fault in a mapped file");
                    },
                    number -> {}))
        .isInstanceOf(InternalError.class);
  }

  @Test
  void aReaderIsStoppedWhenTheTakerFails() {
    List<Throwable> stopped = new ArrayList<>();
    List<Thread> reader = new ArrayList<>();
    assertThatThrownBy(
            () ->
                ReadAhead.<Integer>run(
                    out -> {
                      reader.add(Thread.currentThread());
                      try {
                        IntStream.iterate(0, i -> i + 1).forEach(out::accept);
                      } catch (CancellationException e) {
                        stopped.add(e);
                        throw e;
                      }
                    },
                    number -> {
                      throw new IllegalStateException("the disk is full");
                    }))
        .hasMessage("the disk is full");
    assertThat(reader).hasSize(1);
    assertThat(joined(reader.get(0))).isTrue();
    assertThat(stopped).hasSize(1);
  }

  private static boolean joined(Thread thread) {
    try {
      thread.join();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
