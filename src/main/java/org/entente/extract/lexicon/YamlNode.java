package org.entente.extract.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a YAML file that knows where it stands, so that every complaint can say so. */
final class YamlNode {
  private final String file;
  private final Node node;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** The document at {@code lexicon/FILE} on the class path. */
  static YamlNode resource(String file) {
    try (InputStream in = YamlNode.class.getResourceAsStream("/lexicon/" + file)) {
      if (in == null) {
        throw new LexiconException(
            file, 1, "no such file under lexicon/; make it or take it out of index.yaml");
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new LexiconException(file, "cannot be read", e);
    }
  }

  /** The document that this text holds. */
  static YamlNode parse(String file, String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Node root = new Yaml(options).compose(new java.io.StringReader(yaml));
      if (root == null) {
        throw new LexiconException(file, 1, "is empty");
      }
      return new YamlNode(file, root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new LexiconException(file, line, "not YAML: " + e.getProblem());
    }
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  String file() {
    return file;
  }

  LexiconException wrong(String what) {
    return new LexiconException(file, line(), what);
  }

  /** The entries of a mapping, whose keys must be among {@code allowed}. */
  Map<String, YamlNode> map(Set<String> allowed) {
    Map<String, YamlNode> entries = map();
    for (Map.Entry<String, YamlNode> e : entries.entrySet()) {
      if (!allowed.contains(e.getKey())) {
        throw e.getValue()
            .wrong("unknown key '" + e.getKey() + "'; known here: " + sorted(allowed));
      }
    }
    return entries;
  }

  /** The entries of a mapping with any keys. */
  Map<String, YamlNode> map() {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("a mapping (key: value) is needed here");
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = new YamlNode(file, tuple.getKeyNode()).text();
      if (entries.put(key, new YamlNode(file, tuple.getValueNode())) != null) {
        throw new YamlNode(file, tuple.getKeyNode()).wrong("key '" + key + "' stands here twice");
      }
    }
    return entries;
  }

  /** The items of a list; a single value counts as a list of one. */
  List<YamlNode> list() {
    List<YamlNode> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        items.add(new YamlNode(file, item));
      }
    } else {
      items.add(this);
    }
    return items;
  }

  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw wrong("one word or text is needed here");
    }
    return scalar.getValue().strip();
  }

  int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw wrong("a whole number is needed here, not '" + text() + "'");
    }
  }

  boolean yes() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("true or false is needed here, not '" + text() + "'");
    };
  }

  <E extends Enum<E>> Optional<E> constant(Class<E> type) {
    for (E e : type.getEnumConstants()) {
      if (e.name().equalsIgnoreCase(text())) {
        return Optional.of(e);
      }
    }
    throw wrong("'" + text() + "' is none of " + List.of(type.getEnumConstants()));
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }
}
