package org.entente.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.annotate.Mention;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/**
 * Chooses among the gazetteer entries that bear a name, or abstains.
 *
 * <p>Each reading starts at nothing and gains or loses by what the document shows: the class that
 * the words around the name ask for, the years that the passage speaks of against the years in
 * which the entry bore the name, and the other entries that the document names. The best reading is
 * taken if it leads by at least {@link #LEAD}.
 */
final class Disambiguator {
  /** How far the best reading must lead the next. */
  static final double LEAD = 1;

  private static final double EXACT_CLASS = 1;
  private static final double PREFERRED_NAME = 1;
  private static final double OUT_OF_TIME = -3;
  private static final double OUT_OF_PASSAGE = -1;
  private static final double IN_TIME = 1;
  private static final double TIED_TO_CONTEXT = 1;

  private static final double ONLY_ONE_CONFIDENCE = 0.97;
  private static final double CLEAR_LEAD_CONFIDENCE = 0.95;
  private static final double LEAD_CONFIDENCE = 0.85;
  private static final double OUT_OF_TIME_CONFIDENCE = 0.8;

  private final Gazetteer gazetteer;

  private final Belongings belongings;
  private final Surnames surnames;

  Disambiguator(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.belongings = new Belongings(gazetteer);
    this.surnames = new Surnames(gazetteer);
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  Belongings belongings() {
    return belongings;
  }

  Surnames surnames() {
    return surnames;
  }

  /** The entries that have this name with that of a state: "Ruritanian Senate". */
  List<Entry> owned(String name, Entry state) {
    Set<Entry> found = new LinkedHashSet<>();
    for (String adjective : state.adjectives()) {
      found.addAll(gazetteer.byName(adjective + " " + name));
    }
    for (String own : names(state)) {
      found.addAll(gazetteer.byName(own + " " + name));
      found.addAll(gazetteer.byName(name + " of " + own));
      found.addAll(gazetteer.byName(name + " of the " + own));
    }
    return List.copyOf(found);
  }

  private static List<String> names(Entry e) {
    List<String> names = new ArrayList<>(List.of(e.label()));
    names.addAll(e.aliases());
    return names;
  }

  private record Reading(Entry entry, double score, boolean outOfTime, String why) {}

  /** The entries that a mention may mean: those found with it, or those of the name as a whole. */
  List<Entry> candidates(Mention mention) {
    return mention.candidates().isEmpty() && mention.form() == Mention.Form.NAME
        ? gazetteer.byName(mention.text())
        : mention.candidates();
  }

  /** The entry among the candidates that a mention means. */
  Choice choose(Mention mention, List<Entry> candidates, Clues clues) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    Set<Integer> years = clues.yearsAround(mention.sentence());
    for (Entry candidate : candidates) {
      for (Reading r : readings(mention, candidate, years, clues)) {
        readings.merge(r.entry().id(), r, (a, b) -> a.score() >= b.score() ? a : b);
      }
    }
    if (readings.isEmpty()) {
      return Choice.none(
          "no entry of this name is of class " + mention.type().term() + " or fits it");
    }
    List<Reading> ranked =
        readings.values().stream()
            .sorted(Comparator.comparingDouble(Reading::score).reversed())
            .toList();
    Reading best = ranked.get(0);
    if (best.outOfTime()
        && (ranked.size() > 1 || isShort(mention, best.entry()))
        && !clues.namesOtherwise(best.entry(), mention.text())) {
      return Choice.none(
          "no entry of this name is valid then: " + best.entry().label() + best.why());
    }
    if (ranked.size() == 1) {
      return Choice.of(
          best.entry(),
          best.outOfTime() ? OUT_OF_TIME_CONFIDENCE : ONLY_ONE_CONFIDENCE,
          "the only entry of this name" + best.why());
    }
    double lead = best.score() - ranked.get(1).score();
    if (lead < LEAD) {
      return Choice.none(
          "undecided between "
              + ranked.stream()
                  .filter(r -> best.score() - r.score() < LEAD)
                  .map(r -> r.entry().label())
                  .sorted()
                  .collect(Collectors.joining(" and ")));
    }
    return Choice.of(
        best.entry(),
        lead >= 2 * LEAD ? CLEAR_LEAD_CONFIDENCE : LEAD_CONFIDENCE,
        "best of "
            + ranked.size()
            + " entries of this name"
            + best.why()
            + "; next: "
            + ranked.get(1).entry().label());
  }

  /**
   * Whether a passage speaks of a time before there was such an agreement or event, so that a name
   * which it shares with others cannot mean it; its own full name can.
   */
  private static boolean isStillToCome(Mention mention, Entry entry, Set<Integer> years) {
    boolean dated = entry.type().isA(EntityClass.AGREEMENT) || entry.type().isA(EntityClass.EVENT);
    return dated
        && !years.isEmpty()
        && !Slug.of(entry.label()).equals(Slug.of(mention.text()))
        && entry.from().isPresent()
        && years.stream().allMatch(y -> y + Clues.YEARS_OF_GRACE < entry.from().get());
  }

  /** Whether this is a name of the entry's own, and not that of a place that stands for it. */
  boolean bearsName(Entry entry, String name) {
    return gazetteer.byName(name).stream().anyMatch(e -> e.id().equals(entry.id()));
  }

