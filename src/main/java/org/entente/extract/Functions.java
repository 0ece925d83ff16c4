package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.annotate.DependencyGraph.Edge;
import org.entente.annotate.Mention;
import org.entente.gazetteer.EntityClass;

/**
 * Grammatical functions, the same for a verb and its nominalisation: whoever does it is the {@code
 * subject}, whether it is written "X annexed Y", "Y was annexed by X", "X's annexation of Y" or
 * "the annexation of Y by X".
 */
final class Functions {
  private static final int MAX_CONTROL = 4;
  private static final Pattern APART =
      Pattern.compile("(post|pre|anti|pro|non)-", Pattern.CASE_INSENSITIVE);
  private static final Set<String> BESIDE = Set.of("nmod:in", "nmod:at", "nmod:during");
  private static final Set<String> SETTINGS =
      Set.of("obl:at", "obl:in", "obl:during", "obl:through");
  private static final Set<String> PRECEDING = Set.of("obl:after", "obl:following");
  private static final Set<String> GIVING =
      Set.of(
          "grant",
          "give",
          "award",
          "offer",
          "lend",
          "pay",
          "send",
          "deny",
          "promise",
          "accord",
          "allow",
          "guarantee",
          "assure",
          "refuse",
          "permit",
          "assign",
          "concede",
          "show",
          "hand");
  private static final Set<String> ITEMS =
      Set.of("nmod:including", "obl:including", "nmod:such_as", "obl:such_as");
  private static final Set<String> COMPLEMENTS = Set.of("xcomp", "ccomp");

  private final SentenceView s;

  Functions(SentenceView sentence) {
    this.s = sentence;
  }

  /** The tokens in a function of a trigger, in the order of the sentence. */
  List<Integer> of(Match match, String function) {
    Set<Integer> found = new LinkedHashSet<>();
    boolean light = match.isVerb() && match.noun().isPresent();
    switch (function) {
      case "self", "name" -> {
        // added below, whatever the head is
      }
      case "verb" -> match.verb().ifPresent(found::add);
      case "subject" -> {
        if (match.isVerb()) {
          found.addAll(verbSubject(match.head(), 0));
          if (light && found.isEmpty()) {
            found.addAll(nounSubject(match.noun().getAsInt()));
          }
        } else {
          int noun = match.noun().getAsInt();
          found.addAll(nounSubject(noun));
          if (found.isEmpty() && match.verb().isPresent()) {
            int verb = match.verb().getAsInt();
            if (!verbSubject(verb, 0).contains(noun)) {
              found.addAll(verbSubject(verb, 0));
            }
          }
        }
      }
      case "supporter" ->
          match
              .verb()
              .ifPresent(
                  v ->
                      verbSubject(v, 0).stream()
                          .filter(t -> t != match.head())
                          .forEach(found::add));
      case "object" -> {
        if (light && isNominalCompanion(match)) {
          found.add(match.noun().getAsInt());
        } else if (match.isVerb()) {
          found.addAll(verbObject(match.head(), 0));
        } else {
          found.addAll(nounObject(match.noun().getAsInt()));
        }
      }
      case "infinitive", "clause", "complement", "matter" -> {
        if (match.isVerb() || match.verb().isPresent()) {
          found.addAll(ofToken(match.verb().orElse(match.head()), function));
        }
        if (match.noun().isPresent()) {
          found.addAll(ofToken(match.noun().getAsInt(), function));
        }
      }
      default -> {
        if (match.verb().isPresent()) {
          found.addAll(ofToken(match.verb().getAsInt(), function));
        }
        if (match.noun().isPresent()) {
          found.addAll(ofToken(match.noun().getAsInt(), function));
          if (found.isEmpty()) {
            found.addAll(ofFirstConjunct(match.noun().getAsInt(), function));
          }
          for (int participle : participles(match.noun().getAsInt(), match.sense().support())) {
            found.addAll(ofToken(participle, function));
          }
        }
        if (match.isVerb() && match.trigger().particle().isPresent()) {
          // "broke away from": the parser hangs the rest on the particle
          for (int word : match.tokens()) {
            if (word != match.head() && word != match.noun().orElse(-1)) {
              found.addAll(ofToken(word, function));
            }
          }
        }
        if (match.isVerb() && match.noun().isEmpty()) {
          for (int object : verbObject(match.head(), 0)) {
            // "accused Chile of fraud": a name has no complement of its own
            if (function.equals("of") && s.name(object).isEmpty()) {
              continue;
            }
            boolean thing =
                s.mention(object)
                    .filter(m -> m.form() == Mention.Form.NAME)
                    .filter(m -> !m.type().isA(EntityClass.ACTOR))
                    .isPresent();
            if (!thing && !s.isPronoun(object)) {
              found.addAll(s.dependents(object, "nmod:" + function));
            }
          }
        }
      }
    }
    if (!function.equals("verb")) {
      found.remove(match.head());
    }
    int self = match.noun().orElse(match.head());
    boolean named = s.mention(self).filter(m -> m.form() == Mention.Form.NAME).isPresent();
    if (function.equals("self") || (function.equals("name") && named)) {
      found.add(self);
    }
    return found.stream().sorted().toList();
  }

