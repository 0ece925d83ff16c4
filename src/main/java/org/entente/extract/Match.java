package org.entente.extract;

import java.util.List;
import java.util.OptionalInt;
import org.entente.extract.lexicon.Sense;
import org.entente.extract.lexicon.Trigger;

/**
 * A trigger found in a sentence: the verb, the noun, or both of a light-verb construction.
 *
 * @param sense what it may mean
 * @param trigger which of the sense's triggers
 * @param head the token that stands for the happening
 * @param verb the verb, or the verb that supports the noun ("hold" of "hold talks")
 * @param noun the noun, where there is one
 * @param tokens all words of the trigger in order
 */
record Match(
    Sense sense,
    Trigger trigger,
    int head,
    OptionalInt verb,
    OptionalInt noun,
    List<Integer> tokens) {

  Match {
    tokens = tokens.stream().sorted().distinct().toList();
  }

  String rule() {
    return sense.rule(trigger);
  }

  boolean isVerb() {
    return trigger.kind() == Trigger.Kind.VERB;
  }
}
