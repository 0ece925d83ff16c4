package org.entente.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** YAML resources of the tests. */
final class Yaml {
  private Yaml() {}

  static JsonNode resource(String path) {
    try (InputStream in = Yaml.class.getClassLoader().getResourceAsStream(path)) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The texts of a list, the one text of a scalar, or none where there is nothing. */
  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(n -> texts.add(n.asText()));
    } else if (node != null && !node.isNull()) {
      texts.add(node.asText());
    }
    return texts;
  }
}
