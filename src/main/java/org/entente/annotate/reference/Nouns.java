package org.entente.annotate.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.annotate.Mention;
import org.entente.annotate.Office;
import org.entente.annotate.Sentence;
import org.entente.annotate.reference.Discourse.Place;
import org.entente.annotate.reference.ReferenceLexicon.Several;
import org.entente.gazetteer.EntityClass;

/** Definite nouns: "the Alliance", "this agreement", "both sides", "the latter", "the Shah". */
final class Nouns {
  private static final int FAR = 6;

  /** How many sentences back a noun with a capital can refer. */
  private static final int FARTHEST = 60;

  private final ReferenceLexicon lexicon;
  private final Discourse discourse;
  private final Outline outline;
  private final Map<Integer, List<Mention>> ahead;
  private final Map<String, Set<String>> names = new HashMap<>();

  /**
   * @param ahead all mentions of the document, for what stands in apposition behind a noun
   */
  Nouns(ReferenceLexicon lexicon, Discourse discourse, Outline outline, List<Mention> ahead) {
    this.ahead = ahead.stream().collect(Collectors.groupingBy(Mention::sentence));
    this.lexicon = lexicon;
    this.discourse = discourse;
    this.outline = outline;
  }

  /**
   * What a definite noun stands for.
   *
   * @param inside the mentions within its span
   */
  List<Mention> antecedents(Mention m, List<Mention> inside) {
    String text = String.join(" ", ShortForms.words(m));
    if (text.equals("former") || text.equals("latter")) {
      return formerOrLatter(m, text.equals("former"));
    }
    List<Mention> fixed = fixed(text);
    if (!fixed.isEmpty()) {
      return fixed;
    }
    Optional<Several> several = lexicon.plural(text);
    if (several.isPresent()) {
      return several(m, several.get());
    }
    Optional<Mention> apposed = apposed(m, text);
    if (apposed.isPresent()) {
      return List.of(apposed.get());
    }
    if (m.type() == EntityClass.PERSON) {
      return holder(m, text, inside).map(List::of).orElse(List.of());
    }
    return one(m, text).map(List::of).orElse(List.of());
  }

  /** Whether a name is that of an office: "Persian Chargé d'Affaires". */
  boolean namesOffice(Mention m) {
    String text = String.join(" ", ShortForms.words(m));
    int of = text.indexOf(" of ");
    String noun = noun(of > 0 ? text.substring(0, of) : text);
    return m.type() == EntityClass.PERSON
        && m.candidates().isEmpty()
        && m.offices().isEmpty()
        && lexicon.singular(noun).contains(EntityClass.PERSON);
  }

  /** "the resulting organization, APEC, …": the name behind the comma. */
  private Optional<Mention> apposed(Mention m, String text) {
    Sentence s = discourse.sentence(m.sentence());
    int comma = Discourse.last(s, m) + 1;
    if (comma + 1 >= s.tokens().size() || !s.tokens().get(comma).form().equals(",")) {
      return Optional.empty();
    }
    int start = s.tokens().get(comma + 1).span().start();
    return ahead.getOrDefault(m.sentence(), List.of()).stream()
        .filter(x -> x.span().start() == start && x.form() == Mention.Form.NAME)
        .filter(x -> is(x, lexicon.singular(noun(text))) && !x.adjective())
        .filter(x -> closes(s, Discourse.last(s, x) + 1))
        .findFirst();
  }

  private static boolean closes(Sentence s, int i) {
    return i >= s.tokens().size() || Set.of(",", ".", ")", ";").contains(s.tokens().get(i).form());
  }

  private List<Mention> fixed(String phrase) {
    for (List<String> ids : lexicon.fixed(phrase)) {
      Map<String, Mention> found = new LinkedHashMap<>();
      ids.stream()
          .flatMap(id -> discourse.first(id).stream())
          .sorted(Comparator.comparingInt(Place::order))
          .forEach(p -> found.putIfAbsent(p.key(), p.referent()));
      if (found.size() == ids.size()) {
        return List.copyOf(found.values());
      }
    }
    return List.of();
  }

  private List<Mention> formerOrLatter(Mention m, boolean former) {
    for (int s = m.sentence(); s >= Math.max(0, m.sentence() - 1); s--) {
      Map<String, Mention> pair = distinct(s, m.span().start(), List.of());
      if (pair.size() == 2) {
        List<Mention> both = List.copyOf(pair.values());
        return List.of(both.get(former ? 0 : 1));
      }
    }
    return List.of();
  }

