package org.entente.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.annotate.Mention;
import org.entente.extract.EventFrame;
import org.entente.extract.Extraction;
import org.entente.extract.Filler;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;

/**
 * The entities that the mentions and topics of one document mean.
 *
 * <p>All are decided together when it is made: a name that one passage leaves open is read as
 * another passage of the same document reads it, and an unknown name has one class throughout.
 */
final class MentionLinker {
  /** How a name goes on: "Declaration on …", "Treaty between …". */
  private static final Pattern LONGER =
      Pattern.compile(
          ",? (?:on|of|for|between|concerning|regarding|relating|to|with|in|against)\\b");

  private static final double UNKNOWN_NAME = 0.8;
  private static final double TOPIC = 0.8;

  private final Disambiguator disambiguator;
  private final Verdicts verdicts;
  private final Abbreviations abbreviations;
  private final Readings readings;
  private final Map<Readings.Place, Verdicts.Meaning> decided = new HashMap<>();
  private final Map<Readings.Place, Mention> longerNames = new HashMap<>();
  private final Map<String, EntityClass> classOfUnknown = new HashMap<>();
  private final Map<String, EntityDraft> drafts = new TreeMap<>();
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, String> topicIds = new HashMap<>();

  MentionLinker(Extraction extraction, Disambiguator disambiguator, Verdicts verdicts) {
    this.disambiguator = disambiguator;
    this.verdicts = verdicts;
    abbreviations = Abbreviations.of(extraction.document());
    List<Mention> mentions = mentions(extraction);
    readings =
        new Readings(
            extraction,
            mentions,
            m -> m.antecedents().isEmpty() && fullName(m).isEmpty(),
            disambiguator);
    findLongerNames(mentions);
    classifyUnknown(mentions);
    mentions.forEach(this::decide);
    mentions.stream().filter(this::standsForItself).forEach(this::draft);
    mentions.stream().filter(m -> !standsForItself(m)).forEach(this::noteShortForm);
    fillers(extraction)
        .filter(Filler.Topic.class::isInstance)
        .map(Filler.Topic.class::cast)
        .forEach(this::draft);
    drafts.forEach((id, d) -> entities.put(id, d.entity()));
  }

  /** What a filler means: nothing, one entity, or several ("both sides"). */
  List<Entity> entities(Filler filler) {
    Stream<String> ids =
        filler instanceof Filler.Named n
            ? ids(n.mention()).stream()
            : filler instanceof Filler.Topic t ? Stream.of(id(t)) : Stream.empty();
    return ids.map(entities::get).filter(Objects::nonNull).toList();
  }

  /** What a mention means. */
  List<Entity> entities(Mention mention) {
    return entities(new Filler.Named(mention));
  }

  private static Stream<Filler> fillers(Extraction extraction) {
    return Stream.concat(
        extraction.events().stream()
            .flatMap(e -> e.arguments().stream())
            .map(EventFrame.Argument::filler),
        extraction.relations().stream().flatMap(r -> Stream.of(r.subject(), r.object())));
  }

  /** Every mention of the document and of the frames with its antecedents, in text order. */
  private static List<Mention> mentions(Extraction extraction) {
    Map<Readings.Place, Mention> out =
        new TreeMap<>(
            Comparator.comparing(Readings.Place::span).thenComparing(Readings.Place::type));
    List<Mention> todo = new ArrayList<>(extraction.document().mentions());
    fillers(extraction)
        .filter(Filler.Named.class::isInstance)
        .forEach(f -> todo.add(((Filler.Named) f).mention()));
    extraction.events().forEach(e -> e.status().attributedTo().ifPresent(todo::add));
    extraction.relations().forEach(r -> r.status().attributedTo().ifPresent(todo::add));
    for (int i = 0; i < todo.size(); i++) {
      Mention m = todo.get(i);
      if (out.putIfAbsent(Readings.Place.of(m), m) == null) {
        todo.addAll(m.antecedents());
      }
    }
    return List.copyOf(out.values());
  }

  private boolean standsForItself(Mention m) {
    return decided.containsKey(Readings.Place.of(m))
        || readings.of(m).isPresent()
        || m.antecedents().isEmpty() && fullName(m).isEmpty();
  }

  /** A curator's decision on a name overrules what the rules make of it. */
  private void decide(Mention m) {
    if (verdicts.isEmpty()
        || m.form() == Mention.Form.NOMINAL
        || m.form() == Mention.Form.PRONOUN) {
      return;
    }
    Optional<Entry> entry = readings.of(m).flatMap(Choice::entry);
    String slug = Slug.of(m.text());
    EntityClass type =
        entry.map(Entry::type).orElseGet(() -> unlinked(m).map(Unlinked::type).orElse(m.type()));
    verdicts.on(slug, type, entry).ifPresent(v -> decided.put(Readings.Place.of(m), v));
  }

