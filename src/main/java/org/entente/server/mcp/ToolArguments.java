package org.entente.server.mcp;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.query.QueryException;

/** The arguments of a tool call: known ones only, as text. */
final class ToolArguments {
  private final Map<String, String> given = new LinkedHashMap<>();

  /**
   * Reads them.
   *
   * @param known the names that the tool takes
   * @throws QueryException.BadArgument if there is another, or one that is neither text, number nor
   *     truth value
   */
  ToolArguments(Map<String, Object> arguments, List<String> known) {
    arguments.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            throw new QueryException.BadArgument(
                "unknown argument; this tool takes " + String.join(", ", known));
          }
          if (value != null) {
            given.put(name, text(name, value));
          }
        });
  }

  private static String text(String name, Object value) {
    if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString());
      return exact.stripTrailingZeros().scale() <= 0
          ? exact.toBigInteger().toString()
          : exact.toPlainString();
    }
    if (value instanceof String || value instanceof Boolean) {
      return value.toString();
    }
    throw new QueryException.BadArgument(name + " must be a text, a number, or true or false");
  }

  /** One that may be missing or empty. */
  Optional<String> optional(String name) {
    return Optional.ofNullable(given.get(name)).filter(text -> !text.isEmpty());
  }

  /**
   * One that must be there.
   *
   * @throws QueryException.BadArgument if it is not
   */
  String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> new QueryException.BadArgument("the argument '" + name + "' is missing"));
  }

  /**
   * A whole number.
   *
   * @throws QueryException.BadArgument if it is none or out of range
   */
  int number(String name, int usual, int least, int most) {
    String text = given.getOrDefault(name, Integer.toString(usual));
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new QueryException.BadArgument(
          name + " must be a whole number from " + least + " to " + most);
    }
    return number;
  }

  /** Those given, without these names. */
  Map<String, String> without(List<String> names) {
    Map<String, String> rest = new LinkedHashMap<>(given);
    rest.keySet().removeAll(names);
    return rest;
  }
}
