package org.entente.extract.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.extract.Status.Modality;
import org.entente.extract.Status.Polarity;

/**
 * Reads and checks the lexicon's files. The schema is described in {@code docs/EXTRACTION.md}.
 *
 * <p>Every mistake (an unknown key, class, function, frame, role or word list, a name given twice)
 * is a {@link LexiconException} with file and line.
 */
final class LexiconReader {
  /** The files that it reads, besides those that the first one names. */
  static final Set<String> FILES =
      Set.of("index.yaml", "words.yaml", "frames.yaml", "status.yaml", "status-examples.yaml");

  private static final Set<String> EVENT_ROLES =
      Set.of("agent", "target", "about", "predecessor", "successor", "place");
  private static final List<String> IMPLIED =
      List.of("title-state", "partner", "counterpart", "institution", "agreement");
  private static final Set<String> CIRCUMSTANCES = Set.of("place", "time", "own-time", "name-date");
  private static final Set<String> RELATION_ROLES = Set.of("subject", "object");
  private static final Set<String> EXPECTABLE = Set.of("date", "start", "end", "status");
  private static final Set<String> SENSE_KEYS =
      Set.of(
          "id",
          "verbs",
          "nouns",
          "mentions",
          "support",
          "supported",
          "frame",
          "roles",
          "where",
          "unless",
          "requires",
          "cedes",
          "absorbs",
          "implies",
          "priority",
          "status",
          "note");

  private final UnaryOperator<String> source;
  private final Map<String, Set<String>> words = new LinkedHashMap<>();
  private final Map<String, Map<String, RoleRule>> frames = new LinkedHashMap<>();
  private SlotParser slots = new SlotParser(words);

  LexiconReader() {
    this(null);
  }

  /**
   * @param source gives a file's text by its path below the lexicon folder; null for the class path
   */
  LexiconReader(UnaryOperator<String> source) {
    this.source = source;
  }

  Lexicon read() {
    Map<String, YamlNode> index = open("index.yaml").map(Set.of("events", "relations"));
    readWords(open("words.yaml"));
    readFrames(open("frames.yaml"));
    List<Operator> operators = readOperators(open("status.yaml"));
    List<Sense> events = new ArrayList<>();
    List<Sense> relations = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    for (YamlNode name : index.get("events").list()) {
      readFile(open("events/" + name.text() + ".yaml"), name.text(), EVENT_ROLES, events, examples);
    }
    for (YamlNode name : index.get("relations").list()) {
      readFile(
          open("relations/" + name.text() + ".yaml"),
          name.text(),
          RELATION_ROLES,
          relations,
          examples);
    }
    readStatusExamples(open("status-examples.yaml"), examples);
    return new Lexicon(events, relations, operators, words, examples);
  }

  /** Event type → examples of how the text vouches for such happenings. */
  private void readStatusExamples(YamlNode root, List<Example> examples) {
    root.map()
        .forEach(
            (type, list) -> {
              for (YamlNode node : list.list()) {
                examples.add(readExample(node, type, EVENT_ROLES));
              }
            });
  }

  private YamlNode open(String file) {
    return source == null ? YamlNode.resource(file) : YamlNode.parse(file, source.apply(file));
  }

  private void readWords(YamlNode root) {
    root.map()
        .forEach(
            (name, list) -> {
              Set<String> members = new LinkedHashSet<>();
              for (YamlNode item : list.list()) {
                members.addAll(slots.words(item.text(), item));
              }
              words.put(name, members);
            });
  }

  private void readFrames(YamlNode root) {
    root.map()
        .forEach(
            (name, node) -> {
              Map<String, RoleRule> roles = new LinkedHashMap<>();
              Set<String> known = new HashSet<>(EVENT_ROLES);
              known.addAll(RELATION_ROLES);
              node.map(known).forEach((role, rule) -> roles.put(role, slots.rule(rule)));
              frames.put(name, roles);
            });
  }