  /** "contacts and meetings between X and Y": what the parser hangs on the first holds for both. */
  private List<Integer> ofFirstConjunct(int noun, String function) {
    return s
        .head(noun)
        .filter(e -> e.label().startsWith("conj") && e.governor() >= 0 && s.isNoun(e.governor()))
        .map(e -> s.dependents(e.governor(), "nmod:" + function))
        .orElse(List.of())
        .stream()
        .filter(d -> d > noun)
        .toList();
  }

  /**
   * "sign a treaty" has its noun as object; "declare void", "become independent", "bring someone to
   * power" have not.
   */
  private boolean isNominalCompanion(Match match) {
    int noun = match.noun().getAsInt();
    boolean oblique = match.trigger().preposition().isPresent();
    if (oblique && !verbObject(match.head(), 0).isEmpty()) {
      return false;
    }
    return s.isNoun(noun)
        && s.graph().incoming(noun).stream()
            .noneMatch(e -> e.governor() == match.head() && e.label().equals("xcomp"));
  }

  /** The tokens in a function of any word. */
  List<Integer> ofToken(int token, String function) {
    Set<Integer> found = new LinkedHashSet<>();
    switch (function) {
      case "self" -> found.add(token);
      case "subject" -> found.addAll(s.isVerb(token) ? verbSubject(token, 0) : nounSubject(token));
      case "object" -> found.addAll(s.isVerb(token) ? verbObject(token, 0) : nounObject(token));
      case "recipient" -> {
        found.addAll(s.dependents(token, "iobj"));
        List<Integer> objects = s.dependents(token, "obj");
        if (objects.size() == 2 && GIVING.contains(s.lemma(token)) && actor(objects.get(0))) {
          // "lent Peru a million dollars"
          found.add(objects.get(0));
        }
        if (!givenObjects(token).isEmpty()) {
          found.addAll(relativesResolved(token, s.dependents(token, "nsubj:pass")));
        }
      }
      case "possessor" -> found.addAll(s.dependents(token, "nmod:poss"));
      case "modifier" -> {
        for (int d : s.dependents(token, "amod", "compound", "nmod:poss")) {
          if (s.mention(d).isPresent() && !apart(d)) {
            found.add(d);
          }
        }
      }
      case "parties" -> {
        for (int d : s.dependents(token, "amod", "compound")) {
          if (s.mentions(d).size() > 1) {
            found.add(d);
          }
        }
      }
      case "compound" -> found.addAll(s.dependents(token, "compound", "amod"));
      case "apposition" -> {
        for (int d : s.dependents(token, "appos")) {
          boolean comma = false;
          for (int i = token + 1; i < d; i++) {
            comma |= s.token(i).form().equals(",") || s.token(i).form().equals("(");
          }
          if (comma && d - token <= 5) {
            found.add(d);
          }
        }
      }
      case "predicate" -> {
        found.addAll(s.dependents(token, "xcomp", "attr", "acomp"));
        s.dependents(token, "ccomp").stream().filter(d -> !s.isVerb(d)).forEach(found::add);
        if (s.has(token, "cop")) {
          found.add(token);
        }
      }
      case "supporter" -> {
        // what lends a noun its subject is a matter of the match, see of(Match, String)
      }
      case "setting" -> found.addAll(settingSubject(token));
      case "scene" -> {
        for (Edge e : s.graph().incoming(token)) {
          if (e.governor() >= 0 && SETTINGS.contains(e.label()) && s.isVerb(e.governor())) {
            found.add(e.governor());
          } else if (e.governor() >= 0 && BESIDE.contains(e.label())) {
            // "discussed the islands in the talks": the parser hangs the talks on the islands
            s.head(e.governor())
                .filter(up -> up.governor() >= 0 && up.label().equals("obj"))
                .ifPresent(up -> found.add(up.governor()));
          }
        }
      }
      case "purpose" -> found.addAll(s.dependents(token, "advcl:to"));
      case "occasion" -> found.addAll(s.dependents(token, "advcl:when", "advcl:as", "advcl:after"));
      case "bearer" -> found.addAll(bearers(token));
      case "host" -> {
        for (Edge e : s.graph().incoming(token)) {
          if (e.governor() >= 0 && e.label().startsWith("acl")) {
            found.add(e.governor());
          }
        }
      }
      case "infinitive" -> found.addAll(complements(token, true, false));
      case "clause" -> found.addAll(complements(token, false, true));
      case "complement" -> found.addAll(complements(token, true, true));
      case "matter" -> {
        for (int c : complements(token, true, true)) {
          found.addAll(matter(c, 0));
        }
      }
      default -> {
        found.addAll(s.dependents(token, "obl:" + function, "nmod:" + function));
        // "cooperated on building a canal"
        s.dependents(token, "advcl:" + function, "acl:" + function).stream()
            .filter(d -> s.pos(d).equals("VBG"))
            .forEach(found::add);
        if (function.equals("by")) {
          found.addAll(s.dependents(token, "obl:agent"));
        }
      }
    }
    return found.stream().sorted().toList();
  }

