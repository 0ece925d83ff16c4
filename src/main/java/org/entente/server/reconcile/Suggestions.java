package org.entente.server.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.http.Problem;
import org.entente.query.QueryTarget;
import org.entente.query.search.Hit;
import org.entente.query.search.Search;

/** Things, types and properties while a name is being typed, and what is shown beside them. */
final class Suggestions {
  /** How many are suggested at once. */
  static final int PAGE = 20;

  private static final int DEEPEST = 1000;
  private static final int LONGEST = 200;
  private static final int MOST_NAMES = 3;

  private final Types types = new Types();
  private final Things things;
  private final Search search;
  private final Preview preview;

  Suggestions(QueryTarget target) {
    this.things = new Things(target, types);
    this.search = new Search(target);
    this.preview = new Preview(target);
  }

  /**
   * Things whose name begins with a text, or whose identifier it is.
   *
   * @param type only of this type
   * @param cursor how many to leave out
   */
  List<Map<String, Object>> entities(String prefix, Optional<String> type, int cursor) {
    String typed = prefix.substring(0, Math.min(LONGEST, prefix.length()));
    Set<String> iris = new LinkedHashSet<>();
    if (!typed.isBlank() && typed.chars().noneMatch(Character::isWhitespace)) {
      iris.add(Identifier.iri(typed));
    }
    int wanted = Math.min(DEEPEST, cursor + PAGE);
    search.suggest(typed, type, wanted).stream().map(Hit.Named::iri).forEach(iris::add);
    return page(things.of(iris).values(), cursor).stream().map(this::suggested).toList();
  }

  private Map<String, Object> suggested(Thing thing) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", thing.id());
    item.put("name", thing.label());
    item.put("description", description(thing));
    item.put("notable", List.of(types.reference(thing.type())));
    return item;
  }

  /** What tells a thing from its namesakes: {@code alliance, also: Atlantic Alliance}. */
  String description(Thing thing) {
    String names = String.join(", ", thing.aliases().stream().limit(MOST_NAMES).toList());
    return types.label(thing.type()) + (names.isEmpty() ? "" : "; also: " + names);
  }

  /** Types whose name or identifier has a text in it. */
  List<Map<String, Object>> types(String prefix, int cursor) {
    return page(types.beginning(prefix), cursor);
  }

  /** Properties whose name or identifier has a text in it. */
  List<Map<String, Object>> properties(String prefix, int cursor) {
    return page(Properties.standard().beginning(prefix), cursor).stream()
        .map(
            property -> {
              Map<String, Object> item = reference(property);
              item.put("description", property.description());
              return item;
            })
        .toList();
  }

  /**
   * The properties that things of a type have, most used first.
   *
   * @param type a type's identifier; all properties if it is empty
   * @throws Problem 400 if there is no such type
   */
  List<Map<String, Object>> proposed(String type, int limit) {
    if (type.isEmpty()) {
      return Properties.standard().all().stream().limit(limit).map(Suggestions::reference).toList();
    }
    String id =
        types
            .named(type)
            .orElseThrow(
                () ->
                    Problem.badRequest(
                        "type names no type; /reconcile/suggest/type?prefix= lists all"));
    Map<String, Properties.Property> byIri = new LinkedHashMap<>();
    Properties.standard().all().forEach(one -> byIri.put(one.iri(), one));
    return things.properties(id).stream()
        .filter(byIri::containsKey)
        .map(byIri::get)
        .limit(limit)
        .map(Suggestions::reference)
        .toList();
  }

  private static Map<String, Object> reference(Properties.Property property) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", property.id());
    item.put("name", property.name());
    return item;
  }

  /** The document that shows a thing; empty if there is no such thing. */
  Optional<String> preview(String id) {
    return things.of(Identifier.iri(id)).map(preview::document);
  }

  /** A small piece of HTML about an entity, a type or a property; empty if there is none. */
  Optional<String> flyout(String what, String id) {
    return switch (what) {
      case "entity" -> things.of(Identifier.iri(id)).map(preview::fragment);
      case "type" -> types.named(id).map(one -> Preview.definition(types.label(one), one));
      default ->
          Properties.standard()
              .named(id)
              .map(one -> Preview.definition(one.name(), one.description()));
    };
  }

  private static <T> List<T> page(Collection<T> all, int cursor) {
    List<T> list = new ArrayList<>(all);
    int from = Math.min(cursor, list.size());
    return list.subList(from, Math.min(list.size(), from + PAGE));
  }
}
