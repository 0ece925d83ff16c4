package org.entente.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out of a graph, for as long as the graph is known not to have changed; the least
 * recently asked goes first.
 *
 * <pre>{@code
 * List<Row> rows = kept.get(graph.version().get(), List.of("documents"), () -> ask("documents"));
 * }</pre>
 *
 * Any number of threads may ask; what is kept must be immutable.
 *
 * @param <V> what is kept
 */
public final class Kept<V> {
  private final Map<List<Object>, V> values;
  private String version = "";

  /**
   * Nothing yet.
   *
   * @param most how many values to keep
   */
  public Kept(int most) {
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<List<Object>, V> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The value of before, or a new one; what fails is not kept, and nothing of a graph that tells no
   * version.
   *
   * @param version of the graph, see {@link GraphAccess#version}
   * @param key what the value depends on beside the graph
   * @param made works it out
   */
  public V get(String version, List<Object> key, Supplier<V> made) {
    if (version.equals(GraphAccess.UNNAMED)) {
      return made.get();
    }
    synchronized (values) {
      if (!this.version.equals(version)) {
        values.clear();
        this.version = version;
      }
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V value = made.get();
    synchronized (values) {
      if (this.version.equals(version)) {
        values.put(key, value);
      }
    }
    return value;
  }
}