  /** Whether a verb is passive: its subject undergoes what it says. */
  boolean passive(int verb) {
    if (s.has(verb, "aux:pass", "nsubj:pass", "obl:agent", "csubj:pass")) {
      return true;
    }
    if (!s.pos(verb).equals("VBN") || s.has(verb, "aux") || s.has(verb, "nsubj")) {
      return false;
    }
    return s.head(verb)
        .map(
            e ->
                e.label().equals("acl")
                    || e.label().startsWith("advcl")
                    || e.label().equals("amod")
                    || (e.label().startsWith("conj")
                        && s.isVerb(e.governor())
                        && passive(e.governor())))
        .orElse(false);
  }

  private List<Integer> verbSubject(int verb, int depth) {
    if (depth > MAX_CONTROL) {
      return List.of();
    }
    if (passive(verb)) {
      return s.dependents(verb, "obl:agent");
    }
    List<Integer> own = new ArrayList<>(relativesResolved(verb, s.dependents(verb, "nsubj")));
    // "X signed, in addition to Y and Z"
    own.addAll(
        s.dependents(
            verb, "obl:in_addition_to", "obl:along_with", "obl:together_with", "obl:as_well_as"));
    if (!own.isEmpty()) {
      return own;
    }
    if (s.has(verb, "nsubj:pass")) {
      return List.of();
    }
    List<Integer> understood = understoodSubject(verb, depth);
    return understood.isEmpty() ? lostSubject(verb) : understood;
  }

  /**
   * The names right before a finite verb that the parser has hung on something else: "At the
   * summit, Chad and Niger agreed …".
   */
  private List<Integer> lostSubject(int verb) {
    String pos = s.pos(verb);
    int at = verb - 1;
    boolean finite = pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP");
    while (at >= 0
        && (s.pos(at).equals("MD")
            || s.has(verb, "aux") && s.isVerb(at)
            || s.pos(at).equals("RB"))) {
      finite |= s.pos(at).equals("MD") || s.isVerb(at);
      at--;
    }
    if (!finite) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    while (at >= 0) {
      Mention ending = mentionEndingAt(at);
      if (ending == null || !ending.type().isA(EntityClass.ACTOR)) {
        break;
      }
      found.add(ending.head());
      at = firstToken(ending) - 1;
      while (at >= 0 && (s.pos(at).equals("DT") || s.pos(at).startsWith("JJ"))) {
        at--;
      }
      int before = at;
      while (before >= 0 && (s.pos(before).equals("CC") || s.pos(before).equals(","))) {
        before--;
      }
      Mention previous = before < 0 || before == at ? null : mentionEndingAt(before);
      if (previous == null || !previous.type().isA(EntityClass.ACTOR)) {
        break;
      }
      at = before;
    }
    // "In 1895 Foreign Minister X", "At the Lima Summit Secretary X": the title belongs to X
    List<Integer> title = found.isEmpty() ? List.of() : s.subtree(found.get(found.size() - 1));
    while (at >= 0
        && title.contains(at)
        && s.time(at).isEmpty()
        && mentionEndingAt(at) == null
        && (s.isNoun(at) || at > 0 && s.pos(at).equals("IN") && s.isNoun(at - 1))) {
      at--;
    }
    Mention before = at < 0 ? null : mentionEndingAt(at);
    boolean opened =
        at >= 0
            && (s.time(at).isPresent() || before != null && before.type().isA(EntityClass.EVENT));
    boolean clauseBegins = at < 0 || opened || s.pos(at).equals(",") || s.pos(at).equals("IN");
    return clauseBegins ? found.stream().sorted().toList() : List.of();
  }

