package org.entente.gazetteer.dump;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.EntryTableWriter;

/**
 * What of Wikidata is wanted, and as what: a YAML file as {@code
 * src/main/resources/wikidata/international-relations.yaml}, where each key is explained.
 *
 * <pre>{@code
 * ImportProfile profile = ImportProfile.read(Path.of("my-domain.yaml"));
 * profile.rules().get(0).type();     // the class of the ontology that its items get
 * }</pre>
 *
 * @param languages of names, the preferred one first; lower case, as in the dump
 * @param excluded items whose instances (and their subclasses') are left out whatever else they are
 * @param names properties whose values are names, besides labels and aliases
 * @param demonyms properties whose values are words for a place's people and adjectives
 * @param links properties of ours, each with the Wikidata properties that give it
 * @param rules which items are wanted; of several that hold for an item the nearest in the class
 *     hierarchy counts, of equally near ones the first
 */
public record ImportProfile(
    List<String> languages,
    Set<Integer> excluded,
    List<Integer> names,
    List<Integer> demonyms,
    Map<String, List<Integer>> links,
    List<Rule> rules) {

  /**
   * What makes an item wanted.
   *
   * @param type what it becomes
   * @param property number of the property that tells it: 31 (instance of), 106 (occupation) …
   * @param items numbers of the values that do
   * @param subclasses whether subclasses of these values do as well
   * @param from numbers of the properties that give the first year, if any
   * @param to numbers of those that give the last year
   */
  public record Rule(
      EntityClass type,
      int property,
      Set<Integer> items,
      boolean subclasses,
      List<Integer> from,
      List<Integer> to) {}

  private static final String STANDARD = "/wikidata/international-relations.yaml";
  private static final int INSTANCE_OF = 31;
  private static final Set<String> KEYS =
      Set.of("languages", "exclude", "names", "demonyms", "from", "to", "links", "classes");
  private static final Set<String> RULE_KEYS =
      Set.of("class", "property", "items", "subclasses", "from", "to");

  /** The profile that comes with the program: states, institutions, agreements, people, places. */
  public static ImportProfile standard() {
    return ofResource(STANDARD);
  }

  /**
   * A profile on the class path.
   *
   * @param path with a slash before it
   */
  public static ImportProfile ofResource(String path) {
    try (InputStream in = ImportProfile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            path + " is not on the class path; build the program again");
      }
      return new Reader(path).profile(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("class path " + path + " cannot be read", e);
    }
  }

  /**
   * Reads a profile.
   *
   * @throws DumpException if the file is missing, no YAML, or says what the program does not know
   */
  public static ImportProfile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new Reader(file.toString()).profile(new YAMLMapper().readTree(in));
    } catch (NoSuchFileException e) {
      throw new DumpException(file + ": no such file; check the path", e);
    } catch (JsonProcessingException e) {
      throw new DumpException(
          "%s:%d: no YAML: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new DumpException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The properties that make items wanted, each once, in the order of the rules. */
  List<Integer> membershipProperties() {
    return rules.stream().map(Rule::property).distinct().toList();
  }

  /** Every property that gives a year. */
  Set<Integer> years() {
    Set<Integer> all = new TreeSet<>();
    rules.forEach(
        r -> {
          all.addAll(r.from());
          all.addAll(r.to());
        });
    return all;
  }

  /** Turns the file's tree into a profile, and says where it is wrong. */
  private static final class Reader {
    private final String file;

    Reader(String file) {
      this.file = file;
    }

    ImportProfile profile(JsonNode root) {
      if (root == null || !root.isObject()) {
        throw wrong("must be a mapping with `languages` and `classes`");
      }
      known(root, KEYS, "the file");
      List<String> languages = strings(root, "languages");
      if (languages.isEmpty()) {
        throw wrong("`languages` must list at least one language code, as en");
      }
      List<Rule> rules = new ArrayList<>();
      List<Integer> from = properties(root, "from");
      List<Integer> to = properties(root, "to");
      root.path("classes").forEach(node -> rules.add(rule(node, from, to)));
      if (rules.isEmpty()) {
        throw wrong("`classes` must list at least one class");
      }
      Map<String, List<Integer>> links = new LinkedHashMap<>();
      root.path("links").fieldNames().forEachRemaining(name -> links.put(name, link(root, name)));
      return new ImportProfile(
          languages,
          items(root, "exclude"),
          properties(root, "names"),
          properties(root, "demonyms"),
          links,
          List.copyOf(rules));
    }

    private List<Integer> link(JsonNode root, String name) {
      if (!EntryTableWriter.linkProperties().contains(name)) {
        throw wrong(
            "`links` has '%s'; it may have %s"
                .formatted(name, EntryTableWriter.linkProperties().stream().sorted().toList()));
      }
      return properties(root.path("links"), name);
    }

    private Rule rule(JsonNode node, List<Integer> from, List<Integer> to) {
      known(node, RULE_KEYS, "a class");
      String term = node.path("class").asText();
      EntityClass type =
          EntityClass.of(term)
              .orElseThrow(() -> wrong("'" + term + "' is no class of the ontology"));
      Set<Integer> items = items(node, "items");
      if (items.isEmpty()) {
        throw wrong("class " + term + " needs `items`, as Q484652");
      }
      return new Rule(
          type,
          node.has("property") ? property(node.path("property").asText()) : INSTANCE_OF,
          items,
          node.path("subclasses").asBoolean(true),
          node.has("from") ? properties(node, "from") : from,
          node.has("to") ? properties(node, "to") : to);
    }

    private void known(JsonNode node, Set<String> keys, String what) {
      node.fieldNames()
          .forEachRemaining(
              key -> {
                if (!keys.contains(key)) {
                  throw wrong(
                      "%s has '%s'; it may have %s"
                          .formatted(what, key, keys.stream().sorted().toList()));
                }
              });
    }

    /** A list of items, or a mapping from items to what they are, for the reader of the file. */
    private Set<Integer> items(JsonNode node, String key) {
      Set<Integer> out = new TreeSet<>();
      JsonNode list = node.path(key);
      if (list.isObject()) {
        list.fieldNames().forEachRemaining(name -> out.add(item(name)));
      } else {
        strings(node, key).forEach(name -> out.add(item(name)));
      }
      return out;
    }

    private int item(String name) {
      int item = Wikidata.qid(name);
      if (item < 0) {
        throw wrong("'" + name + "' is no item of Wikidata, as Q484652");
      }
      return item;
    }

    private List<Integer> properties(JsonNode node, String key) {
      return strings(node, key).stream().map(this::property).toList();
    }

    private int property(String name) {
      return Optional.of(name)
          .filter(p -> p.matches("P[1-9][0-9]{0,8}"))
          .map(p -> Integer.valueOf(p.substring(1)))
          .orElseThrow(() -> wrong("'" + name + "' is no property of Wikidata, as P571"));
    }

    private List<String> strings(JsonNode node, String key) {
      JsonNode list = node.path(key);
      if (!list.isMissingNode() && !list.isArray()) {
        throw wrong("`" + key + "` must be a list");
      }
      List<String> out = new ArrayList<>();
      list.forEach(n -> out.add(n.asText()));
      return List.copyOf(out);
    }

    private DumpException wrong(String problem) {
      return new DumpException(file + ": " + problem);
    }
  }
}
