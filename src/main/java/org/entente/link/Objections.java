package org.entente.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.annotate.AnnotatedDocument;
import org.entente.annotate.Mention;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/**
 * Why a name cannot mean an entry that bears it: the words beside the name give it to another
 * owner, place it elsewhere, name other parties or another year; or the document never names the
 * owner of what would then be meant.
 */
final class Objections {
  /** An agreement is named after the year of its signing or of one of the steps around it. */
  private static final int AGREEMENT_YEARS = 1;

  private static final int BILATERAL = 2;

  private static final Set<EntityClass> OWNED =
      Set.of(
          EntityClass.GOVERNMENT_BODY,
          EntityClass.DIPLOMATIC_MISSION,
          EntityClass.ARMED_FORCE,
          EntityClass.COUNCIL,
          EntityClass.PROGRAMME,
          EntityClass.INSTITUTION);

  private static final Set<EntityClass> OWNERS =
      Set.of(EntityClass.STATE, EntityClass.PLACE, EntityClass.INSTITUTION);

  private final Gazetteer gazetteer;
  private final Belongings belongings;
  private final AnnotatedDocument document;
  private final Surroundings surroundings;
  private final Map<Readings.Place, Set<Integer>> signed;
  private final Function<Mention, Set<String>> meaning;

  /** Made when it is first asked for. */
  private Map<String, Set<String>> named;

  /**
   * @param signed the years in which the document says that an agreement was signed
   * @param meaning ids of what another name means or may mean
   */
  Objections(
      Gazetteer gazetteer,
      Belongings belongings,
      AnnotatedDocument document,
      Surroundings surroundings,
      Map<Readings.Place, Set<Integer>> signed,
      Function<Mention, Set<String>> meaning) {
    this.gazetteer = gazetteer;
    this.belongings = belongings;
    this.document = document;
    this.surroundings = surroundings;
    this.signed = signed;
    this.meaning = meaning;
  }

  /** Whether there can be an objection to an entry at all: whether it is someone's, or dated. */
  static boolean concern(Entry e) {
    return OWNED.contains(e.type())
        || e.type().isA(EntityClass.AGREEMENT)
        || e.type() == EntityClass.EVENT;
  }

  /** What the words beside a name say against its meaning this entry, or nothing. */
  Optional<String> against(Mention m, Entry e, List<Surroundings.Clue> clues) {
    for (Surroundings.Clue clue : clues) {
      Optional<String> objection =
          switch (clue.tie()) {
            case OWNER -> otherOwner(clue.other(), e);
            case PLACE -> otherPlace(clue.other(), e);
            case PARTY -> otherParty(clue.other(), e);
          };
      if (objection.isPresent()) {
        return objection;
      }
    }
    return otherYear(m, e);
  }

  /** What the document as a whole says against it, where no words beside the name tell. */
  Optional<String> withoutSupport(Mention m, Entry e) {
    if (e.type() == EntityClass.DIPLOMATIC_MISSION) {
      Set<String> places = belongings.places(e);
      boolean saysWhere =
          places.isEmpty()
              || Slug.of(e.label()).equals(Slug.of(m.text()))
              || m.text().matches(".* (?:in|at|to) .*")
              || surroundings.others(m).stream()
                  .filter(o -> o.type() == EntityClass.PLACE)
                  .anyMatch(o -> meet(meaning.apply(o), places));
      return saysWhere ? Optional.empty() : Optional.of("no word of its being in " + names(places));
    }
    Set<String> owners = belongings.owners(e);
    boolean bare =
        e.type() == EntityClass.GOVERNMENT_BODY
            && !owners.isEmpty()
            && !Slug.of(e.label()).equals(Slug.of(m.text()))
            && !isAcronym(m)
            && !belongings.namesOwner(m.text(), e);
    return bare && !isNamed(owners, m)
        ? Optional.of(names(owners) + " is not named")
        : Optional.empty();
  }

  private static boolean isAcronym(Mention m) {
    return m.text().codePoints().filter(Character::isUpperCase).count() > 1
        && !m.text().contains(" ");
  }

