package org.entente.server.guard;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * SPARQL's {@code REGEX} in time linear in the text.
 *
 * <p>XPath's syntax but for back-references, which no linear matcher can have.
 */
final class LinearRegex extends ExprFunctionN {

  LinearRegex(ExprList arguments) {
    super("regex", arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    String text =
        NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
    return NodeValue.makeBoolean(
        pattern(arguments.get(1), flags(arguments, 2)).matcher(text).find());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearRegex(arguments);
  }

  static NodeValue flags(List<NodeValue> arguments, int index) {
    return arguments.size() > index ? arguments.get(index) : NodeValue.nvEmptyString;
  }

  static Pattern pattern(NodeValue pattern, NodeValue flags) {
    if (!pattern.isString() || !flags.isString()) {
      throw new ExprEvalException("REGEX: pattern and flags must be simple strings");
    }
    return pattern(pattern.getString(), flags.getString());
  }

  /**
   * A pattern of XPath's syntax with its flags.
   *
   * @throws ExprEvalException if it cannot be matched in linear time, or is none
   */
  static Pattern pattern(String pattern, String flags) {
    int options = 0;
    String syntax = pattern;
    for (char flag : flags.toCharArray()) {
      switch (flag) {
        case 'i' -> options |= Pattern.CASE_INSENSITIVE;
        case 's' -> options |= Pattern.DOTALL;
        case 'm' -> options |= Pattern.MULTILINE;
        case 'x' -> syntax = syntax.replaceAll("[ \\t\\r\\n]", "");
        case 'q' -> syntax = Pattern.quote(syntax);
        default -> throw new ExprEvalException("REGEX: unknown flag '" + flag + "'");
      }
    }
    try {
      return Pattern.compile(syntax, options);
    } catch (PatternSyntaxException e) {
      throw new ExprEvalException(
          "REGEX: '"
              + pattern
              + "' is no pattern that is matched here ("
              + e.getDescription()
              + ")");
    }
  }
}
