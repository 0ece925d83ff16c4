package org.entente.link;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.gazetteer.EntityClass;

/** The ids of what is not in the gazetteer: class and normalised name, {@code person/jane-roe}. */
final class EntityIds {
  private EntityIds() {}

  /** The id of a name of this class. */
  static String of(EntityClass type, String slug) {
    return Slug.kebab(type.term()) + "/" + slug;
  }

  /** The class that such an id names; empty for any other id. */
  static Optional<EntityClass> type(String id) {
    int slash = id.indexOf('/');
    if (slash < 0 || slash != id.lastIndexOf('/') || slash == id.length() - 1) {
      return Optional.empty();
    }
    String kebab = id.substring(0, slash);
    return Arrays.stream(EntityClass.values())
        .filter(c -> Slug.kebab(c.term()).equals(kebab))
        .findFirst();
  }

  /** The name's normal form in such an id. */
  static String slug(String id) {
    return id.substring(id.indexOf('/') + 1);
  }

  /** A name for something of which no more is known: {@code Jane Roe} of {@code jane-roe}. */
  static String name(String id) {
    return Arrays.stream(slug(id).split("-"))
        .filter(w -> !w.isEmpty())
        .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
        .collect(Collectors.joining(" "));
  }
}