  private static boolean goesOn(String beginning, String name) {
    return name.startsWith(beginning)
        && LONGER.matcher(name).region(beginning.length(), name.length()).lookingAt();
  }

  private Optional<Mention> fullName(Mention m) {
    Optional<Mention> longer = Optional.ofNullable(longerNames.get(Readings.Place.of(m)));
    return longer.isPresent() ? longer : abbreviations.fullName(m);
  }

  /**
   * A name that means no entry by itself is the beginning of a longer one that the document used
   * before, if there is just one such: "the Zenda Declaration" after "the Zenda Declaration on
   * Fisheries".
   */
  private void findLongerNames(List<Mention> mentions) {
    TreeMap<String, Mention> before = new TreeMap<>();
    for (Mention m : mentions) {
      if (isUnknownName(m) && m.text().contains(" ")) {
        Map<String, Mention> longer = new TreeMap<>();
        for (Mention b : before.tailMap(m.text(), false).values()) {
          if (!b.text().startsWith(m.text())) {
            break;
          }
          if (goesOn(m.text(), b.text())) {
            longer.merge(Slug.of(b.text()), b, (x, y) -> x.span().compareTo(y.span()) > 0 ? x : y);
          }
        }
        if (longer.size() == 1) {
          longerNames.put(Readings.Place.of(m), longer.values().iterator().next());
        }
      }
      if (m.form() == Mention.Form.NAME && standsForItself(m)) {
        before.put(m.text(), m);
      }
    }
  }

  /** The class that the document gives to an unknown name most often, of equals the first. */
  private void classifyUnknown(List<Mention> mentions) {
    Map<String, Map<EntityClass, Integer>> counts = new HashMap<>();
    for (Mention m : mentions) {
      if (isUnknownName(m)) {
        counts
            .computeIfAbsent(Slug.of(m.text()), k -> new LinkedHashMap<>())
            .merge(ownClass(m), 1, Integer::sum);
      }
    }
    counts.forEach(
        (slug, byClass) -> {
          EntityClass best = null;
          for (Map.Entry<EntityClass, Integer> e : byClass.entrySet()) {
            if (best == null
                || e.getValue() > byClass.get(best) && !best.isA(e.getKey())
                || e.getKey() != best && e.getKey().isA(best)) {
              best = e.getKey();
            }
          }
          classOfUnknown.put(slug, best);
        });
  }

  private boolean isUnknownName(Mention m) {
    return m.form() == Mention.Form.NAME
        && standsForItself(m)
        && readings.of(m).flatMap(Choice::entry).isEmpty();
  }

  /** The class of an unknown name: what the words say, or what all its possible readings are. */
  private EntityClass ownClass(Mention m) {
    Set<EntityClass> classes = new LinkedHashSet<>();
    disambiguator.candidates(m).forEach(e -> classes.add(e.type()));
    return classes.size() == 1 && classes.iterator().next().isA(m.type())
        ? classes.iterator().next()
        : m.type();
  }

  /** Ids of what a mention means, without repetition. */
  private Set<String> ids(Mention mention) {
    Set<String> out = new LinkedHashSet<>();
    collect(mention, out, new HashSet<>());
    return out;
  }

  private void collect(Mention m, Set<String> out, Set<Readings.Place> seen) {
    if (!seen.add(Readings.Place.of(m))) {
      return;
    }
    if (decided.containsKey(Readings.Place.of(m))) {
      out.add(decided.get(Readings.Place.of(m)).id());
      return;
    }
    Optional<Entry> entry = readings.of(m).flatMap(Choice::entry);
    if (entry.isPresent()) {
      out.add(entry.get().id());
      return;
    }
    if (!m.antecedents().isEmpty()) {
      m.antecedents().forEach(a -> collect(a, out, seen));
      return;
    }
    Optional<Mention> fullName = fullName(m);
    if (fullName.isPresent()) {
      collect(fullName.get(), out, seen);
      return;
    }
    unlinked(m).ifPresent(d -> out.add(d.id()));
  }

  private record Unlinked(String id, EntityClass type, String name) {}

  /** What a mention means that no gazetteer entry stands for. */
  private Optional<Unlinked> unlinked(Mention m) {
    String slug = Slug.of(m.text());
    EntityClass type =
        switch (m.form()) {
          case NAME -> classOfUnknown.getOrDefault(slug, m.type());
          case GROUP -> EntityClass.GROUP;
          case NOMINAL, DEMONYM, PRONOUN -> null;
        };
    String name = qualified(m);
    return Optional.ofNullable(type)
        .map(t -> new Unlinked(EntityIds.of(t, Slug.of(name)), t, name));
  }

