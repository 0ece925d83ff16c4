package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final AtomicInteger made = new AtomicInteger();
  private final Kept<Integer> kept = new Kept<>(2);

  @Test
  void aValueIsMadeOnceForEachStateOfTheGraph() {
    assertThat(get("v1", "a")).isEqualTo(1);
    assertThat(get("v1", "a")).isEqualTo(1);
    assertThat(get("v2", "a")).isEqualTo(2);
    assertThat(get("v1", "a")).isEqualTo(3);
  }

  @Test
  void theLeastRecentlyAskedGoesFirst() {
    get("v", "a");
    get("v", "b");
    get("v", "a");
    get("v", "c");
    assertThat(get("v", "a")).isEqualTo(1);
    assertThat(get("v", "b")).isEqualTo(4);
  }

  @Test
  void nothingIsKeptOfAGraphWithoutAVersionNorOfAFailure() {
    assertThat(get(GraphAccess.UNNAMED, "a")).isEqualTo(1);
    assertThat(get(GraphAccess.UNNAMED, "a")).isEqualTo(2);
    assertThatThrownBy(
            () ->
                kept.get(
                    "v",
                    List.of("a"),
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(get("v", "a")).isEqualTo(3);
  }

  @Test
  void whatIsMadeWhileTheGraphChangesIsNotKeptForTheNewState() {
    kept.get("v1", List.of("a"), () -> get("v2", "b"));
    assertThat(get("v2", "a")).isEqualTo(2);
  }

  private Integer get(String version, String key) {
    return kept.get(version, List.of(key), made::incrementAndGet);
  }
}
