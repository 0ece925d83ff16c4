package org.entente.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.junit.jupiter.api.Test;

/** A fault of a mapped file that shows inside a cache ends what was being written. */
class DiskFaultsTest {
  @Test
  void aFaultInsideACacheIsThrownOn() {
    DiskFaults.throwOn();
    InternalError fault =
        new InternalError("a fault occurred in an unsafe memory access operation");
    Cache<String, String> cache =
        Caffeine.newBuilder()
            .maximumSize(1)
            .executor(
                task -> {
                  throw fault;
                })
            .build();
    assertThatThrownBy(() -> cache.put("node", "number")).isSameAs(fault);
  }
}
