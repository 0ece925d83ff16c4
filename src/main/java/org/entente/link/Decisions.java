package org.entente.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.Document;

/**
 * What curators decided on names, which no rule overrules. Immutable.
 *
 * <pre>{@code
 * Decisions decisions = DecisionTable.of(CorpusFolder.open(folder));
 * decisions.concerning(document).fingerprint(); // changes when the document has to be read again
 * }</pre>
 *
 * <p>Decisions are part of what a document's graph depends on, but only those whose names occur in
 * it: {@link #concerning} gives them, and the linker uses no others.
 */
public final class Decisions {
  /** Nothing is decided. */
  public static final Decisions NONE = new Decisions(List.of());

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final SortedMap<Decision.Key, Decision> byKey = new TreeMap<>();
  private final SortedMap<String, List<Decision>> bySlug = new TreeMap<>();

  private Decisions(Collection<Decision> decisions) {
    for (Decision d : decisions) {
      byKey.put(d.key(), d);
    }
    byKey
        .values()
        .forEach(d -> bySlug.computeIfAbsent(d.key().slug(), s -> new ArrayList<>()).add(d));
  }

  /** These decisions; of two on the same name, class and document, the later one stands. */
  public static Decisions of(Collection<Decision> decisions) {
    return decisions.isEmpty() ? NONE : new Decisions(decisions);
  }

  /** Those here and those there; what is decided there stands where both decide. */
  public Decisions with(Decisions newer) {
    List<Decision> all = new ArrayList<>(all());
    all.addAll(newer.all());
    return of(all);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** All of them, by name, class and document. */
  public List<Decision> all() {
    return List.copyOf(byKey.values());
  }

  /** The decision on the same name, class and document as that one. */
  public Optional<Decision> on(Decision same) {
    return Optional.ofNullable(byKey.get(same.key()));
  }

  /** The decisions that can make a difference to a document. */
  public Decisions concerning(Document document) {
    if (byKey.isEmpty()) {
      return this;
    }
    String text = squeezed(document.text());
    List<Decision> out = new ArrayList<>();
    List<String> todo = new ArrayList<>();
    bySlug.keySet().stream().filter(slug -> mayOccur(slug, text)).forEach(todo::add);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < todo.size(); i++) {
      if (seen.add(todo.get(i))) {
        for (Decision d : bySlug.getOrDefault(todo.get(i), List.of())) {
          if (d.document().isEmpty() || d.document().get().equals(document.id())) {
            out.add(d);
            if (d.verdict() instanceof Decision.Same same) {
              todo.add(same.id().substring(same.id().indexOf('/') + 1));
            }
          }
        }
      }
    }
    return of(out);
  }

  /** A short text that is equal for equal decisions; empty if there are none. */
  public String fingerprint() {
    return byKey.isEmpty()
        ? ""
        : Hash.of(
            byKey.values().stream()
                .flatMap(
                    d ->
                        List.of(
                            d.key().slug(),
                            d.key().type(),
                            d.key().document(),
                            d.verdict().toString())
                            .stream())
                .toArray(String[]::new));
  }

  /**
   * The decision on a name: one for the document before one for all, one for a class before one for
   * any.
   *
   * @param slug the name's normal form
   * @param type of what the rules read the name as
   */
  Optional<Decision> on(String slug, EntityClass type, String document) {
    Decision best = null;
    int bestWeight = -1;
    for (Decision d : bySlug.getOrDefault(slug, List.of())) {
      boolean here = d.document().isEmpty() || d.document().get().equals(document);
      if (here && d.isAbout(type)) {
        int weight =
            (d.document().isPresent() ? 4 : 0)
                + (d.type().isPresent() && d.type().get() == type ? 2 : 0)
                + (d.type().isPresent() ? 1 : 0);
        if (weight > bestWeight) {
          best = d;
          bestWeight = weight;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Why a decision cannot be carried out, for a person: it names a thing that there is not, or an
   * item of another kind, or goes round in a circle. Empty if it can be.
   */
  public Optional<String> problem(Decision decision, Gazetteer gazetteer) {
    return new DecisionCheck(this, gazetteer).problem(decision);
  }

  private static boolean mayOccur(String slug, String squeezed) {
    return slug.codePointCount(0, slug.length()) >= Slug.LONGEST
        || squeezed.contains(GAPS.matcher(slug).replaceAll(""));
  }

  private static String squeezed(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
