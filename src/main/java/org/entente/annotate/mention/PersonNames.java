package org.entente.annotate.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.Mention.Form;
import org.entente.gazetteer.EntityClass;

/**
 * Persons with and without their offices: "Soviet Foreign Minister Eduard Shevardnadze",
 * "Ambassadors Smith and Jones", "Douglas Hurd, the British foreign secretary", "the NATO Secretary
 * General".
 *
 * <p>The mention is the name alone; what stands around it becomes its offices. An office beside a
 * name ("…, the West German foreign minister, …") is a mention of its own that refers to the name;
 * an office without a name is one that may refer back.
 */
final class PersonNames {
  private static final int LONGEST_NAME = 6;

  /** A title with what belongs to it, in pieces. */
  private record OfficePhrase(
      int from,
      int title,
      int titleEnd,
      int to,
      NameLexicon.Title kind,
      List<Draft> heldFor,
      boolean former) {
    Draft.OfficeDraft office() {
      return new Draft.OfficeDraft(title, titleEnd, heldFor, former);
    }
  }

  private final NameLexicon lexicon;
  private final KnownNames known;

  PersonNames(NameLexicon lexicon, KnownNames known) {
    this.known = known;
    this.lexicon = lexicon;
  }

  /** Persons with titles. */
  void findTitled(Drafts drafts) {
    Pieces pieces = drafts.pieces;
    int i = 0;
    while (i < pieces.size()) {
      Optional<OfficePhrase> phrase = phrase(drafts, i);
      i = phrase.isPresent() ? Math.max(i + 1, read(drafts, phrase.get())) : i + 1;
    }
  }

  /** Persons that a given name or an initial gives away, or whose surname the document knows. */
  void findUntitled(Drafts drafts, Set<String> surnames) {
    Pieces pieces = drafts.pieces;
    for (int i = 0; i < pieces.size(); i++) {
      Optional<Phrases.Hit<NameLexicon.Title>> title = lexicon.titles().at(pieces, i);
      if (title.isPresent() && pieces.get(i).capital()) {
        i = title.get().to() - 1;
        continue;
      }
      int place = i;
      drafts
          .from(i)
          .filter(d -> d.guessed && d.length() == 1)
          .filter(d -> surnames.contains(pieces.get(place).text()))
          .ifPresent(drafts::remove);
      Optional<Draft> there = drafts.from(i);
      boolean person = there.filter(d -> d.type == EntityClass.PERSON).isPresent();
      if (there.isPresent() && !person) {
        i = there.get().to - 1;
        continue;
      }
      int end = nameEnd(drafts, i);
      if (end == i && drafts.over(i).isEmpty() && surnames.contains(pieces.get(i).text())) {
        drafts.add(new Draft(i, i + 1, Form.NAME, EntityClass.PERSON));
      }
      if (end == i || pieces.titleCase() && end - i > 3) {
        continue;
      }
      boolean given = lexicon.in("givenNames", pieces.get(i).text()) || pieces.get(i).initial();
      boolean initial = end - i > 2 && pieces.get(i + 1).initial() && !pieces.get(i).acronym();
      boolean known = surnames.contains(pieces.get(end - 1).text());
      if (lexicon.headAtEnd(pieces, i, end).isPresent()) {
        i = end - 1;
        continue;
      }
      if (person && there.get().to >= end) {
        i = there.get().to - 1;
      } else if (end - i > 1
          && (given || initial || known && !person)
          && !hasOffice(drafts, i, end)) {
        claim(drafts, i, end);
        i = end - 1;
      } else if (end - i == 1 && known && drafts.free(i, end)) {
        drafts.add(new Draft(i, end, Form.NAME, EntityClass.PERSON));
      }
    }
  }

  /**
   * Surnames of the persons found so far, for the rest of the document; they stand last, or first
   * where that is no given name ("Kim Il Sung").
   */
  Set<String> surnames(List<Drafts> document) {
    Set<String> surnames = new HashSet<>();
    for (Drafts drafts : document) {
      for (Draft d : drafts.all()) {
        boolean office = d.form != Form.NAME || d.head < d.to - 1;
        if (d.type == EntityClass.PERSON && !office) {
          Piece last = drafts.pieces.get(d.to - 1);
          if (last.capital()
              && !isTitle(drafts.pieces, d.to - 1)
              && !last.initial()
              && last.text().length() > 2) {
            surnames.add(last.text());
          }
          Piece first = drafts.pieces.get(d.from);
          if (d.length() > 1
              && !isTitle(drafts.pieces, d.from)
              && drafts.all().stream().noneMatch(x -> x != d && x.from == d.from)
              && !first.initial()
              && !lexicon.in("givenNames", first.text())) {
            surnames.add(first.text());
          }
        }
      }
    }
    return surnames;
  }

