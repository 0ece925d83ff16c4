package org.entente.annotate.syntax.linear;

/**
 * One of the parser's steps, as a label of its model names it: "L_R_nsubj".
 *
 * @param arc whether the word on the stack is hung on the next one of the text, or the other way
 *     round, or neither
 * @param list what becomes of the word on the stack
 * @param relation the label of the arc; empty if there is none
 */
record Transition(Arc arc, Move list, String relation) {
  enum Arc {
    STACK_ON_INPUT,
    INPUT_ON_STACK,
    NONE
  }

  enum Move {
    /** It and what was passed stay, and the next word of the text goes on top. */
    SHIFT,
    /** It has done its part. */
    REDUCE,
    /** It is laid aside, to look at what is below. */
    PASS
  }

  /**
   * Reads a label.
   *
   * @throws IllegalArgumentException if it is none of a parser
   */
  static Transition of(String label) {
    int first = label.indexOf('_');
    int last = label.lastIndexOf('_');
    if (first < 0 || last == first) {
      throw new IllegalArgumentException("not a transition: " + label);
    }
    Arc arc =
        switch (label.substring(0, first)) {
          case "L" -> Arc.STACK_ON_INPUT;
          case "R" -> Arc.INPUT_ON_STACK;
          default -> Arc.NONE;
        };
    Move move =
        switch (label.substring(first + 1, last)) {
          case "S" -> Move.SHIFT;
          case "R" -> Move.REDUCE;
          default -> Move.PASS;
        };
    return new Transition(arc, move, label.substring(last + 1));
  }
}
