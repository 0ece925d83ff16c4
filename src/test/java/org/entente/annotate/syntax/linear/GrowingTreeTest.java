package org.entente.annotate.syntax.linear;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GrowingTreeTest {
  private static final int NODES = 12;

  @Property(tries = 300)
  void hasTheRelativesThatNlp4jFinds(
      @ForAll @Size(max = 40) List<@IntRange(max = NODES * NODES - 1) Integer> arcs) {
    GrowingTree tree = new GrowingTree(NODES);
    NLPNode[] nodes = new NLPNode[NODES];
    for (int i = 0; i < NODES; i++) {
      nodes[i] = new NLPNode(i, "w" + i);
    }
    for (int arc : arcs) {
      int node = arc / NODES;
      int head = arc % NODES;
      if (node > 0 && node != head && !tree.isBelow(head, node)) {
        tree.hang(node, head, arc);
        nodes[node].setDependencyHead(nodes[head], "x");
        assertThat(tree.label(node)).isEqualTo(arc);
      }
    }
    for (int i = 0; i < NODES; i++) {
      NLPNode node = nodes[i];
      same(tree, i, Relation.h, node.getDependencyHead());
      same(tree, i, Relation.h2, node.getGrandDependencyHead());
      same(tree, i, Relation.lmd, node.getLeftMostDependent());
      same(tree, i, Relation.lmd2, node.getLeftMostDependent(1));
      same(tree, i, Relation.rmd, node.getRightMostDependent());
      same(tree, i, Relation.rmd2, node.getRightMostDependent(1));
      same(tree, i, Relation.lns, node.getLeftNearestSibling());
      same(tree, i, Relation.lns2, node.getLeftNearestSibling(1));
      assertThat("<".repeat(tree.before(i)) + "-" + ">".repeat(tree.behind(i)))
          .isEqualTo(node.getValency(Direction.all));
      for (int k = 0; k < NODES; k++) {
        assertThat(tree.isBelow(i, k)).isEqualTo(node.isDescendantOf(nodes[k]));
      }
    }
  }

  private static void same(GrowingTree tree, int node, Relation relation, NLPNode expected) {
    assertThat(tree.relative(node, relation))
        .as("%s of %d", relation, node)
        .isEqualTo(expected == null ? -1 : expected.getID());
  }
}
