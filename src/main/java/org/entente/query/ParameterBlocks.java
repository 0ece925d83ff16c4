package org.entente.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The {@code VALUES ?name { term }} blocks of a parsed query, in whatever depth they stand. They
 * are where a parameter's term lies; exchanging it works on the parsed query, so no argument is
 * ever read as SPARQL.
 */
final class ParameterBlocks {
  private ParameterBlocks() {}

  /** The term of every block of one variable and one row; an empty one where it is UNDEF. */
  static Map<String, List<Optional<Node>>> read(Query query) {
    Map<String, List<Optional<Node>>> found = new HashMap<>();
    rewrite(
        query,
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementData block) {
            if (block.getVars().size() == 1 && block.getRows().size() == 1) {
              Var v = block.getVars().get(0);
              found
                  .computeIfAbsent(v.getVarName(), k -> new ArrayList<>())
                  .add(Optional.ofNullable(block.getRows().get(0).get(v)));
            }
            return block;
          }
        });
    return found;
  }

  /** The query with these terms in the blocks of these variables; an empty term becomes UNDEF. */
  static Query replace(Query query, Map<String, Optional<Node>> terms) {
    return rewrite(
        query,
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementData block) {
            if (block.getVars().size() != 1 || block.getRows().size() != 1) {
              return block;
            }
            Var v = block.getVars().get(0);
            Optional<Node> term = terms.get(v.getVarName());
            if (term == null) {
              return block;
            }
            Binding row =
                term.map(t -> BindingFactory.binding(v, t)).orElse(BindingFactory.empty());
            return new ElementData(new ArrayList<>(List.of(v)), new ArrayList<>(List.of(row)));
          }
        });
  }

  private static Query rewrite(Query query, ElementTransform transform) {
    return QueryTransformOps.transform(
        query, transform, new ExprTransformApplyElementTransform(transform));
  }
}
