package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Mention;
import org.entente.extract.lexicon.Filter;
import org.entente.extract.lexicon.Lexicon;
import org.entente.extract.lexicon.RoleRule;
import org.entente.extract.lexicon.Slot;
import org.entente.gazetteer.EntityClass;

/** Fills the roles of a matched sense from the sentence's syntax. */
final class FillerFinder {

  /** A token that fills a role, and the slot by which it was found. */
  record Found(int token, Slot slot) {}

  private final SentenceView s;
  private final Lexicon lexicon;
  private final Functions functions;

  FillerFinder(SentenceView sentence, Lexicon lexicon, Functions functions) {
    this.s = sentence;
    this.lexicon = lexicon;
    this.functions = functions;
  }

  /** Role → tokens that fill it, for all roles of the sense that are filled. */
  Map<String, List<Found>> fill(Match match) {
    Map<String, List<Found>> filled = new LinkedHashMap<>();
    match
        .sense()
        .roles()
        .forEach(
            (role, rule) -> {
              List<Found> found = fill(match, role, rule);
              if (!found.isEmpty()) {
                filled.put(role, found);
              }
            });
    return filled;
  }

  private List<Found> fill(Match match, String role, RoleRule rule) {
    for (List<Slot> alternative : rule.alternatives()) {
      List<Found> found = new ArrayList<>();
      Set<Integer> seen = new HashSet<>();
      for (Slot slot : alternative) {
        for (int token : fillers(match, role, slot)) {
          if (seen.add(token)) {
            found.add(new Found(token, slot));
          }
        }
      }
      if (!found.isEmpty()) {
        return listed(found);
      }
    }
    return List.of();
  }

  /** Those of the tokens that may be a noun's agent, if its subject is its agent. */
  List<Found> lent(Match match, List<Integer> tokens) {
    for (List<Slot> alternative : match.sense().roles().get("agent").alternatives()) {
      for (Slot slot : alternative) {
        if (slot.path().equals(List.of("subject"))) {
          return tokens.stream()
              .flatMap(t -> named(t).stream())
              .filter(t -> accepts("agent", slot.filter(), t))
              .map(t -> new Found(t, slot))
              .toList();
        }
      }
    }
    return List.of();
  }

  /** Whether those with whom it is done do it too: "X cooperated with Y". */
  boolean reciprocal(Match match) {
    return match.sense().roles().get("agent").alternatives().stream()
        .flatMap(List::stream)
        .anyMatch(slot -> slot.path().equals(List.of("with")));
  }

  /** Completes an enumeration of names that the parser has cut short: "A, B, C, D and E". */
  /** Whether one name behind a preposition opens a list of three or more that ends with "and". */
  private boolean longList(Found found) {
    String step = found.slot().path().get(found.slot().path().size() - 1);
    Optional<Mention> name = s.mention(found.token()).filter(m -> m.form() == Mention.Form.NAME);
    int length = 0;
    boolean closed = false;
    while (Slot.PREPOSITIONS.contains(step) && name.isPresent()) {
      Mention previous = name.get();
      name = s.nextListed(previous).filter(m -> m.type().isA(coarse(previous)));
      if (name.isPresent()) {
        length++;
        closed = s.closesList(previous);
      }
    }
    return length >= 2 && closed;
  }

  /** The class that the members of a list share. */
  private static EntityClass coarse(Mention m) {
    return m.type().isA(EntityClass.INSTITUTION) ? EntityClass.INSTITUTION : m.type();
  }

  private List<Found> listed(List<Found> found) {
    if (found.size() < 2 && !longList(found.get(0))) {
      return found;
    }
    List<Found> all = new ArrayList<>(found);
    Found last = found.stream().max(Comparator.comparingInt(Found::token)).get();
    Optional<Mention> name = s.mention(last.token()).filter(m -> m.form() == Mention.Form.NAME);
    while (name.isPresent()) {
      Mention previous = name.get();
      name = s.nextListed(previous).filter(m -> m.type().isA(coarse(previous)));
      int head = name.map(Mention::head).orElse(-1);
      if (all.stream().anyMatch(f -> f.token() == head)) {
        break;
      }
      name.ifPresent(m -> all.add(new Found(m.head(), last.slot())));
    }
    return all;
  }

