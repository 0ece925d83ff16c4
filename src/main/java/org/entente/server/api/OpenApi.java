package org.entente.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.http.Operation;
import org.entente.http.Problem;

/**
 * The OpenAPI 3.1 description of operations, ready for Jackson.
 *
 * <pre>{@code
 * Map<String, Object> document = OpenApi.of(door.operations());
 * }</pre>
 */
final class OpenApi {
  private static final Map<String, Object> PROBLEM =
      JsonSchema.object(
          "type", JsonSchema.text("What kind of problem it is, as an IRI."),
          "title", JsonSchema.text("What kind of problem it is, in words."),
          "status", JsonSchema.integer("The HTTP status."),
          "detail", JsonSchema.text("What is wrong with this request, and what to do."),
          "instance", JsonSchema.text("The path that was asked for."));

  private OpenApi() {}

  /** The whole document. */
  static Map<String, Object> of(List<Operation> operations) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Entente");
    info.put("version", "1");
    info.put(
        "description",
        "A knowledge graph of international relations in which every statement shows the sentence that it was read"
            + " from. Answers depend on the state of the graph alone: send their ETag again as If-None-Match. Offsets"
            + " are code points, the end exclusive.");
    Map<String, Object> license = new LinkedHashMap<>();
    license.put("name", "Apache-2.0");
    license.put("identifier", "Apache-2.0");
    info.put("license", license);
    document.put("info", info);
    document.put("servers", List.of(Map.of("url", "/")));
    document.put(
        "tags",
        operations.stream()
            .map(Operation::tag)
            .distinct()
            .map(tag -> Map.of("name", tag))
            .toList());
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (Operation operation : operations) {
      paths
          .computeIfAbsent(operation.path(), path -> new TreeMap<>())
          .put(operation.method(), describe(operation));
    }
    document.put("paths", paths);
    document.put("components", components());
    return document;
  }

  private static Map<String, Object> describe(Operation operation) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("operationId", operation.id());
    described.put("summary", operation.summary());
    if (!operation.description().isEmpty()) {
      described.put("description", operation.description());
    }
    described.put("tags", List.of(operation.tag()));
    List<Map<String, Object>> parameters = new ArrayList<>();
    operation.parameters().forEach(parameter -> parameters.add(describe(parameter)));
    described.put("parameters", parameters);
    if (!operation.accepts().isEmpty()) {
      described.put("requestBody", Map.of("content", content(operation.accepts())));
    }
    Map<String, Object> responses = new TreeMap<>();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("description", "The answer");
    answer.put("content", content(operation.gives()));
    responses.put("200", answer);
    responses.put("304", Map.of("$ref", "#/components/responses/NotModified"));
    responses.put("default", Map.of("$ref", "#/components/responses/Problem"));
    described.put("responses", responses);
    return described;
  }

  private static Map<String, Object> describe(Operation.Parameter parameter) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", parameter.name());
    described.put("in", parameter.in());
    described.put("required", parameter.required());
    described.put("description", parameter.description());
    described.put("schema", parameter.schema());
    return described;
  }

  private static Map<String, Object> content(Map<String, Map<String, Object>> schemas) {
    Map<String, Object> content = new LinkedHashMap<>();
    schemas.forEach((mediaType, schema) -> content.put(mediaType, Map.of("schema", schema)));
    return content;
  }

  private static Map<String, Object> components() {
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        "NotModified", Map.of("description", "The client holds this answer (If-None-Match)"));
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put(
        "description",
        "Why there is no answer (RFC 9457): 400 a parameter is unknown, missing or not of its type; 404 there is no"
            + " such thing; 406 not in that format; 503 too busy, or it took too long");
    problem.put(
        "content",
        Map.of(
            Problem.MEDIA_TYPE, Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    responses.put("Problem", problem);
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("responses", responses);
    components.put("schemas", Map.of("Problem", PROBLEM));
    return components;
  }
}
