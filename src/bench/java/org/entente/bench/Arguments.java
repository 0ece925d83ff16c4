package org.entente.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A benchmark's arguments: some by place, others as {@code name=value}.
 *
 * <pre>{@code
 * Arguments arguments = Arguments.of("data/corpus", "rounds=5");
 * arguments.places();             // [data/corpus]
 * arguments.number("rounds", 20); // 5
 * }</pre>
 */
public final class Arguments {
  private final List<String> places = new ArrayList<>();
  private final Map<String, String> named = new TreeMap<>();

  private Arguments() {}

  /** Reads them; everything with an equals sign in it is a named one. */
  public static Arguments of(String... args) {
    Arguments arguments = new Arguments();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals > 0 && arg.substring(0, equals).chars().allMatch(Character::isLetter)) {
        arguments.named.put(arg.substring(0, equals), arg.substring(equals + 1));
      } else {
        arguments.places.add(arg);
      }
    }
    return arguments;
  }

  /** Those without a name, in their order. */
  public List<String> places() {
    return List.copyOf(places);
  }

  /**
   * One of those without a name.
   *
   * @param meaning what it is, for the message if it is missing
   */
  public String required(int place, String meaning) {
    if (place >= places.size()) {
      throw new IllegalArgumentException("argument " + (place + 1) + " is missing: " + meaning);
    }
    return places.get(place);
  }

  /** A named whole number. */
  public int number(String name, int standard) {
    return named.containsKey(name) ? Integer.parseInt(named.get(name)) : standard;
  }

  /** A named text. */
  public String text(String name, String standard) {
    return named.getOrDefault(name, standard);
  }
}
