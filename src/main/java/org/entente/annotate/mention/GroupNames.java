package org.entente.annotate.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.Mention.Form;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.gazetteer.Gazetteer;

/**
 * Actors without a name of their own: "more than 150 Russian diplomats", "members of the Warsaw
 * Pact", "U.S. and Cuban forces", "the Soviet leadership", "the Kennedy administration".
 *
 * <p>Their text is as the sentence has it, with numbers and modifiers, without articles. The
 * government of a state refers to the state.
 */
final class GroupNames {
  private static final Set<String> PEOPLE_FROM =
      Set.of(
          "representatives",
          "delegates",
          "officers",
          "officials",
          "ministers",
          "leaders",
          "delegations",
          "experts",
          "observers",
          "ambassadors",
          "diplomats",
          "delegation",
          "activists");

  /** What stands before the noun. */
  private static final class Modifiers {
    int from;
    final List<Draft> names = new ArrayList<>();
    boolean possessive;
    boolean adjective;
    boolean plainAdjective;
    boolean number;
  }

  private final Gazetteer gazetteer;
  private final NameLexicon lexicon;

  GroupNames(Gazetteer gazetteer, NameLexicon lexicon) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
  }

  void find(Drafts drafts) {
    Pieces pieces = drafts.pieces;
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Optional<Phrases.Hit<NameLexicon.GroupKind>> noun = lexicon.groups().at(pieces, i);
      boolean named = lexicon.namedGroups().at(pieces, i).isPresent() && pieces.get(i).capital();
      if (named && namedGroup(drafts, i)) {
        continue;
      }
      if (noun.isPresent() && drafts.free(i, noun.get().to()) && isNoun(pieces, i, noun.get())) {
        group(drafts, i, noun.get().to(), noun.get().value());
      }
    }
  }

  private boolean isNoun(Pieces pieces, int from, Phrases.Hit<NameLexicon.GroupKind> noun) {
    boolean ok = false;
    for (int i = from; i < noun.to(); i++) {
      ok |= pieces.pos(i, "NN");
    }
    int next = noun.to();
    boolean modifier =
        next < pieces.size()
            && (pieces.pos(next, "NN") && !pieces.get(next).capital() || pieces.get(next).joined());
    return ok && !modifier;
  }

  /** "the Allies", "the West". */
  private boolean namedGroup(Drafts drafts, int i) {
    Pieces pieces = drafts.pieces;
    int to = lexicon.namedGroups().at(pieces, i).get().to();
    boolean article = pieces.isLower(i - 1, "the");
    boolean plural = pieces.get(to - 1).text().endsWith("s");
    if (!drafts.free(i, to)
        || pieces.pos(to, "NN")
        || !article && !plural
        || pieces.titleCase() && !article) {
      return false;
    }
    Modifiers m = modifiers(drafts, i);
    if (!m.names.isEmpty()) {
      return false;
    }
    int from = pieces.get(m.from).capital() || m.adjective || m.number ? m.from : i;
    boolean some =
        article && from == i && i >= 3 && pieces.is(i - 2, "of") && pieces.pos(i - 3, "CD");
    from = some ? i - 3 : from;
    return drafts.add(
        look(drafts, new Draft(from, to, Form.GROUP, EntityClass.GROUP).head(to - 1)));
  }

  private void group(Drafts drafts, int noun, int nounEnd, NameLexicon.GroupKind kind) {
    Pieces pieces = drafts.pieces;
    Modifiers m = modifiers(drafts, noun);
    String word = pieces.lower(noun, nounEnd);
    List<Draft> behind = namesBehind(drafts, nounEnd, word, m, kind);
    int to = behind.isEmpty() ? nounEnd : behind.get(behind.size() - 1).to;
    boolean named = !m.names.isEmpty() || !behind.isEmpty();
    int head = headOf(pieces, noun, nounEnd);
    boolean definite =
        m.from > 0 && Set.of("the", "these", "those").contains(pieces.get(m.from - 1).lower());
    if (kind == NameLexicon.GroupKind.COLLECTIVE
        && collective(drafts, m, word, noun, nounEnd, to, head, behind)) {
      return;
    }
    if (kind == NameLexicon.GroupKind.COLLECTIVE
        && pieces.get(nounEnd - 1).text().endsWith("s")
        && !named) {
      return;
    }
    boolean owned = m.from > 0 && pieces.get(m.from - 1).pos().equals("PRP$");
    boolean enough =
        switch (kind) {
          case STRONG -> true;
          case WEAK -> named || m.adjective || m.number;
          case COLLECTIVE ->
              named
                  || m.adjective && definite
                  || definite && bare(m) && lexicon.in("definiteGroups", word);
        };
    if (!enough) {
      return;
    }
    boolean refers =
        (definite || owned) && !named && bare(m) && kind != NameLexicon.GroupKind.COLLECTIVE;
    EntityClass type = lexicon.in("armedNouns", word) ? EntityClass.ARMED_FORCE : EntityClass.GROUP;
    boolean equipment =
        m.possessive && type == EntityClass.ARMED_FORCE && m.names.get(0).type == type;
    if (equipment) {
      // "the Peruvian army's helicopter fleet" is what the army has, not who acts
      return;
    }
    Form form = refers ? Form.NOMINAL : Form.GROUP;
    int from = m.from;
    drafts.add(look(drafts, new Draft(from, to, form, type).head(head)));
  }

  private static boolean bare(Modifiers m) {
    return m.names.isEmpty() && !m.adjective && !m.number && !m.plainAdjective;
  }

  /** Governments and administrations; false where the noun is to be treated like any other. */
  private boolean collective(
      Drafts drafts,
      Modifiers m,
      String word,
      int noun,
      int nounEnd,
      int to,
      int head,
      List<Draft> behind) {
    boolean government = lexicon.in("governmentNouns", word);
    if (drafts.pieces.is(nounEnd, "to")
        && !drafts.pieces.pos(nounEnd + 1, "VB")
        && lexicon.in("attitudes", word)) {
      return true;
    }
    if (m.names.size() == 1 && m.names.get(0).type == EntityClass.PERSON) {
      boolean body = lexicon.in("personalBodies", word);
      drafts.add(
          look(
              drafts,
              new Draft(
                      m.from,
                      nounEnd,
                      body ? Form.NAME : Form.GROUP,
                      body ? EntityClass.GOVERNMENT_BODY : EntityClass.GROUP)
                  .head(head)));
      return true;
    }
    List<Draft> states = new ArrayList<>(m.names);
    states.addAll(behind);
    boolean oneState =
        !states.isEmpty() && states.stream().allMatch(d -> d.type.isA(EntityClass.STATE));
    if (government && oneState && !m.plainAdjective && !m.adjective && !m.number) {
      drafts.add(
          new Draft(m.from, to, Form.NOMINAL, EntityClass.STATE).head(head).antecedents(states));
      return true;
    }
    return false;
  }

  /** "U.S. intelligence": gives the group the gazetteer's entry of its name, if there is one. */
  private Draft look(Drafts drafts, Draft group) {
    Pieces pieces = drafts.pieces;
    int from = group.from;
    List<Entry> found = List.of();
    while (from <= group.head && found.isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < group.to; i++) {
        text.append(text.length() > 0 ? " " : "").append(pieces.get(i).text());
      }
      found = gazetteer.byName(text.toString());
      boolean droppable =
          lexicon.in("quantifiers", pieces.get(from).lower()) || pieces.pos(from, "CD");
      if (!droppable) {
        break;
      }
      from++;
    }
    if (!found.isEmpty()) {
      group.candidates(found);
      group.type = found.get(0).type();
    }
    return group;
  }

  private static int headOf(Pieces pieces, int noun, int nounEnd) {
    for (int i = noun + 1; i < nounEnd; i++) {
      if (pieces.is(i, "of") || pieces.is(i, "in")) {
        return i - 1;
      }
    }
    return nounEnd - 1;
  }

  private Modifiers modifiers(Drafts drafts, int noun) {
    Pieces pieces = drafts.pieces;
    Modifiers m = new Modifiers();
    m.from = noun;
    while (m.from > 0) {
      int at = m.from - 1;
      Piece p = pieces.get(at);
      Optional<Draft> name = drafts.until(m.from);
      if (name.isPresent() && mayModify(name.get()) && !m.possessive) {
        m.names.add(0, name.get());
        m.from = name.get().from;
      } else if (p.possessive() && drafts.until(at).filter(GroupNames::mayOwn).isPresent()) {
        m.possessive = true;
        m.names.add(0, drafts.until(at).get());
        m.from = drafts.until(at).get().from;
        break;
      } else if ((p.is("and") || p.is("or") || p.is(",")) && joinsModifiers(drafts, at)) {
        m.from = at;
      } else if (drafts.over(at).isPresent()) {
        break;
      } else if (yearOfPhrase(pieces, at)) {
        break;
      } else if (p.pos().equals("CD")
          || lexicon.in("quantifiers", p.lower()) && quantifies(pieces, at)) {
        m.number = true;
        m.from = at;
      } else if (lexicon.in("notPartOfGroup", p.lower())
          || p.pos().equals("PRP$")
          || p.pos().equals("DT")) {
        break;
      } else if (lexicon.in("groupAdjectives", p.lower())) {
        m.adjective = true;
        m.from = at;
      } else if (p.pos().startsWith("JJ")
          || p.pos().equals("VBN") && at + 1 < noun + 1 && articleBefore(pieces, at)) {
        m.plainAdjective = true;
        m.from = at;
      } else if (p.pos().equals("NN") && p.word() && !pieces.get(m.from).joined()) {
        m.plainAdjective = true;
        m.from = at;
      } else if (pieces.get(m.from).joined() && p.word()) {
        m.from = at;
      } else {
        break;
      }
    }
    if (m.from + 1 < noun && pieces.isLower(m.from, "one") && pieces.is(m.from + 1, "of")) {
      m.from += 2;
    }
    while (m.from < noun
        && (lexicon.in("notPartOfGroup", pieces.get(m.from).lower())
            || pieces.is(m.from, "and")
            || pieces.is(m.from, "or")
            || pieces.is(m.from, ","))) {
      m.from++;
    }
    return m;
  }

  /** "In 1895 Chilean rebels rose": the year counts no rebels. */
  private static boolean yearOfPhrase(Pieces pieces, int at) {
    return pieces.get(at).text().matches("1[5-9]\\d\\d|20\\d\\d")
        && at > 0
        && (pieces.pos(at - 1, "IN") || pieces.pos(at - 1, "NNP") || pieces.pos(at - 1, "CD"));
  }

  private static boolean articleBefore(Pieces pieces, int at) {
    return at > 0 && (pieces.pos(at - 1, "DT") || pieces.pos(at - 1, "JJ"));
  }

  /** "of" and "than" count only within "hundreds of", "more than". */
  private static boolean quantifies(Pieces pieces, int at) {
    String word = pieces.get(at).lower();
    if (word.equals("of")) {
      return at > 0
          && (pieces.get(at - 1).pos().equals("CD")
              || pieces.get(at - 1).lower().matches("dozens|hundreds|thousands|most|many"));
    }
    if (word.equals("than")) {
      return at > 0 && pieces.get(at - 1).lower().matches("more|fewer|less");
    }
    if (word.matches("over|about|at|least")) {
      return pieces.pos(at + 1, "CD") || pieces.isLower(at + 1, "least");
    }
    return true;
  }

  private static boolean mayModify(Draft d) {
    return d.type.isA(EntityClass.ACTOR) && d.form != Form.GROUP && d.form != Form.NOMINAL
        || d.type.isA(EntityClass.PLACE)
        || d.type.isA(EntityClass.EVENT) && d.form == Form.NAME;
  }

  private static boolean mayOwn(Draft d) {
    return d.type.isA(EntityClass.ACTOR) && d.form == Form.NAME;
  }

  /** In "U.S. and Cuban forces" both are adjectives; in "NATO and Soviet leaders" one is a name. */
  private boolean joinsModifiers(Drafts drafts, int at) {
    Pieces pieces = drafts.pieces;
    boolean behind = adjectival(drafts, at + 1, true);
    return behind && adjectival(drafts, at - 1, false);
  }

  private boolean adjectival(Drafts drafts, int i, boolean starts) {
    Pieces pieces = drafts.pieces;
    if (i < 0 || i >= pieces.size()) {
      return false;
    }
    Optional<Draft> d = starts ? drafts.from(i) : drafts.until(i + 1);
    if (d.isPresent()) {
      return d.get().type.isA(EntityClass.STATE)
          && (d.get().form == Form.DEMONYM || pieces.get(d.get().from).acronym());
    }
    return drafts.over(i).isEmpty()
        && (pieces.pos(i, "JJ") || lexicon.in("groupAdjectives", pieces.get(i).lower()));
  }

  private List<Draft> namesBehind(
      Drafts drafts, int nounEnd, String noun, Modifiers m, NameLexicon.GroupKind kind) {
    Pieces pieces = drafts.pieces;
    List<Draft> names = new ArrayList<>();
    boolean of = pieces.is(nounEnd, "of") && lexicon.in("peopleOf", noun);
    boolean from = pieces.is(nounEnd, "from") && PEOPLE_FROM.contains(noun) && m.names.isEmpty();
    boolean in =
        pieces.is(nounEnd, "in")
            && kind == NameLexicon.GroupKind.STRONG
            && m.names.isEmpty()
            && !m.number;
    if (!of && !from && !in) {
      return names;
    }
    int at = nounEnd + 1;
    while (true) {
      int start = pieces.isLower(at, "the") || pieces.isLower(at, "all") ? at + 1 : at;
      start = pieces.isLower(start, "the") ? start + 1 : start;
      Optional<Draft> name =
          drafts
              .from(start)
              .filter(d -> d.form != Form.PRONOUN && !d.adjective | d.form == Form.NAME)
              .filter(
                  d ->
                      !in
                          || d.type.isA(EntityClass.PLACE)
                          || d.type.isA(EntityClass.GROUP)
                          || d.type.isA(EntityClass.STATE))
              .filter(
                  d -> d.type != EntityClass.DIPLOMATIC_MISSION || lexicon.in("staffNouns", noun))
              .filter(
                  d ->
                      d.type.isA(EntityClass.ACTOR)
                          || d.type.isA(EntityClass.PLACE)
                          || d.type.isA(EntityClass.EVENT));
      if (name.isEmpty()) {
        return names;
      }
      names.add(name.get());
      int next = name.get().to;
      if (pieces.is(next, ",") && !in && listGoesOn(drafts, next + 1)) {
        at = next + 1;
      } else if (pieces.is(next, "and") && !in && joins(drafts, names, next + 1, of)) {
        at = next + 1;
      } else {
        return names;
      }
      at = pieces.is(at, "and") ? at + 1 : at;
    }
  }

  /**
   * Whether the name behind an "and" belongs to the group: in a list it does, and so does a second
   * state; "members of NATO and the EU" are two things.
   */
  private static boolean joins(Drafts drafts, List<Draft> names, int at, boolean of) {
    int start = drafts.pieces.isLower(at, "the") ? at + 1 : at;
    Optional<Draft> name = drafts.from(start);
    boolean states =
        name.filter(d -> d.type.isA(EntityClass.STATE)).isPresent()
            && names.stream().allMatch(d -> d.type.isA(EntityClass.STATE));
    boolean group = name.filter(d -> d.type == EntityClass.GROUP).isPresent();
    return name.isPresent() && !group && (!of || names.size() > 1 || states);
  }

  /** Whether names follow each other there up to an "and". */
  private static boolean listGoesOn(Drafts drafts, int at) {
    int i = at;
    while (true) {
      int start = drafts.pieces.isLower(i, "the") ? i + 1 : i;
      Optional<Draft> name = drafts.from(start);
      if (name.isEmpty()) {
        return false;
      }
      i = name.get().to;
      if (drafts.pieces.is(i, "and")) {
        return true;
      }
      if (!drafts.pieces.is(i, ",")) {
        return false;
      }
      i++;
    }
  }
}