  private Mention mentionEndingAt(int token) {
    Mention found = null;
    for (Mention m : s.mentions()) {
      boolean ends = m.span().end() == s.token(token).span().end() && !m.adjective();
      if (ends && (found == null || m.span().length() > found.span().length())) {
        found = m;
      }
    }
    return found;
  }

  private int firstToken(Mention mention) {
    for (int i = 0; i < s.size(); i++) {
      if (mention.span().contains(s.token(i).span())) {
        return i;
      }
    }
    return mention.head();
  }

  /** The subject that a verb without one takes from its surroundings. */
  private List<Integer> understoodSubject(int verb, int depth) {
    Edge edge = s.head(verb).orElse(null);
    if (edge == null || edge.governor() < 0) {
      return List.of();
    }
    int governor = edge.governor();
    String label = edge.label();
    if (label.startsWith("acl")) {
      if (s.pos(verb).equals("VBG") || label.equals("acl:relcl")) {
        return List.of(governor);
      }
      // "its decision to suspend", "efforts by X to restore"
      List<Integer> possessor = nounSubject(governor);
      if (!possessor.isEmpty()) {
        return possessor;
      }
      Edge above = s.head(governor).orElse(null);
      boolean object =
          above != null
              && above.governor() >= 0
              && s.isVerb(above.governor())
              && (above.label().equals("obj") || above.label().startsWith("obl"));
      return object ? verbSubject(above.governor(), depth + 1) : List.of();
    }
    if (!s.isVerb(governor)) {
      return label.startsWith("conj") && s.isNoun(governor)
          ? List.of()
          : adjectiveSubject(governor);
    }
    if (label.equals("xcomp")) {
      List<Integer> controller = s.dependents(governor, "obj", "iobj");
      if (!controller.isEmpty() && !passive(governor)) {
        return controller;
      }
      return surfaceSubject(governor, depth + 1);
    }
    if (label.startsWith("advcl") || label.startsWith("conj") || label.equals("dep")) {
      return surfaceSubject(governor, depth + 1);
    }
    return List.of();
  }

  private List<Integer> adjectiveSubject(int adjective) {
    return s.dependents(adjective, "nsubj", "nsubj:pass");
  }

  /** What stands as subject on the surface, active or passive. */
  private List<Integer> surfaceSubject(int verb, int depth) {
    List<Integer> own = relativesResolved(verb, s.dependents(verb, "nsubj", "nsubj:pass"));
    if (!own.isEmpty()) {
      return own;
    }
    if (depth > MAX_CONTROL) {
      return List.of();
    }
    Edge edge = s.head(verb).orElse(null);
    if (edge != null && edge.label().equals("acl")) {
      return List.of(edge.governor());
    }
    return understoodSubject(verb, depth);
  }

  private List<Integer> verbObject(int verb, int depth) {
    if (depth > MAX_CONTROL) {
      return List.of();
    }
    if (passive(verb)) {
      List<Integer> given = givenObjects(verb);
      if (!given.isEmpty()) {
        return given;
      }
      List<Integer> own = relativesResolved(verb, s.dependents(verb, "nsubj:pass"));
      if (!own.isEmpty()) {
        return own;
      }
      Edge edge = s.head(verb).orElse(null);
      if (edge == null || edge.governor() < 0) {
        return List.of();
      }
      if (edge.label().equals("acl") || edge.label().equals("amod")) {
        return List.of(edge.governor());
      }
      if (edge.label().startsWith("advcl") || edge.label().equals("xcomp")) {
        return surfaceSubject(edge.governor(), depth + 1);
      }
      if (edge.label().startsWith("conj")) {
        return s.isVerb(edge.governor()) ? verbObject(edge.governor(), depth + 1) : List.of();
      }
      return List.of();
    }
    return relativesResolved(verb, s.dependents(verb, "obj"));
  }

