package org.entente.server.guard;

import com.google.re2j.Pattern;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** SPARQL's {@code REPLACE} in time linear in the text; see {@link LinearRegex}. */
final class LinearReplace extends ExprFunctionN {

  LinearReplace(ExprList arguments) {
    super("replace", arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
    Pattern pattern = LinearRegex.pattern(arguments.get(1), LinearRegex.flags(arguments, 3));
    // XPath functions and operators, section 5.6.4, error FORX0003
    if (pattern.matcher("").find()) {
      throw new ExprEvalException("REPLACE: the pattern matches an empty string");
    }
    String replaced;
    try {
      replaced =
          pattern.matcher(text.getLiteralLexicalForm()).replaceAll(arguments.get(2).asString());
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: the replacement names a group that is not there");
    }
    String language = text.getLiteralLanguage();
    return NodeValue.makeNode(
        language.isEmpty()
            ? NodeFactory.createLiteralDT(replaced, text.getLiteralDatatype())
            : NodeFactory.createLiteralLang(replaced, language));
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearReplace(arguments);
  }
}
