package org.entente.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one method of one path offers to programs, in the terms of OpenAPI 3.1.
 *
 * @param method in lower case: {@code get}
 * @param path with parameters in braces
 * @param id its name in generated clients; unique
 * @param summary one line
 * @param description more than one line, or empty
 * @param tag what it belongs to
 * @param parameters in order
 * @param accepts media type → JSON Schema of a request's body; empty if it takes none
 * @param gives media type → JSON Schema of the answer
 */
public record Operation(
    String method,
    String path,
    String id,
    String summary,
    String description,
    String tag,
    List<Parameter> parameters,
    Map<String, Map<String, Object>> accepts,
    Map<String, Map<String, Object>> gives) {

  /**
   * A parameter.
   *
   * @param in {@code query} or {@code path}
   * @param schema as JSON Schema 2020-12
   */
  public record Parameter(
      String name, String in, boolean required, String description, Map<String, Object> schema) {

    /** In the query string, must be there. */
    public static Parameter required(String name, String description, Map<String, Object> schema) {
      return new Parameter(name, "query", true, description, schema);
    }

    /** In the query string, may be left out. */
    public static Parameter optional(String name, String description, Map<String, Object> schema) {
      return new Parameter(name, "query", false, description, schema);
    }

    /** A part of the path. */
    public static Parameter inPath(String name, String description, Map<String, Object> schema) {
      return new Parameter(name, "path", true, description, schema);
    }
  }

  /** A GET without parameters so far. */
  public static Operation get(String path, String id, String summary) {
    return new Operation("get", path, id, summary, "", "", List.of(), Map.of(), Map.of());
  }

  /** A POST without parameters so far. */
  public static Operation post(String path, String id, String summary) {
    return new Operation("post", path, id, summary, "", "", List.of(), Map.of(), Map.of());
  }

  /** The same with a description. */
  public Operation saying(String text) {
    return new Operation(method, path, id, summary, text, tag, parameters, accepts, gives);
  }

  /** The same under a tag. */
  public Operation under(String name) {
    return new Operation(method, path, id, summary, description, name, parameters, accepts, gives);
  }

  /** The same with one more parameter. */
  public Operation taking(Parameter parameter) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new Operation(
        method, path, id, summary, description, tag, List.copyOf(more), accepts, gives);
  }

  /** The same with the two parameters of {@link Paging}. */
  public Operation inParts(int usual, int most) {
    return taking(
            Parameter.optional(
                Paging.LIMIT,
                "How many to send at most.",
                Map.of("type", "integer", "minimum", 1, "maximum", most, "default", usual)))
        .taking(
            Parameter.optional(
                Paging.OFFSET,
                "How many to leave out; the Link header names the other parts.",
                Map.of("type", "integer", "minimum", 0, "default", 0)));
  }

  /** The same with one more media type of a request's body. */
  public Operation accepting(String mediaType, Map<String, Object> schema) {
    Map<String, Map<String, Object>> more = new LinkedHashMap<>(accepts);
    more.put(mediaType, schema);
    return new Operation(method, path, id, summary, description, tag, parameters, more, gives);
  }

  /** The same with one more media type of the answer. */
  public Operation giving(String mediaType, Map<String, Object> schema) {
    Map<String, Map<String, Object>> more = new LinkedHashMap<>(gives);
    more.put(mediaType, schema);
    return new Operation(method, path, id, summary, description, tag, parameters, accepts, more);
  }
}
