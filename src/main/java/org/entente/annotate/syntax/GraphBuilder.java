package org.entente.annotate.syntax;

import org.entente.annotate.DependencyGraph;

/** From the parser's tree to the graph that {@link DependencyGraph} describes, step by step. */
final class GraphBuilder {
  /** Rounds of spreading; chains of control and coordination are hardly ever longer. */
  private static final int ROUNDS = 6;

  private GraphBuilder() {}

  /**
   * The collapsed and completed graph of a sentence.
   *
   * @param words the sentence
   * @param tree the parser's tree of it
   */
  static DependencyGraph build(SyntaxParser.Tagged words, SyntaxParser.Tree tree) {
    TreeView view = new TreeView(words, tree);
    TreeRepair.mend(view);
    WorkGraph graph = new WorkGraph(words);
    new Collapser(graph, view).collapse();
    Coordination coordination = new Coordination(graph);
    RelativeClauses relatives = new RelativeClauses(graph);
    UnderstoodSubjects subjects = new UnderstoodSubjects(graph);
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = relatives.resolve() | subjects.resolve() | coordination.spread();
    }
    new Attachments(graph).complete();
    LongPrepositions.join(graph);
    return graph.finish();
  }
}
