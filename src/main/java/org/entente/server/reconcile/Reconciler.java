package org.entente.server.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ontology.Ent;
import org.entente.query.QueryTarget;
import org.entente.query.search.SimilarNames;

/**
 * Finds the things that a name, a type and properties may mean, and says how well each fits.
 *
 * <pre>{@code
 * List<Candidate> candidates = new Reconciler(target).candidates(query);
 * }</pre>
 *
 * The score is the similarity of the name (1), and of each property of which the graph knows a
 * value (0.4), as a weighted mean in percent; a thing of none of the wanted types loses 30 % of it.
 * An alias counts 4 % less than the preferred name.
 */
final class Reconciler {
  private static final double PROPERTY_WEIGHT = 0.4;
  private static final double ALIAS = 0.96;
  private static final double WRONG_TYPE = 0.7;

  /** From here on a property's value speaks for a thing. */
  private static final double ALIKE = 0.8;

  /** Candidates below this are not worth showing. */
  private static final double LEAST = 25;

  /** How many candidates by name have their properties compared. */
  private static final int COMPARED = 60;

  private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d{0,11}");
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(one -> one.thing().label())
          .thenComparing(one -> one.thing().iri());

  private final Types types = new Types();
  private final Things things;
  private final SimilarNames names;

  Reconciler(QueryTarget target) {
    this.things = new Things(target, types);
    this.names = new SimilarNames(target);
  }

