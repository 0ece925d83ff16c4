package org.entente.annotate.syntax.linear;

import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.annotate.syntax.linear.Transition.Arc;
import org.entente.annotate.syntax.linear.Transition.Move;

/**
 * Finds a sentence's dependency tree step by step, each the one for which most speaks.
 *
 * <pre>{@code
 * ArcParser.Arcs arcs = new ArcParser(model).parse(words, lemmas, tags);
 * arcs.heads();    // for each word the number of its head, from 1; 0 for the root
 * }</pre>
 *
 * <p>The steps are those of Choi and McCallum, Transition-based Dependency Parsing with Selectional
 * Branching (ACL 2013), as NLP4J's {@code DEPParser} takes them: see {@link Transition}. A word
 * that no step has hung anywhere is hung on the best of its neighbours. Safe to share between
 * threads.
 */
public final class ArcParser {
  /** How many words to either side a word that hangs nowhere may be hung on. */
  private static final int NEIGHBOURS = 5;

  /** NLP4J's word for everything about the root. */
  private static final Name ROOT = Name.of("@#r$%");

  private static final String ROOT_LABEL = "root";

  /** How the dependents to one side are written: none, one, several. */
  private static final List<String> BEFORE = List.of("", "<", "<<");

  private static final List<String> BEHIND = List.of("", ">", ">>");

  /**
   * A tree.
   *
   * @param heads of each word the number of its head, from 1; 0 for the root
   * @param labels of each word the label of its arc
   */
  public record Arcs(List<Integer> heads, List<String> labels) {}

  private final LinearModel model;
  private final Transition[] transitions;
  private final Name[] relations;
  private final Name[][] valencies = new Name[BEFORE.size()][BEHIND.size()];

  /** What may be done where something is out of the question. */
  private final int[] onRoot;

  private final int[] withoutArc;
  private final int[] withoutArcOrReducing;
  private final int[] withoutMereReducing;
  private final int[] leftArcs;
  private final int[] rightArcs;

  /** A parser with the model that NLP4J calls {@code en-dep}. */
  public ArcParser(LinearModel model) {
    this.model = model;
    this.transitions = Arrays.stream(model.labels()).map(Transition::of).toArray(Transition[]::new);
    this.relations =
        Arrays.stream(transitions).map(t -> Name.of(t.relation())).toArray(Name[]::new);
    for (int before = 0; before < BEFORE.size(); before++) {
      for (int behind = 0; behind < BEHIND.size(); behind++) {
        valencies[before][behind] = Name.of(BEFORE.get(before) + "-" + BEHIND.get(behind));
      }
    }
    onRoot = those(t -> t.list() == Move.SHIFT);
    withoutArc = those(t -> t.arc() == Arc.NONE);
    withoutArcOrReducing = those(t -> t.arc() == Arc.NONE && t.list() != Move.REDUCE);
    withoutMereReducing = those(t -> t.arc() != Arc.NONE || t.list() != Move.REDUCE);
    leftArcs = those(t -> t.arc() == Arc.STACK_ON_INPUT);
    rightArcs = those(t -> t.arc() == Arc.INPUT_ON_STACK);
  }

  private int[] those(Predicate<Transition> wanted) {
    return IntStream.range(0, transitions.length)
        .filter(label -> wanted.test(transitions[label]))
        .toArray();
  }

  /**
   * The tree of a sentence.
   *
   * @param lemmas as NLP4J's lemmatiser makes them of the simplified words
   * @param tags Penn Treebank parts of speech
   */
  public Arcs parse(List<Word> words, List<String> lemmas, List<String> tags) {
    if (words.isEmpty()) {
      return new Arcs(List.of(), List.of());
    }
    return new Sentence(words, lemmas, tags).parse();
  }

  /** The parse of one sentence. */
  private final class Sentence {
    private final int nodes;
    private final Decoding at;
    private final GrowingTree tree;
    private final List<Position> positions = model.template().positions();
    private final List<Column> columns = model.template().columns();

    /** Words that may still get arcs, the last one on top. */
    private final int[] stack;

    private int stackSize;

    /** Words of the stack that were passed, the last one on top. */
    private final int[] passed;

    private int passedSize;

    /** The next word of the text. */
    private int input;

    private Sentence(List<Word> words, List<String> lemmas, List<String> tags) {
      nodes = words.size() + 1;
      at = model.decoding(words.size());
      tree = new GrowingTree(nodes);
      stack = new int[nodes];
      passed = new int[nodes];
      List<Column> sets = model.template().sets();
      for (int column = 0; column < columns.size(); column++) {
        for (int node = 0; node < nodes; node++) {
          at.set(column, node, initial(columns.get(column), node, lemmas, tags));
        }
      }
      for (int node = 1; node < nodes; node++) {
        for (int set = 0; set < sets.size(); set++) {
          at.sets[set][node] =
              words.get(node - 1).values(sets.get(set), node == 1, node == nodes - 1);
        }
      }
    }