  /** Whether this is a name of the entry's own, or of nothing that is known. */
  boolean mayBear(Entry entry, String name) {
    return bearsName(entry, name) || gazetteer.byName(name).isEmpty();
  }

  /** The ways in which one candidate can be read: as itself, or as whom its name stands for. */
  private List<Reading> readings(
      Mention mention, Entry candidate, Set<Integer> years, Clues clues) {
    List<Reading> out = new ArrayList<>();
    boolean standsForAPlace =
        mention.type() == EntityClass.PLACE && !bearsName(candidate, mention.text());
    if (fits(mention, candidate.type())
        && !standsForAPlace
        && !isStillToCome(mention, candidate, years)) {
      out.add(score(mention, candidate, years, clues, ""));
    } else if (mention.type() == EntityClass.STATE
        && candidate.type() == EntityClass.PLACE
        && bearsName(candidate, mention.text())
        && clues.isListedWithItsKind(mention, candidate)) {
      out.add(score(mention, candidate, years, clues, ", the place of that name"));
    } else if (candidate.type() == EntityClass.PLACE && mention.type().isA(EntityClass.ACTOR)) {
      for (Entry.Link link : candidate.links()) {
        if (link.property().equals("capitalOf") || link.property().equals("seatOf")) {
          gazetteer
              .entry(link.target())
              .filter(e -> e.type().isA(EntityClass.ACTOR))
              .ifPresent(
                  e ->
                      out.add(
                          score(
                              mention,
                              e,
                              years,
                              clues,
                              ", " + candidate.label() + " standing for it")));
        }
      }
    }
    return out;
  }

  /**
   * Whether an entry of this class can be what the words ask for. A state is a place as well,
   * allies are an alliance or a group, and a demonym names its state's people.
   */
  static boolean fits(Mention mention, EntityClass type) {
    EntityClass wanted = mention.type();
    return type.isA(wanted)
        || wanted.isA(type)
        || wanted == EntityClass.PLACE && type == EntityClass.STATE
        || wanted.isA(EntityClass.INSTITUTION) && type.isA(EntityClass.INSTITUTION)
        || wanted.isA(EntityClass.INSTITUTION) && type == EntityClass.GROUP
        || wanted.isA(EntityClass.AGREEMENT) && type.isA(EntityClass.AGREEMENT)
        || mention.form() == Mention.Form.DEMONYM && type == EntityClass.STATE;
  }

  private static Reading score(
      Mention mention, Entry entry, Set<Integer> years, Clues clues, String why) {
    double score = 0;
    StringBuilder reason = new StringBuilder(why);
    boolean stateAsPlace = mention.type() == EntityClass.PLACE && entry.type() == EntityClass.STATE;
    if (entry.type().isA(mention.type()) || stateAsPlace || !why.isEmpty()) {
      score += EXACT_CLASS;
      reason.append(", of class ").append(entry.type().term());
    }
    if (Slug.of(entry.label()).equals(Slug.of(mention.text()))) {
      score += PREFERRED_NAME;
      reason.append(", its preferred name");
    }
    boolean outOfTime = false;
    if (!years.isEmpty() && (entry.from().isPresent() || entry.to().isPresent())) {
      boolean inTime = Clues.isValid(entry, years, 0);
      boolean nearly = Clues.isValid(entry, years, Clues.YEARS_OF_GRACE);
      outOfTime = !nearly && !Clues.isValid(entry, clues.years(), Clues.YEARS_OF_GRACE);
      boolean lent = !why.isEmpty() && entry.type() != EntityClass.STATE;
      score +=
          inTime ? (lent ? 0 : IN_TIME) : nearly ? 0 : outOfTime ? OUT_OF_TIME : OUT_OF_PASSAGE;
      reason.append(inTime ? ", valid in " : ", not valid in ").append(range(years));
    }
    if (clues.supports(entry)) {
      score += TIED_TO_CONTEXT;
      reason.append(", fitting what else the document names");
    }
    if (!isOnlyCandidate(mention, entry) && clues.names(entry)) {
      score += TIED_TO_CONTEXT;
      reason.append(", named elsewhere in the document");
    }
    return new Reading(entry, score, outOfTime, reason.toString());
  }

  private static boolean isOnlyCandidate(Mention mention, Entry entry) {
    return mention.candidates().size() == 1 && mention.candidates().get(0).id().equals(entry.id());
  }

  /**
   * Whether the mention uses one word of a longer name, as a surname, or a part of a body's name;
   * not an abbreviation.
   */
  private static boolean isShort(Mention mention, Entry entry) {
    String text = mention.text();
    boolean part =
        entry.type() == EntityClass.GOVERNMENT_BODY
            && !Slug.of(entry.label()).equals(Slug.of(text));
    return (part || !text.contains(" "))
        && entry.label().contains(" ")
        && !text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static String range(Set<Integer> years) {
    int first = years.stream().mapToInt(Integer::intValue).min().orElseThrow();
    int last = years.stream().mapToInt(Integer::intValue).max().orElseThrow();
    return first == last ? String.valueOf(first) : first + "–" + last;
  }
}
