package org.entente.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a parameter takes, and how an argument's text becomes an RDF term.
 *
 * <pre>{@code
 * ParameterType.parse("enum(a|b)").term("a"); // "a" as a literal
 * ParameterType.parse("date").term("2014-04-01"); // "2014-04-01"^^xsd:date
 * }</pre>
 *
 * @param kind which of the types
 * @param choices the allowed values of an enumeration; empty for every other kind
 */
public record ParameterType(Kind kind, List<String> choices) {
  /** Longest argument that is taken, in characters. */
  static final int LONGEST = 2000;

  private static final Pattern ENUM = Pattern.compile("enum\\(([^|()]+(?:\\|[^|()]+)*)\\)");
  private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z]*");
  private static final Pattern PROPERTY_NAME = Pattern.compile("[a-z][A-Za-z]*");
  private static final Pattern PREFIXED = Pattern.compile("([a-z]+):([A-Za-z0-9_/-]+)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern IRI =
      Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");

  /** The kinds of parameter, with what an error says that they expect. */
  public enum Kind {
    /** One thing of the graph, by its IRI. */
    ENTITY("an IRI, or a name that the graph knows", "https://w3id.org/entente/id/nato"),
    /** A class of the ontology. */
    CLASS("a class of the ontology, by its name or IRI", "Signing"),
    /** A property of the ontology, or a prefixed name of a well-known vocabulary. */
    PROPERTY("a property, by its name, prefixed name or IRI", "agent"),
    /** A day. */
    DATE("a day as yyyy-mm-dd", "2014-04-01"),
    /** A year. */
    YEAR("a year in four digits", "1997"),
    /** Free text, compared with names or sentences. */
    STRING("a text of at most " + LONGEST + " characters on one line", "missile defence"),
    /** A whole number. */
    INTEGER("a whole number", "25"),
    /** Yes or no. */
    BOOLEAN("true or false", "true"),
    /** One of the listed values. */
    ENUM("one of the listed values", "");

    private final String expected;
    private final String example;

    Kind(String expected, String example) {
      this.expected = expected;
      this.example = example;
    }
  }

  public ParameterType {
    choices = List.copyOf(choices);
  }

  /**
   * Reads a type as a header writes it: {@code date}, {@code enum(a|b)}.
   *
   * @throws IllegalArgumentException if there is no such type
   */
  public static ParameterType parse(String text) {
    var listed = ENUM.matcher(text);
    if (listed.matches()) {
      return new ParameterType(Kind.ENUM, List.of(listed.group(1).split("\\|")));
    }
    for (Kind k : Kind.values()) {
      if (k != Kind.ENUM && k.name().toLowerCase(Locale.ROOT).equals(text)) {
        return new ParameterType(k, List.of());
      }
    }
    throw new IllegalArgumentException(
        "unknown type '"
            + text
            + "'; expected entity, class, property, date, year, string, integer, boolean or"
            + " enum(a|b)");
  }

  /** What it expects, in words: {@code a day as yyyy-mm-dd}. */
  public String expected() {
    return kind == Kind.ENUM ? "one of " + String.join(", ", choices) : kind.expected;
  }

  /** An argument that it takes. */
  public String example() {
    return kind == Kind.ENUM ? choices.get(0) : kind.example;
  }

  /**
   * The RDF term that an argument stands for; empty if the argument is not of this type. An IRI may
   * stand in angle brackets, or as a prefixed name ({@code id:nato}).
   */
  public Optional<Node> term(String argument) {
    if (argument.length() > LONGEST || CONTROL.matcher(argument).find()) {
      return Optional.empty();
    }
    return switch (kind) {
      case ENTITY -> iri(argument);
      case CLASS -> ontologyTerm(CLASS_NAME, argument);
      case PROPERTY -> ontologyTerm(PROPERTY_NAME, argument);
      case DATE -> date(argument);
      case YEAR ->
          YEAR.matcher(argument).matches()
              ? Optional.of(NodeFactory.createLiteralDT(argument, XSDDatatype.XSDgYear))
              : Optional.empty();
      case STRING -> Optional.of(NodeFactory.createLiteralString(argument));
      case INTEGER ->
          INTEGER.matcher(argument).matches()
              ? Optional.of(
                  NodeFactory.createLiteralDT(
                      Long.toString(Long.parseLong(argument)), XSDDatatype.XSDinteger))
              : Optional.empty();
      case BOOLEAN ->
          argument.equals("true") || argument.equals("false")
              ? Optional.of(NodeFactory.createLiteralDT(argument, XSDDatatype.XSDboolean))
              : Optional.empty();
      case ENUM ->
          choices.contains(argument)
              ? Optional.of(NodeFactory.createLiteralString(argument))
              : Optional.empty();
    };
  }

  private static Optional<Node> date(String argument) {
    if (!DAY.matcher(argument).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          NodeFactory.createLiteralDT(LocalDate.parse(argument).toString(), XSDDatatype.XSDdate));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Node> ontologyTerm(Pattern name, String argument) {
    return name.matcher(argument).matches()
        ? Optional.of(NodeFactory.createURI(Vocabulary.ENT + argument))
        : iri(argument);
  }

  private static Optional<Node> iri(String argument) {
    String bare =
        argument.startsWith("<") && argument.endsWith(">") && argument.length() > 2
            ? argument.substring(1, argument.length() - 1)
            : argument;
    var prefixed = PREFIXED.matcher(argument);
    if (prefixed.matches() && Vocabulary.PREFIXES.containsKey(prefixed.group(1))) {
      bare = Vocabulary.PREFIXES.get(prefixed.group(1)) + prefixed.group(2);
    }
    return IRI.matcher(bare).matches()
        ? Optional.of(NodeFactory.createURI(bare))
        : Optional.empty();
  }

  /** As a header writes it. */
  @Override
  public String toString() {
    return kind == Kind.ENUM
        ? "enum(" + String.join("|", choices) + ")"
        : kind.name().toLowerCase(Locale.ROOT);
  }
}
