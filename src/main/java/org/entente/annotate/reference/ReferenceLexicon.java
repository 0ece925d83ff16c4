package org.entente.annotate.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.EntityClass;

/**
 * What definite nouns and pronouns may refer to: {@code lexicon/reference.yaml}, ready to be asked.
 * Immutable.
 */
public final class ReferenceLexicon {
  private static final String FILE = "/lexicon/reference.yaml";

  /**
   * A noun phrase that refers to several at once.
   *
   * @param classes what each of them is
   * @param count how many: 2, 3, or 0 for any number above one
   */
  public record Several(List<EntityClass> classes, int count) {
    public Several {
      classes = List.copyOf(classes);
    }
  }

  /** Kinds of pronouns. */
  public enum PronounKind {
    PERSON,
    THING,
    PLURAL,
    PUBLISHER,
    RELATIVE
  }

  private final Map<String, List<EntityClass>> singular = new LinkedHashMap<>();
  private final Map<String, Several> plural = new LinkedHashMap<>();
  private final Map<String, List<List<String>>> fixed = new LinkedHashMap<>();
  private final Map<String, PronounKind> pronouns = new LinkedHashMap<>();
  private final Set<String> female = new HashSet<>();
  private final Set<String> femaleNames = new HashSet<>();
  private final Set<String> neutral = new HashSet<>();
  private final Set<String> capitalOnly = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> generalOffices = new HashSet<>();
  private final Map<String, EntityClass> hints = new LinkedHashMap<>();

  private ReferenceLexicon() {}

  /**
   * The lexicon on the class path.
   *
   * @throws UncheckedIOException when it is missing or no YAML
   * @throws IllegalArgumentException when it names a class that the ontology does not have
   */
  public static ReferenceLexicon load() {
    try (InputStream in = ReferenceLexicon.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("class path lexicon/reference.yaml is missing");
      }
      return of(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon/reference.yaml cannot be read: " + e.getMessage(), e);
    }
  }

  private static ReferenceLexicon of(JsonNode root) {
    ReferenceLexicon l = new ReferenceLexicon();
    root.path("singular")
        .properties()
        .forEach(e -> l.singular.put(e.getKey(), types(e.getValue())));
    root.path("plural")
        .properties()
        .forEach(
            e ->
                l.plural.put(
                    e.getKey(),
                    new Several(
                        types(e.getValue().path("classes")),
                        count(e.getValue().path("count").asText()))));
    root.path("fixed")
        .properties()
        .forEach(
            e -> {
              List<List<String>> sets = new ArrayList<>();
              e.getValue().forEach(set -> sets.add(strings(set)));
              l.fixed.put(e.getKey(), sets);
            });
    JsonNode pronouns = root.path("pronouns");
    for (PronounKind kind : PronounKind.values()) {
      strings(pronouns.path(kind.name().toLowerCase(Locale.ROOT)))
          .forEach(p -> l.pronouns.put(p, kind));
    }
    l.female.addAll(strings(pronouns.path("female")));
    l.femaleNames.addAll(strings(root.path("femaleNames")));
    l.neutral.addAll(strings(root.path("neutralModifiers")));
    l.capitalOnly.addAll(strings(root.path("capitalOnly")));
    l.named.addAll(strings(root.path("named")));
    l.generalOffices.addAll(strings(root.path("generalOffices")));
    root.path("hints")
        .properties()
        .forEach(e -> strings(e.getValue()).forEach(w -> l.hints.put(w, type(e.getKey()))));
    return l;
  }

  /** All nouns for one thing. */
  public Set<String> singularNouns() {
    return new LinkedHashSet<>(singular.keySet());
  }

  /** All phrases for several things. */
  public Set<String> pluralPhrases() {
    Set<String> all = new LinkedHashSet<>(plural.keySet());
    all.addAll(fixed.keySet());
    return all;
  }

  /** The classes that a noun, in lower case, can refer to. */
  public List<EntityClass> singular(String noun) {
    return singular.getOrDefault(noun, List.of());
  }

  /** What a phrase for several, in lower case, can refer to. */
  public Optional<Several> plural(String phrase) {
    return Optional.ofNullable(plural.get(phrase));
  }

  /** Sets of gazetteer ids that a phrase always means. */
  List<List<String>> fixed(String phrase) {
    return fixed.getOrDefault(phrase, List.of());
  }

  /** What kind of pronoun a word is, in lower case. */
  public Optional<PronounKind> pronoun(String word) {
    return Optional.ofNullable(pronouns.get(word));
  }

  boolean female(String pronoun) {
    return female.contains(pronoun);
  }

  boolean femaleName(String givenName) {
    return femaleNames.contains(givenName);
  }

  /**
   * Whether a word before a definite noun does not narrow down what it refers to: "new", "same".
   */
  boolean neutral(String modifier) {
    return neutral.contains(modifier);
  }

  /** Whether a noun refers back only where it has a capital. */
  public boolean capitalOnly(String noun) {
    return capitalOnly.contains(noun);
  }

  /** Whether a noun can only mean what has it in one of its names. */
  boolean onlyNamed(String noun) {
    return named.contains(noun);
  }

  /** Whether a title fits the holder of any office: "leader". */
  boolean generalOffice(String title) {
    return generalOffices.contains(title);
  }

  /** The class of what this verb or noun can only be said of. */
  Optional<EntityClass> hint(String lemma) {
    return Optional.ofNullable(hints.get(lemma));
  }

  private static int count(String word) {
    return switch (word) {
      case "two" -> 2;
      case "three" -> 3;
      case "many" -> 0;
      default ->
          throw new IllegalArgumentException(
              "lexicon/reference.yaml: count is two, three or many, not '" + word + "'");
    };
  }

  private static List<EntityClass> types(JsonNode terms) {
    return strings(terms).stream().map(ReferenceLexicon::type).toList();
  }

  private static EntityClass type(String term) {
    return EntityClass.of(term)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "lexicon/reference.yaml: no class '" + term + "' in the ontology"));
  }

  private static List<String> strings(JsonNode list) {
    List<String> out = new ArrayList<>();
    list.forEach(n -> out.add(n.asText()));
    return out;
  }
}