  /** A name that many bear, with whose it is: "Foreign Ministry (Ruritania)". */
  private String qualified(Mention m) {
    Optional<String> whose =
        m.form() == Mention.Form.NAME && GenericNames.isGeneric(m.text())
            ? readings.whose(m)
            : Optional.empty();
    return whose.map(w -> m.text() + " (" + w + ")").orElse(m.text());
  }

  private String id(Filler.Topic t) {
    return topicIds.computeIfAbsent(
        t.label(),
        label ->
            decision(t)
                .map(Verdicts.Meaning::id)
                .orElseGet(() -> EntityIds.of(EntityClass.TOPIC, topicSlug(label))));
  }

  private static String topicSlug(String label) {
    return Slug.of(PreferredName.folded(label));
  }

  private Optional<Verdicts.Meaning> decision(Filler.Topic t) {
    return verdicts.isEmpty()
        ? Optional.empty()
        : verdicts.on(topicSlug(t.label()), EntityClass.TOPIC, Optional.empty());
  }

  private void draft(Filler.Topic t) {
    Optional<Verdicts.Meaning> decision = decision(t);
    if (decision.isPresent()) {
      NameReading reading =
          new NameReading(t.label(), true, 1, Verdicts.REASON, true, List.of(), t.span());
      draft(decision.get(), t.label(), reading);
      return;
    }
    EntityDraft d =
        drafts.computeIfAbsent(
            id(t), id -> new EntityDraft(id, EntityClass.TOPIC, Optional.empty()));
    d.readAs(
        new NameReading(
            t.label(),
            false,
            TOPIC,
            "a topic in the text's own words",
            false,
            List.of(),
            t.span()));
    d.named(t.label());
  }

  private void draft(Mention m) {
    Verdicts.Meaning decision = decided.get(Readings.Place.of(m));
    if (decision != null) {
      draft(decision, m.text(), reading(m, 1, Verdicts.REASON, true));
      return;
    }
    Choice c = readings.of(m).orElse(null);
    if (c != null && c.entry().isPresent()) {
      Entry e = c.entry().get();
      EntityDraft d =
          drafts.computeIfAbsent(e.id(), id -> new EntityDraft(id, e.type(), Optional.of(e)));
      d.readAs(reading(m, c.confidence(), c.reason()));
      if (m.form() == Mention.Form.NAME && disambiguator.bearsName(e, m.text())) {
        d.named(m.text());
      }
      return;
    }
    unlinked(m)
        .ifPresent(
            u -> {
              EntityDraft d =
                  drafts.computeIfAbsent(
                      u.id(), id -> new EntityDraft(id, u.type(), Optional.empty()));
              d.readAs(
                  c == null
                      ? reading(m, UNKNOWN_NAME, "not in the gazetteer")
                      : reading(m, c.confidence(), c.reason()));
              d.named(u.name());
              if (!u.name().equals(m.text())) {
                d.calledForShort(m.text());
              }
            });
  }

  private void draft(Verdicts.Meaning decision, String name, NameReading reading) {
    EntityDraft d =
        drafts.computeIfAbsent(
            decision.id(), id -> new EntityDraft(id, decision.type(), decision.entry()));
    decision.qid().ifPresent(d::linkedTo);
    d.readAs(reading);
    String slug = Slug.of(decision.type() == EntityClass.TOPIC ? PreferredName.folded(name) : name);
    if (decision.entry().isEmpty()) {
      if (slug.equals(EntityIds.slug(decision.id()))) {
        d.named(name);
      } else {
        d.calledForShort(name);
      }
    } else if (disambiguator.mayBear(decision.entry().get(), name)) {
      d.named(name);
    }
  }

  private NameReading reading(Mention m, double confidence, String reason) {
    return reading(m, confidence, reason, false);
  }

  private NameReading reading(Mention m, double confidence, String reason, boolean decision) {
    List<String> candidates =
        disambiguator.candidates(m).stream().map(Entry::id).distinct().sorted().toList();
    return new NameReading(
        m.text(),
        m.form() == Mention.Form.NAME,
        confidence,
        reason,
        decision,
        candidates.size() > 1 ? candidates : List.of(),
        m.span());
  }

  /** An abbreviation or a surname that stands for a full name becomes another name of it. */
  private void noteShortForm(Mention m) {
    Set<String> ids = ids(m);
    if (m.form() == Mention.Form.NAME && ids.size() == 1) {
      drafts.get(ids.iterator().next()).calledForShort(m.text());
    }
  }
}