  /** Whether a condition slot is filled. */
  boolean holds(Match match, Slot slot) {
    for (int walked : walk(match, slot)) {
      if (s.time(walked).isPresent()) {
        continue;
      }
      List<Integer> meant = opened("", wholeName(walked));
      if (slot.filter().lexical() || meant.isEmpty()) {
        meant = new ArrayList<>(meant);
        meant.add(walked);
      }
      for (int t : meant) {
        int whole = wholeName(t);
        if (slot.filter().accepts(type(whole), words(whole))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The tokens at the end of a slot, whatever it filters. */
  List<Integer> at(Match match, Slot slot) {
    return walk(match, slot);
  }

  /** Whether a token passes a slot's filter. */
  boolean passes(Slot slot, int token) {
    return slot.filter().accepts(type(token), words(token));
  }

  private List<Integer> fillers(Match match, String role, Slot slot) {
    List<Integer> found = new ArrayList<>();
    for (int walked : walk(match, slot)) {
      for (int opened : opened(role, wholeName(walked))) {
        for (int t : named(wholeName(opened))) {
          if (s.time(t).isEmpty() && accepts(role, slot.filter(), t)) {
            found.add(t);
          }
        }
      }
    }
    return found;
  }

  private List<Integer> walk(Match match, Slot slot) {
    List<Integer> at = functions.of(match, slot.path().get(0));
    for (String step : slot.path().subList(1, slot.path().size())) {
      List<Integer> next = new ArrayList<>();
      for (int token : at) {
        for (int t : functions.ofToken(token, step)) {
          if (!next.contains(t)) {
            next.add(t);
          }
        }
      }
      at = next;
    }
    return at;
  }

  /** A token inside a name stands for the name. */
  private int wholeName(int token) {
    if (s.mention(token).isPresent()) {
      return token;
    }
    Optional<Mention> name = s.name(token).filter(m -> !m.adjective());
    if (name.isPresent()) {
      return name.get().head();
    }
    if (lexicon.words("class-nouns").contains(s.lemma(token))) {
      // "the NATO military alliance": NATO
      for (int d : s.dependents(token, "compound")) {
        if (s.type(d).isA(EntityClass.INSTITUTION)) {
          return d;
        }
      }
    }
    return token;
  }

  /** "areas such as trade": the items; "a series of talks": the talks. */
  private List<Integer> opened(String role, int token) {
    boolean meeting =
        lexicon.words("talks").contains(s.lemma(token)) && !type(token).isA(EntityClass.ACTOR);
    if (role.equals("agent") && meeting) {
      // "the Lima conference of the Andean states adopted": they did
      List<Integer> who = functions.ofToken(token, "subject");
      return who.isEmpty() ? List.of(token) : who;
    }
    if (s.mention(token).filter(m -> m.form() != Mention.Form.NOMINAL).isPresent()) {
      return List.of(token);
    }
    if (lexicon.words("vacuous-nouns").contains(s.lemma(token))) {
      List<Integer> items = new ArrayList<>();
      for (String preposition : lexicon.words("list-prepositions").stream().sorted().toList()) {
        items.addAll(s.dependents(token, "nmod:" + preposition, "obl:" + preposition));
      }
      if (!items.isEmpty()) {
        return items.stream().sorted().distinct().toList();
      }
    }
    if (s.pos(token).equals("CD") && s.time(token).isEmpty()) {
      // "$400 million in aid", "two of its islands"
      List<Integer> counted = s.dependents(token, "nmod:in", "nmod:of");
      return counted.isEmpty() ? List.of(token) : counted;
    }
    if (lexicon.words("quantity-nouns").contains(s.lemma(token))
        || lexicon.words("transparent-nouns").contains(s.lemma(token))) {
      List<Integer> of = s.dependents(token, "nmod:of");
      if (!of.isEmpty()) {
        return of;
      }
    }
    return List.of(token);
  }

  /** "two neighbours, Chad and Niger": the names; "a declaration titled X": X. */
  private List<Integer> named(int token) {
    boolean name =
        s.mention(token)
            .filter(m -> m.form() == Mention.Form.NAME || !m.antecedents().isEmpty())
            .isPresent();
    if (name || !s.isNoun(token)) {
      return List.of(token);
    }
    List<Integer> names = new ArrayList<>(identities(token));
    for (int a : s.dependents(token, "appos")) {
      names.add(a);
      names.addAll(conjuncts(a));
    }
    for (Edge e : s.graph().outgoing(token)) {
      boolean naming =
          e.label().startsWith("acl")
              && lexicon.words("naming-verbs").contains(s.lemma(e.dependent()));
      if (naming) {
        names.addAll(s.dependents(e.dependent(), "xcomp", "obj", "attr", "obl:as", "dep", "ccomp"));
      }
    }
    names.replaceAll(this::wholeName);
    names.removeIf(n -> s.mention(n).filter(m -> m.form() == Mention.Form.NAME).isEmpty());
    return names.isEmpty() ? List.of(token) : names.stream().distinct().sorted().toList();
  }

  /** "X was an agreement (that …)", "X, an alliance (that …)": X. */
  private List<Integer> identities(int noun) {
    List<Integer> found = new ArrayList<>();
    if (s.has(noun, "cop")) {
      found.addAll(s.dependents(noun, "nsubj"));
    }
    for (Edge e : s.graph().incoming(noun)) {
      boolean apposed = e.label().equals("appos");
      // "the resulting document was X"
      boolean equated = e.label().equals("nsubj") && s.has(Math.max(e.governor(), 0), "cop");
      if (e.governor() >= 0 && (apposed || equated)) {
        found.add(e.governor());
      }
    }
    return found;
  }

  private List<Integer> conjuncts(int token) {
    return s.graph().outgoing(token).stream()
        .filter(e -> e.label().startsWith("conj"))
        .map(Edge::dependent)
        .toList();
  }

  private boolean accepts(String role, Filter filter, int token) {
    Optional<Mention> mention = s.mention(token);
    if (mention.isEmpty() && !topical(token)) {
      return false;
    }
    if (mention.filter(m -> !refers(m)).isPresent()) {
      return false;
    }
    if (!filter.accepts(type(token), words(token))) {
      return false;
    }
    boolean open = filter.terms().stream().allMatch(Filter.Term::negated);
    EntityClass type = type(token);
    return switch (role) {
      case "agent" -> !open || type.isA(EntityClass.ACTOR);
      case "target" -> !open || (mention.isPresent() && type != EntityClass.TOPIC);
      case "place" ->
          mention.isPresent()
              && (type.isA(EntityClass.PLACE)
                  || type.isA(EntityClass.STATE)
                  || type.isA(EntityClass.DIPLOMATIC_MISSION));
      case "about" -> !open || !(type.isA(EntityClass.STATE) || type.isA(EntityClass.PERSON));
      case "subject", "object" -> mention.isPresent() || !open;
      default -> true;
    };
  }

  private List<String> words(int token) {
    List<String> words = new ArrayList<>(List.of(s.lemma(token)));
    s.mention(token)
        .filter(m -> m.form() == Mention.Form.NAME)
        .ifPresent(m -> words.addAll(List.of(m.text().toLowerCase(Locale.ROOT).split("\\s+"))));
    return words;
  }

  /** Whether a mention stands for something: a pronoun only through its antecedents. */
  private static boolean refers(Mention m) {
    return m.form() != Mention.Form.PRONOUN || !m.antecedents().isEmpty();
  }

  private boolean topical(int token) {
    // "in the end" is none, "an end to the embargo" is one
    return (s.isNoun(token) || s.pos(token).equals("VBG"))
        && (!lexicon.words("no-topics").contains(s.lemma(token)) || s.has(token, "nmod:to"));
  }

  private EntityClass type(int token) {
    return s.type(token);
  }
}
