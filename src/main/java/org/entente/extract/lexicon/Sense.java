package org.entente.extract.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.Status.Modality;
import org.entente.extract.Status.Polarity;

/**
 * One meaning of some words: the event type or relation they tell of and how their arguments fill
 * its roles.
 *
 * @param type local name of the event class or of the relation
 * @param id unique in its file
 * @param triggers the words
 * @param support lemmas of verbs that, with a noun trigger as their subject or object, lend it
 *     their own arguments ("hold talks", "the war began")
 * @param supported whether a noun trigger counts only with such a verb
 * @param roles name of the role → where its fillers are
 * @param where slots that must all be filled
 * @param unless slots none of which may be filled
 * @param requires groups of roles; of each group at least one must be filled
 * @param cedes slots whose fillers, where they are triggers of asserted happenings themselves, make
 *     this sense superfluous ("decided to suspend" is a suspension)
 * @param absorbs slots whose fillers tell nothing beside this sense, even where they are triggers
 *     of happenings themselves ("worked to build a partnership" is one effort)
 * @param implies role → who fills it where the sentence does not say: {@code title-state}, {@code
 *     partner}, {@code institution} or {@code agreement}
 * @param priority wins over other senses of the same words; 0 unless said otherwise
 * @param modality what the sense itself says of its modality ("plan an invasion")
 * @param polarity what the sense itself says of its polarity ("remain neutral")
 * @param file path below the lexicon folder
 * @param line where it begins
 */
public record Sense(
    String type,
    String id,
    List<Trigger> triggers,
    Set<String> support,
    boolean supported,
    Map<String, RoleRule> roles,
    List<Slot> where,
    List<Slot> unless,
    List<List<String>> requires,
    List<Slot> cedes,
    List<Slot> absorbs,
    Map<String, String> implies,
    int priority,
    Optional<Modality> modality,
    Optional<Polarity> polarity,
    String file,
    int line) {

  public Sense {
    triggers = List.copyOf(triggers);
    support = Set.copyOf(support);
    where = List.copyOf(where);
    unless = List.copyOf(unless);
    cedes = List.copyOf(cedes);
    absorbs = List.copyOf(absorbs);
    requires = requires.stream().map(List::copyOf).toList();
  }

  /** The rule's name in claims: {@code Suspension/suspend.v}. */
  public String rule(Trigger trigger) {
    return type + "/" + id + "." + trigger.kind().letter();
  }
}
