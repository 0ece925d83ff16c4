package org.entente.annotate.syntax;

import java.util.List;

/**
 * Whatever finds parts of speech and a dependency tree; safe to share between threads.
 *
 * <pre>{@code
 * Tagged tagged = parser.tag(List.of("Russia", "joined", "the", "forum", "."));
 * Tree tree = parser.parse(tagged);   // heads [1, -1, 3, 1, 1]
 * }</pre>
 */
public interface SyntaxParser {

  /**
   * A sentence's words with what each is.
   *
   * @param forms the words as they are to be analysed
   * @param lemmas dictionary forms in lower case, one for each word
   * @param tags Penn Treebank parts of speech, one for each word
   */
  record Tagged(List<String> forms, List<String> lemmas, List<String> tags) {
    public Tagged {
      forms = List.copyOf(forms);
      lemmas = List.copyOf(lemmas);
      tags = List.copyOf(tags);
    }
  }

  /**
   * A dependency tree in the parser's own terms.
   *
   * @param heads for each word the index of its head, −1 for the root (there may be several)
   * @param labels for each word the label of the arc from its head
   */
  record Tree(List<Integer> heads, List<String> labels) {
    public Tree {
      heads = List.copyOf(heads);
      labels = List.copyOf(labels);
    }
  }

  /** Parts of speech and lemmas; cheap. */
  Tagged tag(List<String> forms);

  /** The dependency tree of a tagged sentence. */
  Tree parse(Tagged sentence);
}
