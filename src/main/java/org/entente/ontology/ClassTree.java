package org.entente.ontology;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Which of the ontology's classes lies below which, by local name.
 *
 * <pre>{@code
 * ClassTree.standard().isBelow("Council", "Actor"); // true
 * ClassTree.standard().mostSpecific(Set.of("Council", "Institution", "Actor")); // Council
 * }</pre>
 */
public final class ClassTree {
  private final Map<String, Set<String>> above = new TreeMap<>();
  private final Map<String, String> labels = new TreeMap<>();

  private ClassTree(Model model) {
    for (Resource one : model.listSubjectsWithProperty(RDF.type, OWL2.Class).toList()) {
      if (one.isURIResource() && one.getURI().startsWith(Ent.NS)) {
        Set<String> all = new TreeSet<>();
        climb(one, all);
        above.put(local(one), all);
        labels.put(
            local(one),
            one.hasProperty(RDFS.label) ? one.getProperty(RDFS.label).getString() : local(one));
      }
    }
  }

  private static void climb(Resource from, Set<String> all) {
    from.listProperties(RDFS.subClassOf)
        .filterKeep(s -> s.getObject().isURIResource())
        .mapWith(s -> s.getResource())
        .filterKeep(r -> r.getURI().startsWith(Ent.NS))
        .forEachRemaining(
            r -> {
              if (all.add(local(r))) {
                climb(r, all);
              }
            });
  }

  private static String local(Resource term) {
    return term.getURI().substring(Ent.NS.length());
  }

  /** The ontology's own. */
  public static ClassTree standard() {
    return Standard.TREE;
  }

  /** Read once, when it is first asked for. */
  private static final class Standard {
    private static final ClassTree TREE = new ClassTree(OntologyModules.model());
  }

  /** The local name of every class, sorted. */
  public Set<String> names() {
    return Collections.unmodifiableSet(above.keySet());
  }

  /** Whether there is a class of that local name. */
  public boolean has(String name) {
    return above.containsKey(name);
  }

  /** Whether a class is another or lies below it. */
  public boolean isBelow(String name, String other) {
    return name.equals(other) || above.getOrDefault(name, Set.of()).contains(other);
  }

  /** The name that people read: {@code diplomatic mission}. */
  public String label(String name) {
    return labels.getOrDefault(name, name);
  }

  /**
   * The class that no other of these lies below; the first by name of several.
   *
   * @param names local names; unknown ones are left out
   * @return empty if none is known
   */
  public Optional<String> mostSpecific(Collection<String> names) {
    return names.stream()
        .filter(this::has)
        .filter(one -> names.stream().noneMatch(other -> !other.equals(one) && isBelow(other, one)))
        .sorted()
        .findFirst();
  }
}
