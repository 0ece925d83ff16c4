package org.entente.link;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/** Whether decisions can be carried out together, over a gazetteer. */
final class DecisionCheck {
  private final Decisions decisions;
  private final Gazetteer gazetteer;

  DecisionCheck(Decisions decisions, Gazetteer gazetteer) {
    this.decisions = decisions;
    this.gazetteer = gazetteer;
  }

  /** What is wrong with one of them and what to do, or empty. */
  Optional<String> problem(Decision d) {
    if (d.verdict() instanceof Decision.Item item) {
      return gazetteer.byQid(item.qid()).flatMap(e -> clash(d, e));
    }
    if (d.verdict() instanceof Decision.Same same) {
      return same(d, same.id());
    }
    return Optional.empty();
  }

  private Optional<String> same(Decision d, String id) {
    Optional<Entry> entry = gazetteer.entry(id);
    if (entry.isPresent()) {
      return clash(d, entry.get());
    }
    Optional<EntityClass> type = EntityIds.type(id);
    if (type.isEmpty()) {
      return Optional.of(
          "id:" + id + " is no thing that names can mean; give an IRI from the column `iri`");
    }
    String slug = EntityIds.slug(id);
    if (!Slug.of(slug).equals(slug)) {
      return Optional.of(
          "id:" + id + " cannot be an IRI of this graph; copy one from the column `iri`");
    }
    if (d.type().isPresent() && !akin(d.type().get(), type.get())) {
      return Optional.of(
          "id:"
              + id
              + " is of class "
              + type.get().term()
              + ", the name of "
              + d.type().get().term());
    }
    return circle(d, id)
        ? Optional.of("id:" + id + " leads back to this name; name one of them by a QID or NIL")
        : Optional.empty();
  }

  private boolean circle(Decision d, String id) {
    Set<String> seen = new HashSet<>();
    String next = id;
    while (gazetteer.entry(next).isEmpty() && EntityIds.type(next).isPresent()) {
      if (!seen.add(next)) {
        return true;
      }
      Optional<Decision> of =
          decisions.on(EntityIds.slug(next), EntityIds.type(next).get(), d.document().orElse(""));
      if (of.isEmpty()
          || !(of.get().verdict() instanceof Decision.Same same)
          || same.id().equals(next)) {
        return false;
      }
      next = same.id();
    }
    return false;
  }

  private static Optional<String> clash(Decision d, Entry e) {
    return d.type().isPresent() && !akin(d.type().get(), e.type())
        ? Optional.of(
            e.qid().orElse("id:" + e.id())
                + " is "
                + e.label()
                + ", of class "
                + e.type().term()
                + ", the name is of class "
                + d.type().get().term()
                + "; correct the decision, or leave the class empty")
        : Optional.empty();
  }

  /** Whether a name of the one class may mean a thing of the other. */
  private static boolean akin(EntityClass named, EntityClass meant) {
    return named.isA(meant) || meant.isA(named) || kind(named) == kind(meant);
  }

  /** States are places as well, and allies an alliance or a group. */
  private static EntityClass kind(EntityClass type) {
    if (type == EntityClass.STATE) {
      return EntityClass.PLACE;
    }
    if (type == EntityClass.GROUP) {
      return EntityClass.INSTITUTION;
    }
    return type.parent().filter(p -> p != EntityClass.ACTOR).map(DecisionCheck::kind).orElse(type);
  }
}
