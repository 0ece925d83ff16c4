package org.entente.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.text.reader.OneLine;

/** Reads the YAML file that stands beside a text and says what the text is. */
final class Sidecar {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final List<String> KEYS =
      List.of("title", "source", "author", "publisher", "date", "license", "language");
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");

  private Sidecar() {}

  /**
   * What a sidecar says.
   *
   * @param file what messages call it
   */
  static Metadata parse(String file, byte[] yaml) throws UnreadableDocumentException {
    JsonNode root;
    try {
      root = YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new UnreadableDocumentException(
          "%s:%d: not well-formed YAML: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  OneLine.of(e.getOriginalMessage().lines().findFirst().orElse(""))),
          e);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s: cannot be decoded (%s); save it in UTF-8".formatted(file, e.getMessage()), e);
    }
    if (!root.isObject()) {
      throw new UnreadableDocumentException(
          file + ": must hold `key: value` lines, with keys out of " + String.join(", ", KEYS));
    }
    for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
      String key = names.next();
      if (!KEYS.contains(key)) {
        throw new UnreadableDocumentException(
            "%s: unknown key `%s`; known are %s"
                .formatted(file, OneLine.of(key), String.join(", ", KEYS)));
      }
      if (!root.get(key).isValueNode()) {
        throw new UnreadableDocumentException(
            "%s: `%s` must be one value".formatted(file, OneLine.of(key)));
      }
    }
    Optional<String> date = value(root, "date");
    if (date.isPresent() && !DATE.matcher(date.get()).matches()) {
      throw new UnreadableDocumentException(
          "%s: `date: %s` must be yyyy, yyyy-mm or yyyy-mm-dd"
              .formatted(file, OneLine.of(date.get())));
    }
    return new Metadata(
        value(root, "title"),
        value(root, "source"),
        value(root, "author"),
        value(root, "publisher"),
        date,
        value(root, "license"),
        value(root, "language"));
  }

  private static Optional<String> value(JsonNode root, String key) {
    return Optional.ofNullable(root.get(key))
        .filter(n -> !n.isNull())
        .map(JsonNode::asText)
        .map(String::strip)
        .filter(s -> !s.isEmpty());
  }
}
