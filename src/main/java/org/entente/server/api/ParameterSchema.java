package org.entente.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.query.Parameter;
import org.entente.query.ParameterType;

/** A parameter of a canned query as JSON Schema (2020-12), for OpenAPI and MCP alike. */
public final class ParameterSchema {
  private ParameterSchema() {}

  /** Type, choices, default and an example; without the description. */
  public static Map<String, Object> of(Parameter parameter) {
    Map<String, Object> schema = new LinkedHashMap<>();
    ParameterType type = parameter.type();
    switch (type.kind()) {
      case INTEGER -> schema.put("type", "integer");
      case BOOLEAN -> schema.put("type", "boolean");
      case DATE -> schema.putAll(Map.of("type", "string", "format", "date"));
      case YEAR -> schema.putAll(Map.of("type", "string", "pattern", "^\\d{4}$"));
      case ENUM -> {
        schema.put("type", "string");
        schema.put("enum", type.choices());
      }
      case ENTITY, CLASS, PROPERTY, STRING -> schema.put("type", "string");
    }
    parameter.defaultArgument().ifPresent(text -> schema.put("default", typed(type, text)));
    schema.put("examples", List.of(typed(type, example(parameter))));
    return schema;
  }

  /** What it is about and what it takes, in words. */
  public static String description(Parameter parameter) {
    String expected = parameter.type().expected();
    String open =
        !parameter.required() && parameter.defaultArgument().isPresent()
            ? " Send it empty to leave it open."
            : "";
    return parameter.description() + " Takes " + expected + "." + open;
  }

  /** An argument that makes sense: the default where there is one. */
  public static String example(Parameter parameter) {
    return bare(parameter.defaultArgument().orElse(parameter.type().example()));
  }

  /** The argument as people write it, an IRI without angle brackets. */
  static String bare(String argument) {
    return argument.startsWith("<") && argument.endsWith(">")
        ? argument.substring(1, argument.length() - 1)
        : argument;
  }

  private static Object typed(ParameterType type, String text) {
    return switch (type.kind()) {
      case INTEGER -> Long.parseLong(text);
      case BOOLEAN -> Boolean.parseBoolean(text);
      default -> bare(text);
    };
  }
}