  private List<Operator> readOperators(YamlNode root) {
    List<Operator> operators = new ArrayList<>();
    root.map()
        .forEach(
            (name, node) -> {
              Map<String, YamlNode> at =
                  node.map(
                      Set.of("words", "over", "modality", "polarity", "attributes", "own", "note"));
              if (!at.containsKey("words") || !at.containsKey("over")) {
                throw node.wrong("operator '" + name + "' needs 'words' and 'over'");
              }
              Set<String> members = new LinkedHashSet<>();
              for (YamlNode item : at.get("words").list()) {
                members.addAll(slots.words(item.text(), item));
              }
              Set<String> over = new LinkedHashSet<>();
              for (YamlNode item : at.get("over").list()) {
                over.add(item.text());
              }
              operators.add(
                  new Operator(
                      name,
                      members,
                      over,
                      at.containsKey("modality")
                          ? at.get("modality").constant(Modality.class)
                          : Optional.empty(),
                      at.containsKey("polarity")
                          ? at.get("polarity").constant(Polarity.class)
                          : Optional.empty(),
                      at.containsKey("attributes") && at.get("attributes").yes(),
                      at.containsKey("own") && at.get("own").yes()));
            });
    return operators;
  }

  private void readFile(
      YamlNode root,
      String type,
      Set<String> knownRoles,
      List<Sense> senses,
      List<Example> examples) {
    Map<String, YamlNode> at = root.map(Set.of("type", "note", "defaults", "senses", "examples"));
    YamlNode name = at.get("type");
    if (name == null || !name.text().equals(type)) {
      throw root.wrong("the file must say 'type: " + type + "'");
    }
    Map<String, YamlNode> defaults =
        at.containsKey("defaults")
            ? at.get("defaults").map(Set.of("roles", "requires", "support"))
            : Map.of();
    Set<String> ids = new HashSet<>();
    if (at.containsKey("senses")) {
      for (YamlNode node : at.get("senses").list()) {
        Sense sense = readSense(node, type, knownRoles, defaults);
        if (!ids.add(sense.id())) {
          throw node.wrong("sense id '" + sense.id() + "' stands in this file twice");
        }
        senses.add(sense);
      }
    }
    if (at.containsKey("examples")) {
      for (YamlNode node : at.get("examples").list()) {
        examples.add(readExample(node, type, knownRoles));
      }
    }
  }