  /** Things of some classes that a sentence speaks of before a place, each once, in order. */
  private Map<String, Mention> distinct(int sentence, int before, List<EntityClass> classes) {
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Place p : discourse.since(sentence)) {
      if (p.sentence() == sentence && p.end() <= before && is(p.referent(), classes)) {
        found.putIfAbsent(p.key(), p.referent());
      }
    }
    return found;
  }

  private static boolean is(Mention m, List<EntityClass> classes) {
    return classes.isEmpty() || classes.stream().anyMatch(c -> m.type().isA(c));
  }

  private List<Mention> several(Mention m, Several several) {
    int want = several.count();
    for (int s = m.sentence(); s >= 0 && s >= m.sentence() - FAR; s--) {
      Map<String, Mention> found = distinct(s, m.span().start(), several.classes());
      boolean earlier = want == 2 && s < m.sentence();
      if (earlier && several.classes().equals(List.of(EntityClass.STATE))) {
        List<Mention> pair = outline.titlePair();
        if (!pair.isEmpty()) {
          return pair;
        }
      }
      if (want == 0 ? found.size() >= 2 && s >= m.sentence() - 2 : found.size() == want) {
        return List.copyOf(found.values());
      }
      if (want == 2 && found.size() > 2) {
        List<Mention> pair = coordinated(s, m.span().start(), several.classes());
        if (pair.size() == 2) {
          return pair;
        }
      }
      boolean states = several.classes().equals(List.of(EntityClass.STATE));
      if (want == 2 && states && found.size() == 1 && outline.topicState().isPresent()) {
        Mention one = found.values().iterator().next();
        Mention topic = outline.topicState().get();
        if (is(topic, several.classes()) && !Discourse.key(one).equals(Discourse.key(topic))) {
          return List.of(one, topic);
        }
      }
    }
    List<Mention> chief =
        outline.chiefStates().stream().filter(c -> is(c, several.classes())).limit(3).toList();
    boolean spoken =
        chief.stream().limit(2).allMatch(c -> discourse.frequency(Discourse.key(c)) > 0);
    return want == 2 && chief.size() >= 2 && spoken ? List.copyOf(chief.subList(0, 2)) : List.of();
  }

  /** The last two that are joined by "and" in the sentence. */
  private List<Mention> coordinated(int sentence, int before, List<EntityClass> classes) {
    List<Place> there =
        discourse.since(sentence).stream()
            .filter(p -> p.sentence() == sentence && p.end() <= before && is(p.referent(), classes))
            .toList();
    for (int i = there.size() - 1; i > 0; i--) {
      Place a = there.get(i - 1);
      Place b = there.get(i);
      boolean and =
          discourse.sentence(sentence).tokens().stream()
              .filter(t -> t.span().start() >= a.end() && t.span().end() <= b.start())
              .filter(t -> !t.pos().equals("DT"))
              .map(t -> t.lemma())
              .toList()
              .equals(List.of("and"));
      if (and && !a.key().equals(b.key())) {
        return List.of(a.referent(), b.referent());
      }
    }
    return List.of();
  }

  /**
   * The person who holds an office: "the Secretary of State" after "Secretary of State James
   * Baker".
   */
  private Optional<Mention> holder(Mention m, String text, List<Mention> inside) {
    String title = title(text, inside);
    List<Place> persons = new ArrayList<>(discourse.since(m.sentence() - 4 * FAR));
    Collections.reverse(persons);
    for (Place p : persons) {
      if (p.referent().type() == EntityClass.PERSON
          && p.referent().offices().stream()
              .anyMatch(o -> holds(o, title, inside) && near(m, p, o, inside))) {
        return Optional.of(p.referent());
      }
    }
    return persons.stream().map(Place::referent).filter(r -> longer(r, m, text)).findFirst();
  }

  /**
   * "the Shah" after "the Shah of Persia", "the Secretary General" after "NATO Secretary General".
   */
  private boolean longer(Mention office, Mention m, String text) {
    boolean holder =
        office.type() == EntityClass.INSTITUTION || office.type() == EntityClass.PERSON;
    String words = " " + String.join(" ", ShortForms.words(office)) + " ";
    boolean again =
        words.trim().equals(text)
            || words.startsWith(" " + text + " ")
            || words.endsWith(" " + text + " ");
    return holder
        && office.offices().isEmpty()
        && again
        && office.text().length() > m.text().length()
        && !lexicon.singular(noun(text)).isEmpty();
  }

  /** An office that the text gave with its state is far from one without, unless both have it. */
  private static boolean near(Mention m, Place p, Office office, List<Mention> inside) {
    boolean alike = inside.isEmpty() == office.heldFor().isEmpty();
    return p.sentence() >= m.sentence() - (alike ? 4 * FAR : FAR);
  }

  private boolean holds(Office office, String title, List<Mention> owners) {
    String held = office.title().toLowerCase(Locale.ROOT);
    boolean same =
        held.equals(title)
            || held.endsWith(" " + title) && !title.equals("secretary")
            || title.endsWith(" " + held);
    if (lexicon.generalOffice(title)) {
      return !owners.isEmpty() && !office.former() && shared(office.heldFor(), owners);
    }
    boolean otherOwner =
        !owners.isEmpty() && !office.heldFor().isEmpty() && !shared(office.heldFor(), owners);
    boolean vice =
        held.startsWith("vice ") != title.startsWith("vice ")
            || held.startsWith("deputy ") != title.startsWith("deputy ");
    return same && !otherOwner && !office.former() && !vice;
  }

  private static boolean shared(List<Mention> some, List<Mention> others) {
    return some.stream()
        .anyMatch(x -> others.stream().anyMatch(y -> Discourse.key(x).equals(Discourse.key(y))));
  }

  /** The office's own words, without the state's. */
  private static String title(String text, List<Mention> inside) {
    String title = text;
    for (Mention m : inside) {
      String owner = String.join(" ", ShortForms.words(m));
      if (title.startsWith(owner + " ")) {
        title = title.substring(owner.length() + 1);
      }
    }
    return title;
  }

  /** One thing by its class: the best of what was spoken of before. */
  private Optional<Mention> one(Mention m, String text) {
    String noun = noun(text);
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    List<EntityClass> classes = lexicon.singular(noun);
    boolean capital = Character.isUpperCase(m.text().codePointAt(lastWord(m.text(), noun)));
    Set<String> modifiers = modifiers(text, noun);
    Place best = null;
    double bestScore = 0;
    for (Place p : discourse.since(m.sentence() - FARTHEST)) {
      double score = score(m, p, noun, classes, capital, modifiers);
      if (score > 0 && score >= bestScore) {
        best = p;
        bestScore = score;
      }
    }
    if (best == null && classes.contains(EntityClass.STATE) && !capital && modifiers.isEmpty()) {
      return outline.topicState();
    }
    return Optional.ofNullable(best).map(Place::referent);
  }

  private double score(
      Mention m,
      Place p,
      String noun,
      List<EntityClass> classes,
      boolean capital,
      Set<String> modifiers) {
    Mention r = p.referent();
    Set<String> names = names(r);
    boolean named =
        names.contains(noun)
            && (is(r, classes)
                || sameKind(r, classes, EntityClass.INSTITUTION)
                || sameKind(r, classes, EntityClass.AGREEMENT));
    if (!named && !is(r, classes)
        || !names.containsAll(modifiers)
        || r.form() == Mention.Form.PRONOUN) {
      return 0;
    }
    int distance = m.sentence() - p.sentence();
    boolean state = classes.contains(EntityClass.STATE) && r.type().isA(EntityClass.STATE);
    boolean exactType = r.type() == classes.get(0) || r.type().isA(classes.get(0));
    boolean event = classes.get(0) == EntityClass.EVENT;
    boolean nameless = !named && (event || lexicon.onlyNamed(noun));
    if (distance > reach(capital, named, event, state) || nameless || !mayBe(noun, r)) {
      return 0;
    }
    double score = 20 - Math.min(distance, 12);
    score += named ? capital || event ? 12 : 4 : 0;
    score += exactType ? 3 : 0;
    score += p.subject() ? 2 : 0;
    score -= p.embedded() ? 3 : 0;
    score -= p.oblique() ? 0.5 : 0;
    score += Math.min(3, discourse.frequency(p.key()) * 0.3);
    if (state) {
      boolean topic =
          outline.topicState().filter(t -> Discourse.key(t).equals(p.key())).isPresent();
      score += topic ? 9 : 0;
      score -= distance == 0 && p.subject() ? 5 : 0;
    }
    return score;
  }

  /** How many sentences back a noun can refer. */
  private static int reach(boolean capital, boolean named, boolean event, boolean state) {
    if (capital) {
      return FARTHEST;
    }
    return event ? 3 : named ? 12 : state ? 4 : 8;
  }

  /** A region is no place that itself lies in a state, as a city does. */
  private static boolean mayBe(String noun, Mention m) {
    return !noun.equals("region")
        || m.entry()
            .filter(
                e -> e.links().stream().noneMatch(l -> l.property().matches("locatedIn|capitalOf")))
            .isPresent();
  }

  private static boolean sameKind(Mention m, List<EntityClass> classes, EntityClass kind) {
    return m.type().isA(kind) && classes.stream().allMatch(c -> c.isA(kind));
  }

  /** The longest known noun that ends the phrase. */
  private String noun(String text) {
    String rest = text;
    while (true) {
      if (!lexicon.singular(rest).isEmpty()) {
        return rest;
      }
      int space = rest.indexOf(' ');
      if (space < 0) {
        return "";
      }
      rest = rest.substring(space + 1);
    }
  }

  private Set<String> modifiers(String text, String noun) {
    Set<String> words = new LinkedHashSet<>();
    String before = text.substring(0, Math.max(0, text.length() - noun.length())).trim();
    for (String w : before.split(" ")) {
      if (!w.isEmpty() && !lexicon.neutral(w)) {
        words.add(w);
      }
    }
    return words;
  }

  private static int lastWord(String text, String noun) {
    int at = text.length() - noun.length();
    return at < 0 ? 0 : text.codePointCount(0, at) == at ? at : 0;
  }

  /** All words of all names of what a mention means, in lower case. */
  private Set<String> names(Mention m) {
    return names.computeIfAbsent(Discourse.key(m), k -> allNames(m));
  }

  private static Set<String> allNames(Mention m) {
    Set<String> words = new LinkedHashSet<>(ShortForms.words(m));
    m.entry()
        .ifPresent(
            e -> {
              add(words, e.label());
              e.aliases().forEach(a -> add(words, a));
            });
    return words;
  }

  private static void add(Set<String> words, String name) {
    for (String w : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d.]+")) {
      words.add(w);
    }
  }
}
