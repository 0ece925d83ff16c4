package org.entente.server.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.http.Problem;

/** The query string of a request, in which every parameter is known and given once. */
final class Arguments {
  private final Map<String, List<String>> given;

  private Arguments(Map<String, List<String>> given) {
    this.given = given;
  }

  /**
   * Reads it.
   *
   * @throws Problem 400 if a parameter is not among the known ones, or given twice
   */
  static Arguments of(Context context, Set<String> known) {
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                throw Problem.badRequest(
                    "an unknown parameter is given; there are "
                        + String.join(", ", new TreeSet<>(known)));
              }
              if (values.size() > 1) {
                throw Problem.badRequest(name + " is given " + values.size() + " times; give one");
              }
            });
    return new Arguments(context.queryParamMap());
  }

  /** An argument that is there and not empty. */
  Optional<String> given(String name) {
    return given.getOrDefault(name, List.of()).stream().filter(text -> !text.isEmpty()).findFirst();
  }

  /**
   * An argument that must be there; it may be empty.
   *
   * @throws Problem 400 if it is not
   */
  String required(String name) {
    List<String> values = given.get(name);
    if (values == null) {
      throw Problem.badRequest("the parameter " + name + " is missing");
    }
    return values.get(0);
  }
}
