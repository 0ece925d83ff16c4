package org.entente.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of gold annotations: {@code NAME.gold.jsonl} beside {@code NAME.txt}, and {@code
 * entities.tsv} there or one folder up (columns label, class, qid, aliases separated by {@code |}).
 */
public final class Gold {
  private static final String ENDING = ".gold.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SortedMap<String, List<GoldItem>> items = new TreeMap<>();
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final Map<String, String> qids = new TreeMap<>();
  private final Map<String, Set<String>> names = new TreeMap<>();

  private Gold() {}

  /** Whether a folder holds any annotation. */
  public static boolean in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.getFileName().toString().endsWith(ENDING));
    }
  }

  /**
   * Reads a folder.
   *
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if an annotation is malformed; says which file and line
   */
  public static Gold read(Path folder) throws IOException {
    Gold gold = new Gold();
    gold.readNames(folder);
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      String document = name.substring(0, name.length() - ENDING.length());
      String text = Files.readString(folder.resolve(document + ".txt"));
      gold.texts.put(document, text);
      List<GoldItem> found = new ArrayList<>();
      int line = 0;
      for (String json : Files.readAllLines(file)) {
        line++;
        if (!json.isBlank()) {
          found.add(item(name + ":" + line, json, text));
        }
      }
      gold.items.put(document, found);
    }
    return gold;
  }

  private void readNames(Path folder) throws IOException {
    Path here = folder.resolve("entities.tsv");
    Path file =
        Files.exists(here)
            ? here
            : folder.toAbsolutePath().normalize().getParent().resolve("entities.tsv");
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      String[] cells = line.split("\t", -1);
      qids.put(cells[0], cells.length > 2 ? cells[2].strip() : "");
      Set<String> all = names.computeIfAbsent(cells[0], k -> new TreeSet<>());
      all.add(Names.plain(cells[0]));
      if (cells.length > 3) {
        Stream.of(cells[3].split("\\|"))
            .filter(a -> !a.isEmpty())
            .map(Names::plain)
            .forEach(all::add);
      }
    }
  }

  private static GoldItem item(String where, String json, String text) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
    String quote = node.path("quote").asText();
    int at = text.indexOf(quote);
    if (quote.isEmpty() || at < 0) {
      throw new IllegalArgumentException(where + ": the quote is not in the text: " + quote);
    }
    boolean event = node.path("kind").asText().equals("event");
    List<String> types = new ArrayList<>(List.of(node.path("type").asText()));
    node.path("also").forEach(t -> types.add(t.asText()));
    Map<String, Set<String>> roles = event ? fillers(node.path("roles")) : new TreeMap<>();
    if (!event) {
      roles.put("subject", Set.of(node.path("subject").asText()));
      roles.put("object", Set.of(node.path("object").asText()));
    }
    int start = text.codePointCount(0, at);
    return new GoldItem(
        event,
        List.copyOf(types),
        node.path("core").asBoolean(true),
        Optional.of(node.path("status").asText()).filter(s -> !s.isEmpty()),
        quote,
        start,
        start + quote.codePointCount(0, quote.length()),
        roles,
        fillers(node.path("optional")));
  }

  private static Map<String, Set<String>> fillers(JsonNode roles) {
    Map<String, Set<String>> all = new TreeMap<>();
    for (Map.Entry<String, JsonNode> e : roles.properties()) {
      Set<String> values = new LinkedHashSet<>();
      e.getValue().forEach(v -> values.add(v.asText()));
      all.put(e.getKey(), values);
    }
    return all;
  }

  /** Names of the annotated documents, without their ending. */
  Set<String> documents() {
    return items.keySet();
  }

  List<GoldItem> items(String document) {
    return items.getOrDefault(document, List.of());
  }

  String text(String document) {
    return texts.get(document);
  }

  /** The Wikidata item of a canonical name; empty where none is known. */
  Optional<String> qid(String filler) {
    return Optional.ofNullable(qids.get(filler)).filter(q -> !q.isEmpty());
  }

  /** Whether the graph's node, or literal, is what the filler names. */
  boolean same(String filler, Optional<GraphNode> node, String value) {
    if (node.isEmpty()) {
      return Names.plain(value).equals(Names.plain(filler)) || value.equals(filler);
    }
    GraphNode n = node.get();
    if (qids.containsKey(filler)) {
      Optional<String> known = qid(filler);
      if (known.isPresent() && n.qid().isPresent()) {
        return known.equals(n.qid());
      }
      return names.get(filler).contains(Names.plain(n.label()))
          || n.names().contains(Names.plain(filler));
    }
    return Names.plain(filler).equals(Names.plain(n.label()))
        || n.names().contains(Names.plain(filler))
        || Names.overlap(filler, n.label());
  }
}
