package org.entente.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {
  private long now;
  private final FailedLogins failed = new FailedLogins(() -> now);

  @Test
  void whoIsWrongAgainAndAgainWaitsLongerAndLonger() {
    for (int i = 0; i < 4; i++) {
      failed.failed("10.0.0.1", "curator");
      assertThat(failed.wait("10.0.0.1", "curator")).isZero();
    }
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
      failed.failed("10.0.0.1", "curator");
      assertThat(failed.wait("10.0.0.1", "curator")).isEqualTo(Duration.ofSeconds(seconds));
      pass(Duration.ofSeconds(seconds));
      assertThat(failed.wait("10.0.0.1", "curator")).isZero();
    }
  }

  @Test
  void oneMachineWithManyNamesAndManyMachinesWithOneNameWaitToo() {
    for (int i = 0; i < 5; i++) {
      failed.failed("10.0.0.1", "name" + i);
      failed.failed("10.0.1." + i, "curator");
    }
    assertThat(failed.wait("10.0.0.1", "another")).isPositive();
    assertThat(failed.wait("10.0.0.9", "curator")).isPositive();
    assertThat(failed.wait("10.0.0.9", "another")).isZero();
  }

  @Test
  void theRightPasswordAndAQuietWhileMakeUpForIt() {
    for (int i = 0; i < 4; i++) {
      failed.failed("10.0.0.1", "curator");
    }
    failed.succeeded("10.0.0.1", "curator");
    failed.failed("10.0.0.1", "curator");
    assertThat(failed.wait("10.0.0.1", "curator")).isZero();
    for (int i = 0; i < 3; i++) {
      failed.failed("10.0.0.1", "curator");
    }
    pass(Duration.ofMinutes(16));
    failed.failed("10.0.0.1", "curator");
    assertThat(failed.wait("10.0.0.1", "curator")).isZero();
  }

  @Test
  void neverHoldsMoreThanSoMany() {
    for (int i = 0; i < 30_000; i++) {
      failed.failed("10.0.0.1", "name" + i);
    }
    assertThat(failed.size()).isLessThanOrEqualTo(10_000);
    assertThat(failed.wait("10.0.0.1", "another")).isPositive();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
