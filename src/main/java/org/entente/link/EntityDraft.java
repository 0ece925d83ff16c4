package org.entente.link;

import java.util.Collections;
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
  private double confidence;
  private String reason;
  private Span evidence;

  EntityDraft(String id, EntityClass type, Optional<Entry> entry) {
    this.id = id;
    this.type = type;
    this.entry = entry;
  }

  /** The document means this entity here, for this reason. The surest reason is kept. */
  void meantAt(Span span, double confidence, String reason) {
    if (evidence == null || confidence > this.confidence) {
      this.confidence = confidence;
      this.reason = reason;
    }
    if (evidence == null || span.compareTo(evidence) < 0) {
      evidence = span;
    }
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
        entry.flatMap(Entry::qid),
        List.copyOf(names),
        confidence,
        reason,
        evidence);
  }

  private String preferred() {
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