  /** Best first, at most as many as the query wants. */
  List<Candidate> candidates(ReconciliationQuery query) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> identified = identified(query.query());
    found.addAll(identified);
    if (!query.query().isEmpty()) {
      found.addAll(names.of(query.query()));
    } else {
      query.properties().forEach(condition -> found.addAll(bearers(condition)));
    }
    List<Thing> accepted =
        things.of(found).values().stream().filter(thing -> accepts(query, thing)).toList();
    return scored(query, accepted, identified).stream()
        .filter(one -> one.score() >= LEAST)
        .sorted(BEST_FIRST)
        .limit(query.limit())
        .toList();
  }

  /**
   * Whether the first of some candidates is certainly meant: it bears the name, nothing speaks
   * against it, and there is no other candidate of which both are true. Many persons bear one
   * surname, also such as the graph does not know.
   */
  static boolean isMatch(ReconciliationQuery query, List<Candidate> sorted) {
    if (sorted.isEmpty() || !sorted.get(0).exact() || !sorted.get(0).fits()) {
      return false;
    }
    Candidate first = sorted.get(0);
    boolean surname =
        first.thing().type().equals("Person")
            && !NameSimilarity.plain(query.query()).contains(" ")
            && NameSimilarity.plain(first.thing().label()).contains(" ")
            && !first.identified()
            && !first.supported();
    return !surname && sorted.stream().skip(1).noneMatch(other -> other.exact() && other.fits());
  }

  /** What the text names as an identifier, an IRI or a Wikidata item. */
  private Set<String> identified(String text) {
    Set<String> iris = new LinkedHashSet<>();
    if (ITEM.matcher(text).matches()) {
      iris.addAll(things.ofItem(text));
    }
    if (!text.isEmpty() && text.chars().noneMatch(Character::isWhitespace)) {
      String iri = Identifier.iri(text);
      things.of(iri).ifPresent(thing -> iris.add(iri));
    }
    return iris;
  }

  private boolean accepts(ReconciliationQuery query, Thing thing) {
    return switch (query.strictness()) {
      case SHOULD -> true;
      case ANY -> hasType(query, thing);
      case ALL -> query.types().stream().allMatch(type -> types.matches(thing.classes(), type));
    };
  }

  private boolean hasType(ReconciliationQuery query, Thing thing) {
    return query.types().isEmpty()
        || query.types().stream().anyMatch(type -> types.matches(thing.classes(), type));
  }

  private Collection<String> bearers(ReconciliationQuery.Condition condition) {
    Set<String> bearers = new LinkedHashSet<>();
    for (String value : condition.values()) {
      Set<String> meant = new LinkedHashSet<>(identified(value));
      meant.addAll(names.of(value));
      for (Thing thing : things.of(meant).values()) {
        if (meant.size() == 1 || nameSimilarity(value, thing) >= ALIKE) {
          bearers.addAll(
              things.bearers(condition.property().iri(), NodeFactory.createURI(thing.iri())));
        }
      }
      bearers.addAll(
          things.bearers(condition.property().iri(), NodeFactory.createLiteralString(value)));
    }
    return bearers;
  }

  private List<Candidate> scored(
      ReconciliationQuery query, List<Thing> accepted, Set<String> identified) {
    Map<Thing, Double> byName = new LinkedHashMap<>();
    accepted.stream()
        .sorted(
            Comparator.comparingDouble((Thing thing) -> -nameSimilarity(query.query(), thing))
                .thenComparing(Thing::iri))
        .limit(query.query().isEmpty() ? Integer.MAX_VALUE : COMPARED)
        .forEach(
            thing ->
                byName.put(
                    thing,
                    identified.contains(thing.iri()) ? 1 : nameSimilarity(query.query(), thing)));
    List<Map<String, Double>> properties =
        query.properties().stream()
            .map(condition -> similarities(condition, byName.keySet()))
            .toList();
    List<Candidate> candidates = new ArrayList<>();
    byName.forEach(
        (thing, name) ->
            candidates.add(
                candidate(query, thing, name, properties, identified.contains(thing.iri()))));
    return candidates;
  }

  private Candidate candidate(
      ReconciliationQuery query,
      Thing thing,
      double name,
      List<Map<String, Double>> properties,
      boolean identified) {
    Map<String, Object> features = new LinkedHashMap<>();
    boolean named = !query.query().isEmpty();
    double weights = named ? 1 : 0;
    double sum = named ? name : 0;
    boolean exact = named && name >= NameSimilarity.SAME_WORDS * ALIAS;
    if (named) {
      features.put("name_similarity", percent(name));
      features.put("name_exact", exact);
    }
    boolean fits = true;
    boolean supported = false;
    for (int i = 0; i < properties.size(); i++) {
      Double similarity = properties.get(i).get(thing.iri());
      if (similarity != null) {
        weights += PROPERTY_WEIGHT;
        sum += PROPERTY_WEIGHT * similarity;
        fits &= similarity >= ALIKE;
        supported |= similarity >= ALIKE;
        String id = query.properties().get(i).property().id();
        features.merge("property_" + id, percent(similarity), Reconciler::greater);
      }
    }
    boolean typed = hasType(query, thing);
    if (!query.types().isEmpty()) {
      features.put("type_match", typed);
    }
    double mean = weights == 0 ? 0 : sum / weights;
    double score = percent(typed ? mean : WRONG_TYPE * mean);
    return new Candidate(thing, score, exact, identified, supported, fits && typed, features);
  }

  private static Object greater(Object one, Object other) {
    return Math.max((Double) one, (Double) other);
  }

  private static double percent(double share) {
    return Math.round(share * 1000) / 10.0;
  }

  private static double nameSimilarity(String name, Thing thing) {
    double best = NameSimilarity.of(name, thing.label());
    for (String alias : thing.aliases()) {
      best = Math.max(best, ALIAS * NameSimilarity.of(name, alias));
    }
    return best;
  }

  /** How well the values of a property fit; nothing for things of which no value is known. */
  private Map<String, Double> similarities(
      ReconciliationQuery.Condition condition, Collection<Thing> candidates) {
    Map<String, Double> similarities = new HashMap<>();
    if (condition.values().isEmpty()) {
      return similarities;
    }
    List<String> iris = candidates.stream().map(Thing::iri).toList();
    Map<String, List<Node>> known = things.values(iris, condition.property().iri());
    Map<String, Thing> mentioned =
        things.of(
            known.values().stream()
                .flatMap(List::stream)
                .filter(Node::isURI)
                .map(Node::getURI)
                .toList());
    known.forEach(
        (iri, values) -> {
          double best = 0;
          for (String wanted : condition.values()) {
            for (Node value : values) {
              best = Math.max(best, similarity(wanted, value, mentioned));
            }
          }
          similarities.put(iri, best);
        });
    return similarities;
  }

  private static double similarity(String wanted, Node value, Map<String, Thing> mentioned) {
    if (value.isLiteral()) {
      String text = value.getLiteralLexicalForm();
      boolean temporal = value.getLiteralDatatypeURI().matches(".*#(date|gYear|gYearMonth)");
      return temporal ? dates(wanted, text) : NameSimilarity.of(wanted, text);
    }
    if (!value.isURI()) {
      return 0;
    }
    String iri = value.getURI();
    if (Identifier.iri(wanted).equals(iri)
        || iri.endsWith("/" + wanted) && !iri.startsWith(Ent.BASE)) {
      return 1;
    }
    return Optional.ofNullable(mentioned.get(iri))
        .map(thing -> nameSimilarity(wanted, thing))
        .orElse(0.0);
  }

  /** A date fits another that is more or less precise. */
  private static double dates(String wanted, String known) {
    String day = wanted.replaceFirst("T.*", "");
    return day.startsWith(known) || (day.length() >= 4 && known.startsWith(day)) ? 1 : 0;
  }
}
