package org.entente.annotate.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.EntityClass;

/**
 * What names, offices and groups are made of: the word lists of {@code lexicon/names.yaml}, ready
 * to be asked. Immutable after loading.
 */
final class NameLexicon {
  private static final String FILE = "/lexicon/names.yaml";

  /** What kind of title a phrase is. */
  enum TitleKind {
    /** Held for a state or institution. */
    OFFICE,
    /** Military, says nothing of whom it is held for. */
    RANK,
    /** A form of address. */
    STYLE
  }

  /**
   * A title phrase.
   *
   * @param plural whether it is in the plural ("Ambassadors")
   */
  record Title(TitleKind kind, boolean plural) {}

  /** How much a group noun needs beside it to be a group. */
  enum GroupKind {
    STRONG,
    WEAK,
    COLLECTIVE
  }

  private final Map<String, EntityClass> heads = new HashMap<>();
  private final Map<String, EntityClass> leading = new HashMap<>();
  private final Map<String, EntityClass> describedAgreements = new HashMap<>();
  private final Map<EntityClass, Set<String>> continued = new HashMap<>();
  private final Phrases<Title> titles = new Phrases<>();
  private final Phrases<GroupKind> groups = new Phrases<>();
  private final Phrases<Boolean> missions = new Phrases<>();
  private final Phrases<Boolean> namedGroups = new Phrases<>();
  private final Map<String, Set<String>> sets = new HashMap<>();

  private NameLexicon() {}

  /**
   * The lexicon on the class path.
   *
   * @throws UncheckedIOException when it is missing or no YAML
   * @throws IllegalArgumentException when it names a class that the ontology does not have
   */
  static NameLexicon load() {
    try (InputStream in = NameLexicon.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("class path lexicon/names.yaml is missing");
      }
      return of(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon/names.yaml cannot be read: " + e.getMessage(), e);
    }
  }

  private static NameLexicon of(JsonNode root) {
    NameLexicon l = new NameLexicon();
    root.path("heads")
        .properties()
        .forEach(e -> strings(e.getValue()).forEach(w -> l.heads.put(w, type(e.getKey()))));
    root.path("leading")
        .properties()
        .forEach(e -> strings(e.getValue()).forEach(w -> l.leading.put(w, type(e.getKey()))));
    root.path("describedAgreements")
        .properties()
        .forEach(
            e ->
                strings(e.getValue()).forEach(w -> l.describedAgreements.put(w, type(e.getKey()))));
    root.path("continued")
        .properties()
        .forEach(e -> l.continued.put(type(e.getKey()), new HashSet<>(strings(e.getValue()))));
    l.addTitles(root.path("offices"), TitleKind.OFFICE);
    l.addTitles(root.path("ranks"), TitleKind.RANK);
    l.addTitles(root.path("styles"), TitleKind.STYLE);
    strings(root.path("groups").path("strong")).forEach(g -> l.groups.put(g, GroupKind.STRONG));
    strings(root.path("groups").path("weak")).forEach(g -> l.groups.put(g, GroupKind.WEAK));
    strings(root.path("groups").path("collective"))
        .forEach(g -> l.groups.put(g, GroupKind.COLLECTIVE));
    Set<String> withPlace = new HashSet<>(strings(root.path("missionsWithPlace")));
    strings(root.path("missions")).forEach(m -> l.missions.put(m, withPlace.contains(m)));
    strings(root.path("namedGroups")).forEach(g -> l.namedGroups.put(g, true));
    for (String list :
        List.of(
            "numbered",
            "officeModifiers",
            "formerWords",
            "particles",
            "suffixes",
            "givenNames",
            "groupAdjectives",
            "notPartOfGroup",
            "quantifiers",
            "notNames",
            "officeMatters",
            "ditransitive",
            "placeModifiers")) {
      l.sets.put(list, new HashSet<>(strings(root.path(list))));
    }
    l.sets.put("governmentNouns", new HashSet<>(strings(root.path("groups").path("government"))));
    l.sets.put("definiteGroups", new HashSet<>(strings(root.path("groups").path("definite"))));
    l.sets.put("peopleOf", new HashSet<>(strings(root.path("groups").path("peopleOf"))));
    l.sets.put("staffNouns", new HashSet<>(strings(root.path("groups").path("staff"))));
    l.sets.put("personalBodies", new HashSet<>(strings(root.path("groups").path("personal"))));
    l.sets.put("attitudes", new HashSet<>(strings(root.path("groups").path("attitudes"))));
    l.sets.put("armedNouns", new HashSet<>(strings(root.path("groups").path("armed"))));
    root.path("metonyms")
        .properties()
        .forEach(e -> l.sets.put("metonyms." + e.getKey(), new HashSet<>(strings(e.getValue()))));
    return l;
  }

