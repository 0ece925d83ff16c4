package org.entente.store;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/**
 * The nodes that a shape looks at, one after the other as the store gives them. Jena collects them
 * first, which of all claims of a large corpus would take more memory than anything else in a
 * build.
 */
final class FocusNodes {
  private final DatasetGraph dataset;
  private final Graph union;

  FocusNodes(DatasetGraph dataset) {
    this.dataset = dataset;
    this.union = dataset.getGraph(Quad.unionGraph);
  }

  /**
   * Every node that one of the shape's targets names. One may come again, where a property of it
   * has several values.
   */
  void forEach(Shape shape, Consumer<Node> consumer) {
    List<Target> targets = List.copyOf(shape.getTargets());
    for (int i = 0; i < targets.size(); i++) {
      List<Target> before = targets.subList(0, i);
      forEach(
          targets.get(i),
          node -> {
            if (before.stream().noneMatch(target -> VLib.isFocusNode(target, node, union))) {
              consumer.accept(node);
            }
          });
    }
  }

  private void forEach(Target target, Consumer<Node> consumer) {
    switch (target.getTargetType()) {
      case targetClass, implicitClass -> {
        for (Node type : G.subClasses(union, target.getObject())) {
          subjects(RDF.Nodes.type, type, consumer);
        }
      }
      case targetSubjectsOf -> subjects(target.getObject(), Node.ANY, consumer);
      default -> target.getFocusNodes(union).forEach(consumer);
    }
  }

  /** TDB2 gives the subjects of one property and object in order, one for each graph. */
  private void subjects(Node property, Node object, Consumer<Node> consumer) {
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, object);
    Node last = null;
    while (quads.hasNext()) {
      Node subject = quads.next().getSubject();
      if (!subject.equals(last)) {
        consumer.accept(subject);
      }
      last = subject;
    }
  }
}
