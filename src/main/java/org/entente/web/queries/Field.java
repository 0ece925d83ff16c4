package org.entente.web.queries;

import java.util.ArrayList;
import java.util.List;
import org.entente.ontology.ClassTree;
import org.entente.query.Parameter;
import org.entente.query.ParameterType;
import org.entente.web.view.Names;

/**
 * A parameter of a query as a field of a form.
 *
 * @param kind entity, date, number, choice or text
 * @param value what stands in it
 * @param choices for a choice, what there is to choose; an empty one leaves it open
 * @param example what it may look like; empty where the kind says it
 */
record Field(
    String name,
    String label,
    String kind,
    String value,
    boolean required,
    String description,
    List<String> choices,
    String example) {

  /** The field of a parameter with what a reader filled in, or else its default. */
  static Field of(Parameter parameter, String given) {
    ParameterType type = parameter.type();
    String value = given != null ? given : parameter.defaultArgument().orElse("");
    String kind =
        switch (type.kind()) {
          case ENTITY -> "entity";
          case DATE -> "date";
          case YEAR, INTEGER -> "number";
          case BOOLEAN, ENUM, CLASS -> "choice";
          default -> "text";
        };
    List<String> choices = new ArrayList<>();
    if (kind.equals("choice")) {
      if (!parameter.required()) {
        choices.add("");
      }
      choices.addAll(choices(type));
      if (!choices.contains(value)) {
        choices.add(value);
      }
    }
    return new Field(
        parameter.name(),
        Names.spaced(parameter.name()),
        kind,
        value,
        parameter.required(),
        parameter.description(),
        choices,
        kind.equals("text") || kind.equals("entity") ? type.example() : "");
  }

  private static List<String> choices(ParameterType type) {
    return switch (type.kind()) {
      case BOOLEAN -> List.of("true", "false");
      case ENUM -> type.choices();
      default -> List.copyOf(ClassTree.standard().names());
    };
  }

  /** Whether nothing stands in a field that must have something. */
  boolean missing() {
    return required && value.isBlank();
  }
}