  /** "Peru was granted a loan": the loan, and Peru is who receives it. */
  private List<Integer> givenObjects(int verb) {
    return GIVING.contains(s.lemma(verb)) && passive(verb)
        ? s.dependents(verb, "obj").stream().filter(d -> d > verb).toList()
        : List.of();
  }

  /** Replaces a relative pronoun by the noun that its clause describes. */
  private List<Integer> relativesResolved(int verb, List<Integer> tokens) {
    List<Integer> resolved = new ArrayList<>();
    for (int t : tokens) {
      if (!s.isRelative(t)) {
        resolved.add(t);
      }
    }
    if (resolved.isEmpty() && !tokens.isEmpty()) {
      s.head(verb)
          .filter(e -> e.label().startsWith("acl") && e.governor() >= 0)
          .ifPresent(e -> resolved.add(e.governor()));
    }
    return resolved;
  }

  /**
   * Who acts in the clause that has the noun as its setting: "At the summit, X and Y agreed", "X,
   * in a meeting in May, proposed", "after talks with Y, X agreed".
   */
  private List<Integer> settingSubject(int noun) {
    List<Integer> found = new ArrayList<>();
    boolean counterpart = s.has(noun, "nmod:with") && !s.has(noun, "nmod:between");
    for (Edge e : s.graph().incoming(noun)) {
      if (e.governor() < 0) {
        continue;
      }
      boolean setting =
          SETTINGS.contains(e.label()) || (counterpart && PRECEDING.contains(e.label()));
      if (setting && s.isVerb(e.governor())) {
        found.addAll(verbSubject(e.governor(), 0));
      }
      // "the foreign minister, in a meeting on 6 May, proposed"
      boolean beside = BESIDE.contains(e.label()) && actor(e.governor());
      if (beside) {
        found.add(e.governor());
      }
    }
    return found;
  }