    private Name initial(Column column, int node, List<String> lemmas, List<String> tags) {
      return switch (column.field()) {
        case lemma -> node == 0 ? ROOT : Name.of(lemmas.get(node - 1));
        case part_of_speech_tag -> node == 0 ? ROOT : Name.of(tags.get(node - 1));
        case dependency_label -> null;
        case valency -> valency(column, node);
        default -> throw new IllegalArgumentException("a model that looks at " + column);
      };
    }

    private Name valency(Column column, int node) {
      if (column.attribute() != Direction.all) {
        throw new IllegalArgumentException("a model that looks at " + column);
      }
      return valencies[tree.before(node)][tree.behind(node)];
    }

    private Arcs parse() {
      shift();
      while (input < nodes) {
        score();
        take(best());
      }
      for (int node = 1; node < nodes; node++) {
        if (tree.head(node) < 0) {
          hangOnNeighbour(node);
        }
      }
      return new Arcs(
          IntStream.range(1, nodes).map(tree::head).boxed().toList(),
          IntStream.range(1, nodes).mapToObj(this::label).toList());
    }

    private String label(int node) {
      return tree.head(node) == 0 ? ROOT_LABEL : transitions[tree.label(node)].relation();
    }

    private int best() {
      int top = stack[stackSize - 1];
      if (top == 0) {
        return Scores.best(at.scores, onRoot);
      }
      boolean hangs = tree.head(top) >= 0;
      if (tree.isBelow(top, input)) {
        return Scores.best(at.scores, withoutArc);
      }
      if (tree.isBelow(input, top)) {
        return Scores.best(at.scores, hangs ? withoutArc : withoutArcOrReducing);
      }
      return hangs ? Scores.best(at.scores) : Scores.best(at.scores, withoutMereReducing);
    }

    private void take(int label) {
      Transition transition = transitions[label];
      int top = stack[stackSize - 1];
      switch (transition.arc()) {
        case STACK_ON_INPUT -> hang(top, input, label);
        case INPUT_ON_STACK -> hang(input, top, label);
        case NONE -> {}
      }
      switch (transition.list()) {
        case SHIFT -> shift();
        case REDUCE -> stackSize--;
        case PASS -> passed[passedSize++] = stack[--stackSize];
      }
    }

    private void shift() {
      while (passedSize > 0) {
        stack[stackSize++] = passed[--passedSize];
      }
      stack[stackSize++] = input++;
    }

    private void hang(int node, int head, int label) {
      int before = tree.head(node);
      tree.hang(node, head, label);
      for (int column = 0; column < columns.size(); column++) {
        Field field = columns.get(column).field();
        if (field == Field.dependency_label) {
          at.set(column, node, relations[label]);
        } else if (field == Field.valency) {
          at.set(column, head, valency(columns.get(column), head));
          if (before >= 0) {
            at.set(column, before, valency(columns.get(column), before));
          }
        }
      }
    }

    private void hangOnNeighbour(int node) {
      int best = 0;
      int bestLabel = 0;
      float most = Float.NEGATIVE_INFINITY;
      for (int way = -1; way <= 1; way += 2) {
        for (int k = 1; k <= NEIGHBOURS; k++) {
          int head = node + way * k;
          if (head >= 0 && head < nodes && !tree.isBelow(head, node)) {
            lookAt(way < 0 ? head : node, way < 0 ? node : head);
            score();
            int label = Scores.best(at.scores, way < 0 ? rightArcs : leftArcs);
            if (at.scores[label] > most) {
              most = at.scores[label];
              best = head;
              bestLabel = label;
            }
          }
        }
      }
      hang(node, best, bestLabel);
    }

    /** As if there were nothing but these two words. */
    private void lookAt(int top, int next) {
      stack[0] = top;
      stackSize = 1;
      passedSize = 0;
      input = next;
    }

    private void score() {
      for (int i = 0; i < at.nodes.length; i++) {
        Position position = positions.get(i);
        int node = node(position);
        at.nodes[i] =
            node < 0 || position.relation() == null
                ? node
                : tree.relative(node, position.relation());
      }
      model.score(at);
    }

    private int node(Position position) {
      int node =
          switch (position.source()) {
            case i -> stack[stackSize - 1] + position.window();
            case j -> input + position.window();
            case k -> onStack(position.window());
          };
      return node < nodes ? node : -1;
    }

    /**
     * From the top of the stack down (0, −1 …), or of what was passed, from the last one on (1 …).
     */
    private int onStack(int window) {
      if (window <= 0) {
        return -window < stackSize ? stack[stackSize - 1 + window] : -1;
      }
      return window <= passedSize ? passed[passedSize - window] : -1;
    }
  }
}