  private Sense readSense(
      YamlNode node, String type, Set<String> knownRoles, Map<String, YamlNode> defaults) {
    Map<String, YamlNode> at = node.map(SENSE_KEYS);
    if (!at.containsKey("id")) {
      throw node.wrong("a sense needs an 'id'");
    }
    List<Trigger> triggers = new ArrayList<>();
    for (YamlNode item : items(at, "verbs")) {
      triggers.add(slots.verbTrigger(item));
    }
    for (YamlNode item : items(at, "nouns")) {
      triggers.add(slots.nounTrigger(item));
    }
    if (at.containsKey("mentions")) {
      triggers.add(slots.mentionTrigger(at.get("mentions")));
    }
    if (triggers.isEmpty()) {
      throw node.wrong("a sense needs 'verbs', 'nouns' or 'mentions'");
    }
    Map<String, RoleRule> roles = new LinkedHashMap<>();
    if (defaults.containsKey("roles")) {
      defaults
          .get("roles")
          .map(knownRoles)
          .forEach((role, rule) -> roles.put(role, slots.rule(rule)));
    }
    if (at.containsKey("frame")) {
      Map<String, RoleRule> frame = frames.get(at.get("frame").text());
      if (frame == null) {
        throw at.get("frame")
            .wrong("unknown frame; frames.yaml has " + frames.keySet().stream().sorted().toList());
      }
      roles.putAll(frame);
    }
    if (at.containsKey("roles")) {
      at.get("roles").map(knownRoles).forEach((role, rule) -> roles.put(role, slots.rule(rule)));
    }
    if (!knownRoles.containsAll(roles.keySet())) {
      throw node.wrong("roles " + roles.keySet() + " do not fit; known here: " + knownRoles);
    }
    List<List<String>> requires = new ArrayList<>();
    YamlNode required = at.containsKey("requires") ? at.get("requires") : defaults.get("requires");
    if (required != null) {
      for (YamlNode item : required.list()) {
        List<String> group = new ArrayList<>();
        for (String role : item.text().split("\\s+or\\s+")) {
          if (!roles.containsKey(role)
              && !CIRCUMSTANCES.contains(role)
              && !(at.containsKey("implies") && at.get("implies").map().containsKey(role))) {
            throw item.wrong("requires '" + role + "', a role that this sense does not fill");
          }
          group.add(role);
        }
        requires.add(group);
      }
    }
    Set<String> support = new LinkedHashSet<>(words.getOrDefault("support-verbs", Set.of()));
    for (YamlNode item :
        defaults.containsKey("support") ? defaults.get("support").list() : List.<YamlNode>of()) {
      support.addAll(slots.words(item.text(), item));
    }
    for (YamlNode item : items(at, "support")) {
      support.addAll(slots.words(item.text(), item));
    }
    Optional<Modality> modality = Optional.empty();
    Optional<Polarity> polarity = Optional.empty();
    if (at.containsKey("status")) {
      if (at.get("status").text().equalsIgnoreCase("denied")) {
        polarity = Optional.of(Polarity.DENIED);
      } else {
        modality = at.get("status").constant(Modality.class);
      }
    }
    return new Sense(
        type,
        at.get("id").text(),
        triggers,
        support,
        at.containsKey("supported") && at.get("supported").yes(),
        roles,
        slotList(at, "where"),
        slotList(at, "unless"),
        requires,
        slotList(at, "cedes"),
        slotList(at, "absorbs"),
        implies(at, knownRoles),
        at.containsKey("priority") ? at.get("priority").number() : 0,
        modality,
        polarity,
        node.file(),
        node.line());
  }

  private Example readExample(YamlNode node, String type, Set<String> knownRoles) {
    Map<String, YamlNode> at = node.map(Set.of("text", "yields"));
    if (!at.containsKey("text") || !at.containsKey("yields")) {
      throw node.wrong("an example needs 'text' and 'yields' (an empty list [] for none)");
    }
    Set<String> known = new HashSet<>(knownRoles);
    known.addAll(EXPECTABLE);
    List<Map<String, List<String>>> yields = new ArrayList<>();
    for (YamlNode frame : at.get("yields").list()) {
      Map<String, List<String>> expected = new LinkedHashMap<>();
      frame
          .map(known)
          .forEach(
              (role, values) ->
                  expected.put(role, values.list().stream().map(YamlNode::text).toList()));
      yields.add(expected);
    }
    return new Example(type, at.get("text").text(), yields, node.file(), node.line());
  }

  private static Map<String, String> implies(Map<String, YamlNode> at, Set<String> knownRoles) {
    Map<String, String> implied = new LinkedHashMap<>();
    if (at.containsKey("implies")) {
      at.get("implies")
          .map(knownRoles)
          .forEach(
              (role, kind) -> {
                if (!IMPLIED.contains(kind.text())) {
                  throw kind.wrong("'" + kind.text() + "' is none of " + IMPLIED);
                }
                implied.put(role, kind.text());
              });
    }
    return implied;
  }

  private List<Slot> slotList(Map<String, YamlNode> at, String key) {
    List<Slot> list = new ArrayList<>();
    for (YamlNode item : items(at, key)) {
      list.add(slots.slot(item.text(), item));
    }
    return list;
  }

  private static List<YamlNode> items(Map<String, YamlNode> at, String key) {
    return at.containsKey(key) ? at.get(key).list() : List.of();
  }
}