  private Optional<String> otherOwner(Mention owner, Entry e) {
    Set<String> owners = belongings.owners(e);
    if (!OWNED.contains(e.type()) || owners.isEmpty() || !isOwner(owner)) {
      return Optional.empty();
    }
    return meet(meaning.apply(owner), owners)
        ? Optional.empty()
        : Optional.of("that of " + owner.text());
  }

  private Optional<String> otherPlace(Mention place, Entry e) {
    boolean seated =
        e.type() == EntityClass.DIPLOMATIC_MISSION || e.type() == EntityClass.GOVERNMENT_BODY;
    if (!seated || !(place.type() == EntityClass.PLACE || place.type() == EntityClass.STATE)) {
      return Optional.empty();
    }
    Set<String> where =
        e.type() == EntityClass.DIPLOMATIC_MISSION ? belongings.places(e) : belongings.owners(e);
    return where.isEmpty() || meet(meaning.apply(place), where)
        ? Optional.empty()
        : Optional.of("that in " + place.text());
  }

  private Optional<String> otherParty(Mention party, Entry e) {
    if (!e.type().isA(EntityClass.AGREEMENT)) {
      return Optional.empty();
    }
    Set<String> parties = belongings.parties(e);
    boolean bilateral = !parties.isEmpty() && parties.size() <= BILATERAL;
    return !bilateral || meet(meaning.apply(party), parties)
        ? Optional.empty()
        : Optional.of("that with " + party.text());
  }

  private Optional<String> otherYear(Mention m, Entry e) {
    if (e.from().isEmpty()) {
      return Optional.empty();
    }
    int from = e.from().get();
    if (e.type().isA(EntityClass.AGREEMENT)) {
      Optional<Integer> year =
          surroundings.year(m).filter(y -> Math.abs(y - from) > AGREEMENT_YEARS);
      Set<String> parties = belongings.parties(e);
      if (year.isEmpty() && !parties.isEmpty() && parties.size() <= BILATERAL) {
        year =
            signed.getOrDefault(Readings.Place.of(m), Set.of()).stream()
                .filter(y -> Math.abs(y - from) > Clues.YEARS_OF_GRACE)
                .findFirst();
      }
      return year.map(y -> "that of " + y);
    }
    if (e.type() == EntityClass.EVENT) {
      return surroundings
          .year(m)
          .filter(y -> y < from - 1 || y > e.to().orElse(from) + 1)
          .map(y -> "that of " + y);
    }
    return Optional.empty();
  }

  private static boolean isOwner(Mention m) {
    return OWNERS.stream().anyMatch(t -> m.type().isA(t));
  }

  /** Whether some of these belong together with some of those. */
  private boolean meet(Collection<String> some, Collection<String> others) {
    Set<String> all = new HashSet<>();
    others.forEach(o -> all.addAll(belongings.around(o)));
    return some.stream()
        .flatMap(s -> belongings.around(s).stream())
        .filter(all::contains)
        .anyMatch(
            id ->
                some.contains(id)
                    || gazetteer.entry(id).filter(e -> e.type() != EntityClass.PLACE).isPresent());
  }

  /**
   * Whether the document names one of these or what is theirs by a name of its own, not by that of
   * a capital.
   */
  private boolean isNamed(Set<String> ids, Mention apart) {
    Set<String> wanted = new HashSet<>();
    ids.forEach(id -> wanted.addAll(belongings.around(id)));
    return wanted.stream()
        .flatMap(id -> named().getOrDefault(id, Set.of()).stream())
        .anyMatch(text -> !text.equals(apart.text()));
  }

  /** Ids of what the document's names may mean, and of its owners; with the names. */
  private Map<String, Set<String>> named() {
    if (named == null) {
      named = new HashMap<>();
      for (Mention m : document.mentions()) {
        if (m.candidates().stream().noneMatch(c -> c.type() == EntityClass.PLACE)) {
          for (Entry c : m.candidates()) {
            note(c.id(), m);
            belongings.owners(c).forEach(owner -> note(owner, m));
          }
        }
      }
    }
    return named;
  }

  private void note(String id, Mention m) {
    named.computeIfAbsent(id, key -> new HashSet<>()).add(m.text());
  }

  private String names(Set<String> ids) {
    return ids.stream()
        .map(id -> gazetteer.entry(id).map(Entry::label).orElse(id))
        .collect(Collectors.joining(", "));
  }
}