  private static boolean hasOffice(Drafts drafts, int from, int to) {
    for (int i = from; i < to; i++) {
      if (drafts.over(i).filter(d -> !d.offices.isEmpty()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isTitle(Pieces pieces, int i) {
    return lexicon.titles().at(pieces, i).isPresent();
  }

  private void claim(Drafts drafts, int from, int to) {
    for (int k = from; k < to; k++) {
      drafts.over(k).ifPresent(drafts::remove);
    }
    drafts.add(new Draft(from, to, Form.NAME, EntityClass.PERSON));
  }

  /** Reads on behind a title; returns where reading goes on. */
  private int read(Drafts drafts, OfficePhrase phrase) {
    Pieces pieces = drafts.pieces;
    if (phrase.to() == phrase.titleEnd()) {
      List<Draft> named = namesBehind(drafts, phrase);
      if (!named.isEmpty()) {
        return named.get(named.size() - 1).from;
      }
    }
    if (phrase.kind().kind() == NameLexicon.TitleKind.STYLE) {
      return phrase.to();
    }
    if (phrase.kind().plural()) {
      return phrase.titleEnd();
    }
    Optional<Draft> before = apposedBefore(drafts, phrase);
    Optional<Draft> behind = before.isPresent() ? Optional.empty() : apposedBehind(drafts, phrase);
    Optional<Draft> person = before.isPresent() ? before : behind;
    boolean rank = phrase.kind().kind() == NameLexicon.TitleKind.RANK;
    boolean capital =
        pieces.get(phrase.title()).capital() && !pieces.startsSentence(phrase.title());
    boolean definite = phrase.from() > 0 && pieces.isLower(phrase.from() - 1, "the");
    boolean owned = !phrase.heldFor().isEmpty();
    if (rank && person.isEmpty()) {
      return phrase.titleEnd();
    }
    if (person.isPresent()
        || owned
        || capital && !pieces.titleCase()
        || definite && phrase.to() > phrase.titleEnd()) {
      Form form = owned && person.isEmpty() ? Form.NAME : Form.NOMINAL;
      Draft office =
          new Draft(phrase.from(), phrase.to(), form, EntityClass.PERSON)
              .head(phrase.titleEnd() - 1 - lengthBehindNoun(pieces, phrase));
      person.ifPresent(
          p -> {
            p.office(phrase.office());
            office.antecedents(List.of(p));
          });
      drafts.add(office);
    }
    return phrase.to();
  }

  /** In "Secretary of State" the noun is the first word. */
  private static int lengthBehindNoun(Pieces pieces, OfficePhrase phrase) {
    for (int i = phrase.title() + 1; i < phrase.titleEnd(); i++) {
      if (pieces.pos(i, "IN") || pieces.isLower(i, "of") || pieces.isLower(i, "for")) {
        return phrase.titleEnd() - i;
      }
    }
    return 0;
  }

  private Optional<OfficePhrase> phrase(Drafts drafts, int at) {
    Pieces pieces = drafts.pieces;
    Optional<Phrases.Hit<NameLexicon.Title>> hit = lexicon.titles().at(pieces, at);
    boolean tied =
        pieces.get(at).joined() && !lexicon.in("officeModifiers", pieces.get(at - 1).lower());
    if (hit.isEmpty() || tied) {
      return Optional.empty();
    }
    NameLexicon.Title kind = hit.get().value();
    int end = matter(drafts, hit.get().to());
    if (kind.kind() != NameLexicon.TitleKind.OFFICE && !pieces.get(at).capital()) {
      return Optional.empty();
    }
    if (!pieces.get(at).capital()
        && !pieces.pos(end - 1, "NN")
        && !pieces.pos(at, "NN")
        && !pieces.pos(at, "JJ")) {
      return Optional.empty();
    }
    Optional<Draft> over = drafts.over(at);
    List<Draft> heldFor = new ArrayList<>();
    int from = at;
    boolean former = false;
    if (over.isPresent()) {
      Draft d = over.get();
      boolean direct = d.to == end && nameEnd(drafts, end) > end;
      boolean office = isOffice(d) && d.to >= end && (direct || besideName(drafts, d));
      boolean person = d.type == EntityClass.PERSON && d.from <= at && d.to > end;
      if (person) {
        strip(drafts, d, end);
      } else if (office) {
        drafts.remove(d);
        known.find(drafts, d.from, at);
        known.find(drafts, end, d.to);
      } else {
        return Optional.empty();
      }
    }
    int before = at;
    while (before > 0) {
      Piece p = pieces.get(before - 1);
      Optional<Draft> owner = drafts.until(before);
      if (owner.isPresent() && holds(owner.get()) && !listed(pieces, owner.get())) {
        heldFor.add(0, owner.get());
        before = owner.get().from;
        from = before;
      } else if (p.possessive()
          && drafts.until(before - 1).filter(PersonNames::holds).isPresent()) {
        before--;
      } else if (heldFor.isEmpty() && lexicon.in("officeModifiers", p.lower())) {
        former |= lexicon.in("formerWords", p.lower());
        before--;
      } else {
        if (lexicon.in("formerWords", p.lower())) {
          former = true;
        }
        break;
      }
    }
    end = drafts.from(end).filter(PersonNames::isRegion).map(d -> d.to).orElse(end);
    int to = end;
    boolean of = pieces.is(end, "of") || pieces.is(end, "for");
    boolean at2 = pieces.is(end, "to") || pieces.is(end, "at") || pieces.is(end, "in");
    if (of || at2) {
      int start = pieces.isLower(end + 1, "the") ? end + 2 : end + 1;
      Optional<Draft> whole = drafts.from(start);
      if (whole.isPresent()
          && (of && holds(whole.get())
              || at2
                  && kind.kind() == NameLexicon.TitleKind.OFFICE
                  && representsAbroad(pieces, end))) {
        to = whole.get().to;
        if (of) {
          heldFor.add(whole.get());
        }
      }
    }
    if (kind.kind() == NameLexicon.TitleKind.OFFICE) {
      drafts.noteTitle(at, end);
    }
    return Optional.of(new OfficePhrase(from, at, end, to, kind, heldFor, former));
  }

  /** Where a title ends that goes on with "for European Affairs". */
  private int matter(Drafts drafts, int titleEnd) {
    Pieces pieces = drafts.pieces;
    if (pieces.is(titleEnd, "for") || pieces.is(titleEnd, "of")) {
      for (int i = titleEnd + 1; i < Math.min(pieces.size(), titleEnd + 5); i++) {
        if (lexicon.in("officeMatters", pieces.get(i).text())) {
          return i + 1;
        }
        if (!pieces.get(i).capital() && !pieces.is(i, "and") && !pieces.is(i, "the")) {
          return titleEnd;
        }
      }
    }
    return titleEnd;
  }

  /** Whether the title's noun is one that is sent to a place: "Ambassador to Peru". */
  private static boolean representsAbroad(Pieces pieces, int titleEnd) {
    String last = pieces.get(titleEnd - 1).lower();
    return Set.of(
            "ambassador",
            "minister",
            "consul",
            "envoy",
            "resident",
            "general",
            "plenipotentiary",
            "commissioner",
            "representative",
            "agent",
            "delegate",
            "d'affaires",
            "chargé",
            "observer")
        .contains(last);
  }

  /** "Washington, D.C." says where something was, and ends a phrase. */
  private static boolean listed(Pieces pieces, Draft d) {
    for (int i = d.from; i < d.to; i++) {
      if (pieces.is(i, ",")) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Draft d) {
    return d.type.isA(EntityClass.STATE)
        || d.type.isA(EntityClass.INSTITUTION)
        || d.type.isA(EntityClass.PLACE) && d.form != Form.DEMONYM
        || d.type.isA(EntityClass.EVENT);
  }

  /** Europe, unlike Washington, is nobody's surname. */
  private static boolean isRegion(Draft d) {
    return d.type == EntityClass.PLACE
        && !d.candidates.isEmpty()
        && d.candidates.get(0).links().isEmpty();
  }

  private static boolean isOffice(Draft d) {
    return d.type == EntityClass.INSTITUTION
        || d.type == EntityClass.GOVERNMENT_BODY
        || d.type == EntityClass.PERSON;
  }

  /**
   * Whether a known office stands in apposition to a person: "Jane Roe, NATO Secretary General".
   */
  private boolean besideName(Drafts drafts, Draft office) {
    Pieces pieces = drafts.pieces;
    int comma = pieces.isLower(office.from - 1, "the") ? office.from - 2 : office.from - 1;
    boolean before =
        pieces.is(comma, ",")
            && drafts
                .until(comma)
                .filter(d -> d.type == EntityClass.PERSON && d.form == Form.NAME)
                .isPresent();
    int at = office.to + 1;
    Optional<Phrases.Hit<NameLexicon.Title>> rank = lexicon.titles().at(pieces, at);
    int name =
        rank.filter(h -> h.value().kind() != NameLexicon.TitleKind.OFFICE)
            .map(Phrases.Hit::to)
            .orElse(at);
    int end = nameEnd(drafts, name);
    boolean behind =
        pieces.is(office.to, ",")
            && end > name
            && ends(pieces, end)
            && (end - name > 1 || rank.isPresent());
    return before || behind;
  }

  /** Takes the title off a known name that contains it. */
  private static void strip(Drafts drafts, Draft person, int nameFrom) {
    drafts.remove(person);
    drafts.add(
        new Draft(nameFrom, person.to, Form.NAME, EntityClass.PERSON)
            .candidates(person.candidates));
  }

  /** The names that stand directly behind a title; several behind a plural one. */
  private List<Draft> namesBehind(Drafts drafts, OfficePhrase phrase) {
    Pieces pieces = drafts.pieces;
    List<Draft> persons = new ArrayList<>();
    int at = phrase.titleEnd();
    boolean again = lexicon.titles().at(pieces, at).isPresent() && pieces.nameWord(at);
    if (again && drafts.over(at).isEmpty()) {
      Optional<OfficePhrase> next = phrase(drafts, at);
      if (next.isPresent()) {
        List<Draft> named = namesBehind(drafts, next.get());
        named.forEach(d -> d.office(phrase.office()));
        if (!named.isEmpty()) {
          return named;
        }
      }
    }
    while (true) {
      Optional<Draft> person = person(drafts, at);
      if (person.isEmpty()) {
        return persons;
      }
      persons.add(person.get());
      if (phrase.kind().kind() != NameLexicon.TitleKind.STYLE) {
        person.get().office(ownedBehind(drafts, phrase, person.get().to));
      }
      int next = person.get().to;
      if (!phrase.kind().plural()) {
        return persons;
      }
      next = ownOffice(drafts, next);
      if (pieces.is(next, ",")) {
        next++;
      }
      if (pieces.is(next, "and")) {
        next++;
      }
      if (next == person.get().to) {
        return persons;
      }
      at = next;
    }
  }

  /** In "President X of Chile" the name stands between the office and whom it is held for. */
  private static Draft.OfficeDraft ownedBehind(Drafts drafts, OfficePhrase phrase, int nameEnd) {
    if (phrase.heldFor().isEmpty() && drafts.pieces.is(nameEnd, "of")) {
      int start = drafts.pieces.isLower(nameEnd + 1, "the") ? nameEnd + 2 : nameEnd + 1;
      Optional<Draft> owner = drafts.from(start).filter(PersonNames::holds);
      if (owner.isPresent()) {
        return new Draft.OfficeDraft(
            phrase.title(), phrase.titleEnd(), List.of(owner.get()), phrase.former());
      }
    }
    return phrase.office();
  }

  /** Behind a name in a list "X of Sweden and Y of Norway": after the "of" phrase. */
  private static int ownOffice(Drafts drafts, int to) {
    if (drafts.pieces.is(to, "of")) {
      Optional<Draft> state = drafts.from(to + 1).filter(d -> d.type.isA(EntityClass.STATE));
      if (state.isPresent()) {
        return state.get().to;
      }
    }
    return to;
  }

  /** The person whose name begins there: a known one, or one made of what looks like a name. */
  private Optional<Draft> person(Drafts drafts, int at) {
    Pieces pieces = drafts.pieces;
    int end = nameEnd(drafts, at);
    if (end == at) {
      return Optional.empty();
    }
    Optional<Draft> known = drafts.from(at).filter(d -> d.type == EntityClass.PERSON);
    if (known.isPresent() && known.get().to >= end) {
      return known;
    }
    if (lexicon.headAtEnd(pieces, at, end).isPresent()
        || lexicon.titles().at(pieces, at).filter(h -> h.to() >= end).isPresent()) {
      return Optional.empty();
    }
    claim(drafts, at, end);
    return drafts.from(at);
  }

  /** Where a personal name that begins there ends; there itself where none can begin. */
  private int nameEnd(Drafts drafts, int from) {
    Pieces pieces = drafts.pieces;
    int i = from;
    int words = 0;
    while (i < pieces.size() && words < LONGEST_NAME) {
      Optional<Draft> over = drafts.over(i);
      if (over.isPresent()) {
        Draft d = over.get();
        if (d.from == i && d.type == EntityClass.PERSON) {
          words++;
          i = d.to;
          continue;
        }
        boolean sharedName =
            d.length() == 1
                && d.form == Form.NAME
                && !d.type.isA(EntityClass.INSTITUTION)
                && !isRegion(d)
                && !pieces.get(i).acronym()
                && (i > from || !d.type.isA(EntityClass.STATE));
        if (!sharedName) {
          break;
        }
        words++;
        i++;
        continue;
      }
      if (words > 0
          && pieces.is(i, ",")
          && Set.of("Jr.", "Jr", "Sr.", "Sr").contains(at(pieces, i + 1))) {
        i += 2;
        break;
      }
      Piece p = pieces.get(i);
      boolean suffix = words > 0 && lexicon.in("suffixes", p.text());
      boolean particle =
          lexicon.in("particles", p.text())
              && (pieces.nameWord(i + 1) || lexicon.in("particles", at(pieces, i + 1)));
      boolean word =
          suffix
              || p.initial()
              || pieces.nameWord(i) && !p.acronym() && !lexicon.in("notNames", p.text());
      boolean lowerSecond = p.joined() && i > from && Character.isLetter(p.text().codePointAt(0));
      if (!(word || particle && (words > 0 || !p.joined()) || lowerSecond)) {
        break;
      }
      if (!particle) {
        words++;
      }
      i++;
    }
    if (i > from
        && !pieces.get(from).capital()
        && !lexicon.in("particles", pieces.get(from).text())) {
      return from;
    }
    boolean onlyInitials = true;
    for (int k = from; k < i; k++) {
      onlyInitials &= pieces.get(k).initial() || lexicon.in("particles", pieces.get(k).text());
    }
    return onlyInitials ? from : i;
  }

  private static String at(Pieces pieces, int i) {
    return i < pieces.size() ? pieces.get(i).text() : "";
  }

  /**
   * Who holds the office behind "as": "with Jane Roe as Consul", "Jane Roe presented her
   * credentials as Minister".
   */
  private static Optional<Draft> holderBefore(Drafts drafts, int as) {
    Pieces pieces = drafts.pieces;
    int end = as;
    if (as > 2 && pieces.isLower(as - 1, "credentials")) {
      end = as - 2;
      while (end > 0 && !pieces.get(end).lower().startsWith("present")) {
        end--;
      }
    }
    return drafts.until(end).filter(d -> d.type == EntityClass.PERSON && d.form == Form.NAME);
  }

  /** "Douglas Hurd, the British foreign secretary", "with Douglas Hurd as foreign secretary". */
  private Optional<Draft> apposedBefore(Drafts drafts, OfficePhrase phrase) {
    Pieces pieces = drafts.pieces;
    int comma = phrase.from() - 1;
    if (comma >= 0 && Set.of("the", "a", "an").contains(pieces.get(comma).lower())) {
      comma--;
    }
    while (comma > 0 && lexicon.in("officeModifiers", pieces.get(comma).lower())) {
      comma--;
    }
    if (pieces.isLower(comma, "as")) {
      return holderBefore(drafts, comma);
    }
    if (!pieces.is(comma, ",") || !ends(pieces, phrase.to())) {
      return Optional.empty();
    }
    return drafts.until(comma).filter(d -> d.type == EntityClass.PERSON && d.form == Form.NAME);
  }

  /** "The Soviet ambassador, Anatoly Dobrynin, …". */
  private Optional<Draft> apposedBehind(Drafts drafts, OfficePhrase phrase) {
    Pieces pieces = drafts.pieces;
    int at = phrase.to();
    if (!pieces.is(at, ",")) {
      return Optional.empty();
    }
    at++;
    List<Draft.OfficeDraft> ranks = new ArrayList<>();
    Optional<Phrases.Hit<NameLexicon.Title>> rank = lexicon.titles().at(pieces, at);
    while (rank.isPresent()
        && rank.get().value().kind() != NameLexicon.TitleKind.OFFICE
        && pieces.get(at).capital()) {
      if (rank.get().value().kind() == NameLexicon.TitleKind.RANK) {
        ranks.add(new Draft.OfficeDraft(at, rank.get().to(), List.of(), false));
      }
      at = rank.get().to();
      rank = lexicon.titles().at(pieces, at);
    }
    int end = nameEnd(drafts, at);
    if (end == at || !ends(pieces, end)) {
      return Optional.empty();
    }
    Optional<Draft> person = person(drafts, at);
    person.ifPresent(p -> ranks.forEach(p::office));
    return person;
  }

  private static boolean ends(Pieces pieces, int i) {
    return i >= pieces.size()
        || !pieces.get(i).word()
        || pieces.pos(i, "VB")
        || pieces.pos(i, "MD")
        || pieces.pos(i, "IN")
        || pieces.is(i, "and");
  }
}
