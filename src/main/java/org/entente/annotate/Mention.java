package org.entente.annotate;

import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Entry;
import org.entente.text.Span;

/**
 * A place in the text where something is named or referred to.
 *
 * @param span the whole phrase that names it, without determiner: "NATO–Russia Founding Act"
 * @param sentence index of its sentence
 * @param head index of its head token in that sentence
 * @param form how it refers
 * @param text the phrase, white space folded
 * @param type its class as far as the words tell (the class of its antecedent where it has one)
 * @param candidates gazetteer entries that bear the name, best first; empty for unknown names
 * @param antecedents what a pronoun, a definite noun, a short form or a pair ("both sides") refers
 *     to: named or group mentions; empty for a mention that stands for itself
 * @param adjective whether it is an adjective or possessor that only colours another noun ("Soviet
 *     forces")
 * @param offices of a person: every office or rank that the words beside the name give, in the
 *     order of the text; empty for anything else
 */
public record Mention(
    Span span,
    int sentence,
    int head,
    Form form,
    String text,
    EntityClass type,
    List<Entry> candidates,
    List<Mention> antecedents,
    boolean adjective,
    List<Office> offices) {

  /** How a mention refers. */
  public enum Form {
    /** A proper name, known or not: "NATO", "Treaty of Lausanne". */
    NAME,
    /** A nationality adjective or demonym: "Soviet", "British". */
    DEMONYM,
    /**
     * A plural or unnamed actor that stands for itself: "Russian diplomats", "more than 25
     * nations".
     */
    GROUP,
    /** A definite or possessed common noun that may refer back: "the Alliance", "both sides". */
    NOMINAL,
    /** A personal, possessive or relative pronoun. */
    PRONOUN
  }

  public Mention {
    candidates = List.copyOf(candidates);
    antecedents = List.copyOf(antecedents);
    offices = List.copyOf(offices);
  }

  /** A mention without offices. */
  public Mention(
      Span span,
      int sentence,
      int head,
      Form form,
      String text,
      EntityClass type,
      List<Entry> candidates,
      List<Mention> antecedents,
      boolean adjective) {
    this(span, sentence, head, form, text, type, candidates, antecedents, adjective, List.of());
  }

  /** The best gazetteer entry, if there is one. */
  public Optional<Entry> entry() {
    return candidates.stream().findFirst();
  }

  /** What it stands for: its antecedents, or itself where it has none. */
  public List<Mention> referents() {
    return antecedents.isEmpty() ? List.of(this) : antecedents;
  }
}
