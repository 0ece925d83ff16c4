package org.entente.web.relationship;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.http.Problem;
import org.entente.web.view.Addresses;

/**
 * What an address asks about two actors.
 *
 * @param first IRI of the one
 * @param second IRI of the other
 * @param from first year; empty for the beginning
 * @param to last year; empty for the end
 * @param asOf a year, at whose end agreements and memberships are looked at; empty for all time
 */
record Selection(String first, String second, String from, String to, String asOf) {

  /**
   * The arguments {@code from}, {@code to} and {@code asOf}, each a year or a day.
   *
   * @throws Problem 400 if one is neither
   */
  static Selection of(Context context, String first, String second) {
    return new Selection(
        first, second, year(context, "from"), year(context, "to"), year(context, "asOf"));
  }

  private static String year(Context context, String name) {
    String given = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    if (given.isEmpty()) {
      return "";
    }
    if (!given.matches("\\d{4}(-\\d\\d-\\d\\d)?")) {
      throw Problem.badRequest(
          name + " is '" + given + "'; expected a year in four digits, or a day as yyyy-mm-dd");
    }
    return given.substring(0, 4);
  }

  /** Whether it is about a part of the time. */
  boolean narrowed() {
    return !from.isEmpty() || !to.isEmpty();
  }

  /** The arguments of a query about two actors. */
  Map<String, String> pair() {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("first", first);
    arguments.put("second", second);
    return arguments;
  }

  /** The same with the days of the span. */
  Map<String, String> pairInSpan() {
    Map<String, String> arguments = pair();
    if (!from.isEmpty()) {
      arguments.put("from", from + "-01-01");
    }
    if (!to.isEmpty()) {
      arguments.put("to", to + "-12-31");
    }
    return arguments;
  }

  /** The same with the day of a state of affairs. */
  Map<String, String> pairAsOf() {
    Map<String, String> arguments = pair();
    if (!asOf.isEmpty()) {
      arguments.put("asOf", asOf + "-12-31");
    }
    return arguments;
  }

  /** The page's address with another span. */
  String spanning(String from, String to) {
    return new Selection(first, second, from, to, asOf).address();
  }

  /** The page's address with the actors changed over. */
  String reversed() {
    return new Selection(second, first, from, to, asOf).address();
  }

  /** The page's own address. */
  String address() {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("a", first);
    arguments.put("b", second);
    arguments.put("from", from);
    arguments.put("to", to);
    arguments.put("asOf", asOf);
    return Addresses.with("/relationship", arguments);
  }
}
