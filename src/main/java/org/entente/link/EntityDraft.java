package org.entente.link;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.text.Span;

/** What is known of an entity while its document is being read. */
final class EntityDraft {
  private final String id;
  private final EntityClass type;
  private final Optional<Entry> entry;
  private final Map<String, Integer> fullNames = new LinkedHashMap<>();
  private final Set<String> otherNames = new TreeSet<>();
  private Optional<String> qid;
  private final Map<String, NameReading> readings = new LinkedHashMap<>();

  EntityDraft(String id, EntityClass type, Optional<Entry> entry) {
    this.id = id;
    this.type = type;
    this.entry = entry;
    this.qid = entry.flatMap(Entry::qid);
  }

  /** It is this item of Wikidata, as someone decided. */
  void linkedTo(String item) {
    qid = Optional.of(item);
  }

  /**
   * The document means this entity by this name. Of one name, the surest reason and the first place
   * are kept.
   */
  void readAs(NameReading reading) {
    readings.merge(Slug.of(reading.name()), reading, EntityDraft::joined);
  }

  private static NameReading joined(NameReading a, NameReading b) {
    NameReading surer = b.confidence() > a.confidence() ? b : a;
    Span first = a.evidence().compareTo(b.evidence()) <= 0 ? a.evidence() : b.evidence();
    return new NameReading(
        surer.name(),
        surer.proper(),
        surer.confidence(),
        surer.reason(),
        surer.decided(),
        surer.candidates(),
        first);
  }

  /** The document calls it so, by its own name or a variant of it. */
  void named(String name) {
    fullNames.merge(name, 1, Integer::sum);
  }

  /** The document calls it so for short. */
  void calledForShort(String name) {
    otherNames.add(name);
  }

  /**
   * The entity as the whole document shows it. What is not in the gazetteer is labelled with the
   * full name that the document uses most, of equals the one that it uses first, in the preferred
   * way of writing.
   */
  Entity entity() {
    String label = entry.map(Entry::label).orElseGet(this::preferred);
    Set<String> names = new TreeSet<>(otherNames);
    names.addAll(fullNames.keySet());
    names.remove(label);
    return new Entity(
        id,
        label,
        type,
        qid,
        List.copyOf(names),
        readings.values().stream()
            .sorted(
                Comparator.comparingDouble(NameReading::confidence)
                    .reversed()
                    .thenComparing(NameReading::evidence))
            .toList());
  }

  private String preferred() {
    if (fullNames.isEmpty()) {
      return EntityIds.name(id);
    }
    return type == EntityClass.TOPIC
        ? PreferredName.ofTopic(mostUsed())
        : PreferredName.of(mostUsed());
  }

  private String mostUsed() {
    int most = Collections.max(fullNames.values());
    return fullNames.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