  private void addTitles(JsonNode list, TitleKind kind) {
    for (String title : strings(list)) {
      titles.put(title, new Title(kind, false));
      if (kind != TitleKind.STYLE) {
        titles.put(plural(title), new Title(kind, true));
      }
    }
  }

  /** "secretary of state" → "secretaries of state"; "prime minister" → "prime ministers". */
  private static String plural(String title) {
    int of = title.length();
    for (String stop :
        List.of(
            " of ",
            " for ",
            " in ",
            " at ",
            " general",
            " extraordinary",
            " plenipotentiary",
            " resident",
            " elect")) {
      int i = title.indexOf(stop);
      if (i > 0) {
        of = Math.min(of, i);
      }
    }
    String noun = title.substring(0, of);
    String many =
        noun.endsWith("y")
            ? noun.substring(0, noun.length() - 1) + "ies"
            : noun.endsWith("man") ? noun.substring(0, noun.length() - 3) + "men" : noun + "s";
    return many + title.substring(of);
  }

  /** Class and length in pieces of the name head that ends a stretch of pieces. */
  record Head(EntityClass type, int from) {}

  /** The head noun that ends the stretch, the longest one that is known. */
  Optional<Head> headAtEnd(Pieces pieces, int from, int to) {
    for (int start = Math.max(from, to - 3); start < to; start++) {
      EntityClass type = heads.get(words(pieces, start, to));
      if (type != null) {
        return Optional.of(new Head(type, start));
      }
    }
    return Optional.empty();
  }

  /** The class of a word that comes first in a name: "Operation". */
  Optional<EntityClass> leading(String word) {
    return Optional.ofNullable(leading.get(word));
  }

  /** The class of an agreement that a common noun names: "treaty". */
  Optional<EntityClass> describedAgreement(String noun) {
    return Optional.ofNullable(describedAgreements.get(noun));
  }

  /** Whether a name with such a head may go on with this preposition. */
  boolean continues(EntityClass type, String preposition) {
    return continued.getOrDefault(type, Set.of()).contains(preposition);
  }

  Phrases<Title> titles() {
    return titles;
  }

  Phrases<GroupKind> groups() {
    return groups;
  }

  /** Nouns for diplomatic missions; true where the place must follow. */
  Phrases<Boolean> missions() {
    return missions;
  }

  Phrases<Boolean> namedGroups() {
    return namedGroups;
  }

  /** Whether a word is in one of the file's plain lists. */
  boolean in(String list, String word) {
    return sets.get(list).contains(word);
  }

  private static String words(Pieces pieces, int from, int to) {
    StringBuilder s = new StringBuilder();
    for (int i = from; i < to; i++) {
      s.append(i > from ? " " : "").append(pieces.get(i).text());
    }
    return s.toString();
  }

  private static EntityClass type(String term) {
    return EntityClass.of(term)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "lexicon/names.yaml: no class '" + term + "' in the ontology"));
  }

  private static List<String> strings(JsonNode list) {
    List<String> out = new ArrayList<>();
    list.forEach(n -> out.add(n.asText()));
    return out;
  }
}
