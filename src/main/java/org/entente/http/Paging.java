package org.entente.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which part of a long list a client wants, and where the other parts are (RFC 8288).
 *
 * <pre>{@code
 * Paging paging = Paging.of(context, 20, 100);
 * paging.link(context, total);
 * }</pre>
 *
 * @param offset how many to leave out, from 0
 * @param limit how many to send at most, from 1
 */
public record Paging(int offset, int limit) {
  /** The query parameter of {@link #offset}. */
  public static final String OFFSET = "offset";

  /** The query parameter of {@link #limit}. */
  public static final String LIMIT = "limit";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /**
   * What the query string asks for.
   *
   * @param usual the limit where none is given
   * @param most the largest limit that may be asked for
   * @throws Problem 400 if one is no number or out of range
   */
  public static Paging of(Context context, int usual, int most) {
    return new Paging(
        number(context, OFFSET, 0, 0, 999_999_999), number(context, LIMIT, usual, 1, most));
  }

  private static int number(Context context, String name, int usual, int least, int most) {
    List<String> given = context.queryParams(name);
    if (given.isEmpty()) {
      return usual;
    }
    String text = given.get(0);
    int number = NUMBER.matcher(text).matches() && given.size() == 1 ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw Problem.badRequest(
          "%s must be one whole number from %d to %d, as %s=%d"
              .formatted(name, least, most, name, usual));
    }
    return number;
  }

  /** Names the first, previous, next and last part, and how many there are in all. */
  public void link(Context context, long total) {
    context.header("X-Total-Count", Long.toString(total));
    List<String> links = new ArrayList<>();
    links.add(part(context, 0, "first"));
    if (offset > 0) {
      links.add(part(context, Math.max(0, offset - limit), "prev"));
    }
    if ((long) offset + limit < total) {
      links.add(part(context, offset + limit, "next"));
    }
    long last = total == 0 ? 0 : (total - 1) / limit * limit;
    links.add(part(context, last, "last"));
    context.header("Link", String.join(", ", links));
  }

  private String part(Context context, long from, String relation) {
    StringBuilder target = new StringBuilder("<").append(context.path()).append('?');
    for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
      if (!parameter.getKey().equals(OFFSET) && !parameter.getKey().equals(LIMIT)) {
        for (String value : parameter.getValue()) {
          target.append(encode(parameter.getKey())).append('=').append(encode(value)).append('&');
        }
      }
    }
    target.append(LIMIT).append('=').append(limit).append('&');
    target.append(OFFSET).append('=').append(from);
    return target.append(">; rel=\"").append(relation).append('"').toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
