package org.entente.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.annotate.Mention;
import org.entente.extract.EventFrame;
import org.entente.extract.Extraction;
import org.entente.extract.Filler;
import org.entente.extract.Role;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.text.Span;

/**
 * Which gazetteer entry, if any, each name of a document means.
 *
 * <p>First every name is read by itself. Then what the words beside it say is held against that
 * reading: of the entries that are left one may still be sure, or none. At last names that are open
 * are read as the document reads them elsewhere, and surnames are held against their years.
 */
final class Readings {
  private static final double READ_AS_ELSEWHERE = 0.8;
  private static final double SURNAME_OF_ITS_TIME = 0.85;
  private static final double OWNED = 0.9;
  private static final String SIGNING = "Signing";

  /** For how many sentences a bare name goes with the owner that it was given last. */
  private static final int REMEMBERED = 8;

  /** Where a mention stands and what the words ask for: equal for equal decisions. */
  record Place(Span span, EntityClass type) {
    static Place of(Mention m) {
      return new Place(m.span(), m.type());
    }
  }

  /** What the last mention of a name that says whose it is says of it. */
  private record Said(
      boolean refused, Optional<Mention> owner, Optional<String> whose, int sentence) {}

  private final Disambiguator disambiguator;
  private final Clues clues;
  private final Surroundings surroundings;
  private final Objections objections;
  private final Map<Place, Choice> choices = new HashMap<>();
  private final Map<Place, String> whose = new HashMap<>();
  private final Set<Place> refused = new HashSet<>();

  /**
   * @param mentions in text order
   * @param standsForItself whether a mention has no antecedent and is not short for another
   */
  Readings(
      Extraction extraction,
      List<Mention> mentions,
      Predicate<Mention> standsForItself,
      Disambiguator disambiguator) {
    this.disambiguator = disambiguator;
    clues = Clues.of(extraction.document());
    surroundings = new Surroundings(extraction.document());
    objections =
        new Objections(
            disambiguator.gazetteer(),
            disambiguator.belongings(),
            extraction.document(),
            surroundings,
            signed(extraction),
            this::meaning);
    for (Mention m : mentions) {
      List<Entry> candidates = disambiguator.candidates(m);
      if (!candidates.isEmpty() && standsForItself.test(m)) {
        choices.put(Place.of(m), disambiguator.choose(m, candidates, clues));
      }
    }
    Map<String, Said> said = new HashMap<>();
    for (Mention m : mentions) {
      if (m.form() == Mention.Form.NAME && standsForItself.test(m)) {
        object(m, said);
      }
    }
    readAlike(mentions);
    mentions.forEach(this::holdAgainstYears);
  }

  /** What a name means; empty if it is not known or means another name. */
  Optional<Choice> of(Mention m) {
    return Optional.ofNullable(choices.get(Place.of(m)));
  }

  /**
   * Whose it is, or between whom, as far as the words beside the name say, or those beside its last
   * mention: "Thailand", "Siam and United States".
   */
  Optional<String> whose(Mention m) {
    return Optional.ofNullable(whose.get(Place.of(m)));
  }

  private Optional<String> whose(List<Surroundings.Clue> beside, Optional<Mention> owner) {
    Set<String> parties = new TreeSet<>();
    beside.stream()
        .filter(c -> c.tie() == Surroundings.Tie.PARTY)
        .forEach(c -> parties.add(nameOf(c.other())));
    return parties.isEmpty() ? owner.map(this::nameOf) : Optional.of(String.join(" and ", parties));
  }

  /** What an owner is called: a capital like its state. */
  private String nameOf(Mention owner) {
    Set<String> ids = meaning(owner);
    Optional<Entry> entry =
        ids.size() == 1 ? disambiguator.gazetteer().entry(ids.iterator().next()) : Optional.empty();
    List<String> states =
        entry.stream()
            .flatMap(e -> e.links().stream())
            .filter(l -> l.property().equals("capitalOf"))
            .map(Entry.Link::target)
            .toList();
    return (states.size() == 1 ? disambiguator.gazetteer().entry(states.get(0)) : entry)
        .map(Entry::label)
        .orElse(owner.text());
  }

  private void object(Mention m, Map<String, Said> said) {
    List<Entry> candidates = disambiguator.candidates(m);
    boolean concerned =
        GenericNames.isGeneric(m.text()) || candidates.stream().anyMatch(Objections::concern);
    if (!concerned) {
      return;
    }
    List<Surroundings.Clue> beside = surroundings.clues(m);
    String slug = Slug.of(m.text());
    Optional<Mention> owner =
        beside.stream()
            .filter(c -> c.tie() != Surroundings.Tie.PARTY)
            .map(Surroundings.Clue::other)
            .filter(o -> !meaning(o).isEmpty() || o.form() == Mention.Form.NAME)
            .findFirst();
    Optional<String> its = whose(beside, owner);
    Said last = said.get(slug);
    boolean silent = beside.isEmpty() && surroundings.year(m).isEmpty();
    if (silent && last != null && m.sentence() - last.sentence() <= REMEMBERED) {
      owner = last.owner();
      its = last.whose();
    }
    its.ifPresent(w -> whose.put(Place.of(m), w));
    List<Entry> left = new ArrayList<>();
    Set<String> why = new LinkedHashSet<>();
    boolean explicit = false;
    for (Entry e : candidates) {
      Optional<String> objection = objections.against(m, e, beside);
      explicit |= objection.isPresent();
      if (objection.isEmpty() && silent) {
        objection =
            last != null && last.refused()
                ? Optional.of("another one was spoken of before")
                : last == null ? objections.withoutSupport(m, e) : Optional.empty();
      }
      objection.ifPresentOrElse(o -> why.add(e.label() + ": " + o), () -> left.add(e));
    }
    if (!silent) {
      said.put(slug, new Said(explicit, owner, its, m.sentence()));
    }
    Optional<Choice> composed =
        left.size() < candidates.size() || candidates.isEmpty()
            ? composed(m, owner)
            : Optional.empty();
    if (composed.isPresent()) {
      choices.put(Place.of(m), composed.get());
    } else if (left.size() < candidates.size()) {
      String others = String.join("; ", why);
      Choice c = disambiguator.choose(m, left, clues);
      choices.put(
          Place.of(m),
          c.entry().isPresent()
              ? Choice.of(c.entry().get(), c.confidence(), c.reason() + "; not " + others)
              : Choice.none("not " + others));
      refused.add(Place.of(m));
    }
  }