  private List<Integer> nounSubject(int noun) {
    List<Integer> by = s.dependents(noun, "nmod:by", "obl:agent", "obl:by");
    List<Integer> found = new ArrayList<>();
    for (int d : by) {
      if (actor(d)) {
        found.add(d);
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    for (int d : s.dependents(noun, "nmod:poss", "amod", "compound")) {
      if (actor(d)) {
        found.add(d);
      } else if (s.isNoun(d)) {
        // "the NATO Madrid summit": a chain of compounds
        s.dependents(d, "compound").stream().filter(this::actor).forEach(found::add);
      }
    }
    return found.isEmpty() ? listSubject(noun) : found;
  }

  /** "Peru took measures, including the closure of its ports": Peru closed them. */
  private List<Integer> listSubject(int item) {
    List<Integer> found = new ArrayList<>();
    for (Edge e : s.graph().incoming(item)) {
      if (e.governor() < 0 || !ITEMS.contains(e.label())) {
        continue;
      }
      if (s.isVerb(e.governor())) {
        found.addAll(verbSubject(e.governor(), 0));
      } else {
        s.head(e.governor())
            .filter(up -> up.governor() >= 0 && up.label().equals("obj"))
            .ifPresent(up -> found.addAll(verbSubject(up.governor(), 0)));
      }
    }
    return found;
  }

  /** What is said to be the noun: "X is a member", "X, a member of", "the member X". */
  private List<Integer> bearers(int noun) {
    List<Integer> found = new ArrayList<>(s.dependents(noun, "nsubj"));
    for (int verb : s.dependents(noun, "cop")) {
      found.addAll(s.dependents(verb, "nsubj"));
    }
    for (Edge e : s.graph().incoming(noun)) {
      boolean copula = e.label().equals("attr") && e.governor() >= 0;
      if (copula) {
        found.addAll(s.dependents(e.governor(), "nsubj"));
      } else if (e.label().equals("appos") && e.governor() >= 0) {
        found.add(e.governor());
      }
    }
    found.addAll(s.dependents(noun, "appos"));
    // "the members were Chad and Niger"
    for (Edge e : s.graph().incoming(noun)) {
      if (e.label().equals("nsubj") && e.governor() >= 0 && s.has(e.governor(), "cop")) {
        found.add(e.governor());
        for (Edge c : s.graph().outgoing(e.governor())) {
          if (c.label().startsWith("conj")) {
            found.add(c.dependent());
          }
        }
      }
    }
    found.remove((Integer) noun);
    return found.stream().distinct().toList();
  }

  private List<Integer> nounObject(int noun) {
    List<Integer> of = s.dependents(noun, "nmod:of", "obl:of");
    if (!of.isEmpty()) {
      return of;
    }
    List<Integer> by = s.dependents(noun, "nmod:by", "obl:agent", "obl:by");
    for (int agent : by) {
      // "the capture by rebels of the town"
      boolean apart = s.mention(agent).isPresent() && !s.isPronoun(agent);
      if (apart && !s.dependents(agent, "nmod:of").isEmpty()) {
        return s.dependents(agent, "nmod:of");
      }
    }
    boolean agentNamed = !by.isEmpty();
    List<Integer> found = new ArrayList<>();
    for (int d : s.dependents(noun, "nmod:poss", "amod", "compound")) {
      if (agentNamed ? s.mention(d).isPresent() : s.isNoun(d) && !actor(d)) {
        found.add(d);
      }
    }
    return found;
  }

  /** "post-Soviet", "anti-British", "pro-Western": of such a word's name nothing is said. */
  private boolean apart(int token) {
    return APART.matcher(s.token(token).form()).lookingAt();
  }

  private boolean actor(int token) {
    return !apart(token)
        && s.mention(token).filter(m -> m.type().isA(EntityClass.ACTOR)).isPresent();
  }

  /** Participles behind a noun whose lemma is a support verb: "talks held in Vienna". */
  private List<Integer> participles(int noun, Set<String> support) {
    return s.graph().outgoing(noun).stream()
        .filter(e -> e.label().startsWith("acl") && support.contains(s.lemma(e.dependent())))
        .map(Edge::dependent)
        .toList();
  }

  private List<Integer> complements(int token, boolean infinitive, boolean finite) {
    List<Integer> found = new ArrayList<>();
    for (Edge e : s.graph().outgoing(token)) {
      int d = e.dependent();
      boolean that = s.dependents(d, "mark").stream().anyMatch(m -> s.lemma(m).equals("that"));
      // "the fear that X is arming"; "made clear that X must leave"
      boolean content =
          that
              && (e.label().equals("acl") && s.isNoun(token)
                  || e.label().equals("csubj") && !s.isVerb(token) && d > token);
      boolean complement =
          COMPLEMENTS.contains(e.label())
              || content
              || (e.label().equals("acl") && s.isNoun(token) && toInfinitive(d));
      if (!complement || found.contains(d)) {
        continue;
      }
      boolean to = toInfinitive(d);
      boolean clause = (e.label().equals("ccomp") || content) && !to;
      if ((to && infinitive) || (clause && finite) || (infinitive && finite)) {
        found.add(d);
      }
    }
    return found;
  }

  /** Whether a verb is an infinitive with "to". */
  boolean toInfinitive(int verb) {
    return s.isVerb(verb)
        && s.dependents(verb, "mark", "aux").stream()
            .anyMatch(m -> s.lemma(m).equals("to") || s.pos(m).equals("TO"));
  }

  /** What a subordinate clause is about: its objects, else its obliques, else its subject. */
  private List<Integer> matter(int verb, int depth) {
    if (depth > MAX_CONTROL) {
      return List.of();
    }
    if (!s.isVerb(verb)) {
      return s.isNoun(verb) ? List.of(verb) : s.dependents(verb, "nsubj");
    }
    List<Integer> objects = verbObject(verb, 0);
    if (!objects.isEmpty()) {
      return objects;
    }
    List<Integer> deeper = new ArrayList<>();
    for (int c : complements(verb, true, true)) {
      deeper.addAll(matter(c, depth + 1));
    }
    if (!deeper.isEmpty()) {
      return deeper;
    }
    for (Edge e : s.graph().outgoing(verb)) {
      boolean oblique = e.label().startsWith("obl:") && !e.label().equals("obl:agent");
      if (oblique && s.isNoun(e.dependent()) && s.time(e.dependent()).isEmpty()) {
        deeper.add(e.dependent());
      }
    }
    if (!deeper.isEmpty()) {
      return List.of(deeper.get(0));
    }
    return depth > 0 ? List.of() : s.dependents(verb, "nsubj", "nsubj:pass");
  }
}
