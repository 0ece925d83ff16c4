package org.entente.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The names under which the questions know things, and when a name in an answer means the same. A
 * named thing is met by any of its names; a group or a topic, which texts call differently each
 * time, also by half of the words of both.
 */
final class CanonicalNames {
  private static final Set<String> LITTLE_WORDS =
      Set.of("the a an of on in for and to its their his her with over".split(" "));
  private static final Set<String> CALLED_FREELY = Set.of("Group", "Topic");

  private final Map<String, String> classes = new TreeMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, List<String>> otherNames = new TreeMap<>();

  private CanonicalNames() {}

  /** Those of the two gold graphs and the questions. */
  static CanonicalNames standard() {
    CanonicalNames all = new CanonicalNames();
    for (JsonNode entry : Yaml.resource("gold/names.yaml")) {
      String name = entry.get("name").asText();
      all.classes.put(name, entry.get("class").asText());
      List<String> others = Yaml.texts(entry.get("other"));
      all.otherNames.put(name, others);
      Set<String> plain = new HashSet<>(others.stream().map(CanonicalNames::plain).toList());
      plain.add(plain(name));
      all.names.put(name, plain);
    }
    return all;
  }

  /** The class of what bears the name; a topic if it is not listed. */
  String classOf(String name) {
    return classes.getOrDefault(name, "Topic");
  }

  /** Its other names, in the list's order. */
  List<String> otherNames(String name) {
    return otherNames.getOrDefault(name, List.of());
  }

  /**
   * Whether a value in an answer means what the canonical name means.
   *
   * @param graphNames every name that the graph gives to the thing whose label the value is
   */
  boolean same(String canonical, String value, Set<String> graphNames) {
    if (canonical.equals(value) || plain(canonical).equals(plain(value))) {
      return true;
    }
    Set<String> known = names.getOrDefault(canonical, Set.of());
    if (known.contains(plain(value))
        || graphNames.stream().anyMatch(n -> plain(n).equals(plain(canonical)))) {
      return true;
    }
    return CALLED_FREELY.contains(classOf(canonical))
        && meansNamedThing(value).isEmpty()
        && overlap(words(canonical), words(value)) >= 0.5;
  }

  /** The person, state, institution, agreement or place that the value names, if it names one. */
  private Optional<String> meansNamedThing(String value) {
    return names.entrySet().stream()
        .filter(e -> !CALLED_FREELY.contains(classOf(e.getKey())))
        .filter(e -> e.getValue().contains(plain(value)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static double overlap(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    Set<String> either = new HashSet<>(a);
    either.addAll(b);
    return either.isEmpty() ? 0 : (double) both.size() / either.size();
  }

  private static Set<String> words(String name) {
    return Arrays.stream(plain(name).split(" "))
        .map(w -> w.replaceFirst("([^s])s$", "$1").replaceFirst("ie$", "y"))
        .filter(w -> !LITTLE_WORDS.contains(w) && !w.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace("'s", "")
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }
}