  /** "Colombia's Senate" is what the gazetteer calls "Colombian Senate". */
  private Optional<Choice> composed(Mention m, Optional<Mention> owner) {
    if (owner.isEmpty() || m.type() == EntityClass.DIPLOMATIC_MISSION) {
      return Optional.empty();
    }
    Set<Entry> found = new LinkedHashSet<>();
    for (String id : meaning(owner.get())) {
      disambiguator
          .gazetteer()
          .entry(id)
          .filter(o -> o.type() == EntityClass.STATE)
          .ifPresent(o -> found.addAll(disambiguator.owned(m.text(), o)));
    }
    List<Entry> fitting = found.stream().filter(e -> Disambiguator.fits(m, e.type())).toList();
    return fitting.size() == 1
        ? Optional.of(
            Choice.of(
                fitting.get(0),
                OWNED,
                "the one of " + owner.get().text() + ", which the words beside it name"))
        : Optional.empty();
  }

  /** A name that is open here but decided elsewhere in the document is read as there. */
  private void readAlike(List<Mention> mentions) {
    Map<String, Set<String>> decided = new HashMap<>();
    Map<String, Entry> entries = new HashMap<>();
    for (Mention m : mentions) {
      of(m)
          .flatMap(Choice::entry)
          .ifPresent(
              e -> {
                decided.computeIfAbsent(Slug.of(m.text()), k -> new HashSet<>()).add(e.id());
                entries.put(e.id(), e);
              });
    }
    for (Mention m : mentions) {
      Choice c = choices.get(Place.of(m));
      Set<String> elsewhere = decided.getOrDefault(Slug.of(m.text()), Set.of());
      if (c != null
          && c.entry().isEmpty()
          && elsewhere.size() == 1
          && !refused.contains(Place.of(m))) {
        Entry e = entries.get(elsewhere.iterator().next());
        if (Disambiguator.fits(m, e.type())) {
          choices.put(
              Place.of(m), Choice.of(e, READ_AS_ELSEWHERE, "read as elsewhere in the document"));
        }
      }
    }
  }

  /**
   * A surname that stands for a person who was not in public life then means the one person of that
   * surname who was; or nobody who is known, if there are several.
   */
  private void holdAgainstYears(Mention m) {
    boolean surname =
        m.form() == Mention.Form.NAME
            && m.type() == EntityClass.PERSON
            && m.antecedents().size() == 1
            && !m.text().contains(" ");
    Set<Integer> years = surname ? clues.yearsAround(m.sentence()) : Set.of();
    if (years.isEmpty()) {
      return;
    }
    Optional<Entry> full = of(m.antecedents().get(0)).flatMap(Choice::entry);
    if (full.isEmpty() || Clues.isValid(full.get(), years, Clues.YEARS_OF_GRACE)) {
      return;
    }
    List<Entry> active = disambiguator.surnames().active(m.text(), years);
    if (active.size() == 1) {
      choices.put(
          Place.of(m),
          Choice.of(
              active.get(0),
              SURNAME_OF_ITS_TIME,
              "the one of that name in public life then, not " + full.get().label()));
    }
  }

  /** Ids of what another name means or may mean. */
  private Set<String> meaning(Mention m) {
    Set<String> ids = new TreeSet<>();
    if (!m.antecedents().isEmpty()) {
      m.antecedents().forEach(a -> ids.addAll(meaning(a)));
      return ids;
    }
    Optional<Entry> chosen = of(m).flatMap(Choice::entry);
    if (chosen.isPresent()) {
      ids.add(chosen.get().id());
    } else {
      m.candidates().forEach(e -> ids.add(e.id()));
    }
    return ids;
  }

  /** The years in which the document says that an agreement was signed. */
  private static Map<Place, Set<Integer>> signed(Extraction extraction) {
    Map<Place, Set<Integer>> years = new HashMap<>();
    for (EventFrame frame : extraction.events()) {
      Optional<String> start = frame.time().flatMap(t -> t.start());
      if (frame.type().equals(SIGNING) && start.isPresent()) {
        int year = Integer.parseInt(start.get().substring(0, 4));
        for (EventFrame.Argument a : frame.arguments()) {
          if (a.role() == Role.ABOUT && a.filler() instanceof Filler.Named n) {
            years.computeIfAbsent(Place.of(n.mention()), k -> new TreeSet<>()).add(year);
          }
        }
      }
    }
    return years;
  }
}
