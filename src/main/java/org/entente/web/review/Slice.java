package org.entente.web.review;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.http.Problem;
import org.entente.web.view.Addresses;

/**
 * The part of a long list that one page shows.
 *
 * @param shown what is shown
 * @param from number of the first, from 1
 * @param total length of the list
 * @param previous address of the part before; empty where there is none
 * @param next address of the part after; empty where there is none
 */
record Slice<T>(List<T> shown, int from, int total, String previous, String next) {
  private static final int SIZE = 50;

  /**
   * The part that the argument {@code offset} asks for.
   *
   * @param path of the page
   * @param arguments that its neighbours keep
   */
  static <T> Slice<T> of(List<T> all, Context context, String path, Map<String, String> arguments) {
    String given = Optional.ofNullable(context.queryParam("offset")).orElse("0");
    if (!given.matches("\\d{1,6}")) {
      throw Problem.badRequest("offset is '" + given + "'; expected how many to leave out");
    }
    int offset = Math.min(Integer.parseInt(given), all.size());
    int end = Math.min(offset + SIZE, all.size());
    return new Slice<>(
        all.subList(offset, end),
        offset + 1,
        all.size(),
        offset == 0 ? "" : address(path, arguments, Math.max(0, offset - SIZE)),
        end == all.size() ? "" : address(path, arguments, end));
  }

  private static String address(String path, Map<String, String> arguments, int offset) {
    Map<String, String> all = new LinkedHashMap<>(arguments);
    all.put("offset", offset == 0 ? "" : Integer.toString(offset));
    return Addresses.with(path, all);
  }
}
