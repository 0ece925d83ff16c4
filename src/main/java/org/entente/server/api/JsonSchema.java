package org.entente.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of JSON Schema (2020-12), ready for Jackson. */
public final class JsonSchema {
  private JsonSchema() {}

  /** A text. */
  public static Map<String, Object> text(String description) {
    return described("string", description);
  }

  /** A whole number. */
  public static Map<String, Object> integer(String description) {
    return described("integer", description);
  }

  /** True or false. */
  public static Map<String, Object> truth(String description) {
    return described("boolean", description);
  }

  private static Map<String, Object> described(String type, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("description", description);
    return schema;
  }

  /** A list. */
  public static Map<String, Object> list(Map<String, Object> items) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", items);
    return schema;
  }

  /**
   * An object.
   *
   * @param members name, schema, name, schema, …; those whose name ends with {@code ?} may be
   *     missing
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Object... members) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (int i = 0; i < members.length; i += 2) {
      String name = (String) members[i];
      boolean optional = name.endsWith("?");
      String bare = optional ? name.substring(0, name.length() - 1) : name;
      properties.put(bare, (Map<String, Object>) members[i + 1]);
      if (!optional) {
        required.add(bare);
      }
    }
    return object(properties, required);
  }

  /** An object with these members. */
  public static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }
}
