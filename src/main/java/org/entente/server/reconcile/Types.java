package org.entente.server.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ontology.ClassTree;
import org.entente.ontology.Ent;

/**
 * The types of the service: the ontology's classes of things with names. A type's identifier is the
 * class's local name: {@code State}.
 */
final class Types {
  /** What identifiers of types and properties are relative to. */
  static final String SPACE = Ent.NS;

  private static final List<String> TOP = List.of("Actor", "Agreement", "Place", "Topic", "Event");

  private static final List<String> DEFAULT =
      List.of("State", "Institution", "Person", "Agreement", "Place", "Topic", "Event");

  private final ClassTree tree = ClassTree.standard();

  /** Whether there is such a type. */
  boolean has(String id) {
    return tree.has(id) && TOP.stream().anyMatch(top -> tree.isBelow(id, top));
  }

  /** The identifier that a client means: a local name, an IRI or a prefixed name. */
  Optional<String> named(String given) {
    String local = given.startsWith(SPACE) ? given.substring(SPACE.length()) : given;
    return Optional.of(local.replaceFirst("^ent:", "")).filter(this::has);
  }

  /** Whether something of these classes is of a type. */
  boolean matches(Collection<String> classes, String type) {
    return classes.stream().anyMatch(one -> tree.isBelow(one, type));
  }

  /** The most specific of some classes; empty if none is a type. */
  Optional<String> mostSpecific(Collection<String> classes) {
    return tree.mostSpecific(classes.stream().filter(this::has).toList());
  }

  /** What people call it. */
  String label(String id) {
    return tree.label(id);
  }

  /** Identifier and name. */
  Map<String, Object> reference(String id) {
    Map<String, Object> type = new LinkedHashMap<>();
    type.put("id", id);
    type.put("name", label(id));
    return type;
  }

  /** Good first choices. */
  List<Map<String, Object>> defaults() {
    return DEFAULT.stream().map(this::described).toList();
  }

  /** Those whose name or identifier begins with, or else contains, a text; all for an empty one. */
  List<Map<String, Object>> beginning(String prefix) {
    String sought = prefix.toLowerCase(Locale.ROOT);
    List<String> first = new ArrayList<>();
    List<String> then = new ArrayList<>();
    for (String id : tree.names()) {
      String names = id.toLowerCase(Locale.ROOT) + "\n" + label(id).toLowerCase(Locale.ROOT);
      if (has(id) && names.contains(sought)) {
        boolean begins = names.startsWith(sought) || names.contains("\n" + sought);
        (begins ? first : then).add(id);
      }
    }
    first.addAll(then);
    return first.stream().map(this::described).toList();
  }

  /** With the types right above it. */
  Map<String, Object> described(String id) {
    Map<String, Object> type = reference(id);
    List<String> above =
        tree.names().stream()
            .filter(one -> has(one) && !one.equals(id) && tree.isBelow(id, one))
            .toList();
    List<Map<String, Object>> broader =
        above.stream()
            .filter(
                one ->
                    above.stream()
                        .noneMatch(other -> !other.equals(one) && tree.isBelow(other, one)))
            .map(this::reference)
            .toList();
    if (!broader.isEmpty()) {
      type.put("broader", broader);
    }
    return type;
  }
}
