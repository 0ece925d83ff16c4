package org.entente.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code #+ key: value} lines of a query file, checked strictly: what is not known is refused,
 * so that a misspelt key cannot go unnoticed.
 *
 * @param title its name for people
 * @param question what it answers, with parameters in braces
 * @param description what its rows mean, where the question does not say it all
 * @param keywords words that one would search it by, in the file's order
 * @param view how its answer is best shown
 * @param rows the variables of the sub-query that chooses what its rows are about; may be empty
 * @param window what is looked at for the first rows; may be empty
 * @param parameters in the file's order
 */
record Header(
    String title,
    String question,
    String description,
    List<String> keywords,
    View view,
    List<String> rows,
    Optional<RowWindow> window,
    List<Parameter> parameters) {
  private static final Pattern LINE = Pattern.compile("#\\+\\s*([A-Za-z-]+)\\s*:\\s*(.*)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)\\}");
  private static final Pattern WINDOW =
      Pattern.compile("(years|documents)(?:,\\s*unless\\s+(.+))?");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern ATTRIBUTE = Pattern.compile(";\\s*([A-Za-z]+)\\s*=\\s*");
  private static final Set<String> KEYS =
      Set.of("title", "question", "description", "keywords", "view", "rows", "window");

  /** Reads the header of a file's text. */
  static Header parse(String file, String text) {
    Map<String, String> values = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    int number = 0;
    boolean body = false;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.startsWith("#+")) {
        body |= !line.isBlank() && !line.startsWith("#");
        continue;
      }
      Matcher m = LINE.matcher(line.strip());
      if (body) {
        throw new QueryException.Malformed(
            file, number, "header line after the query has begun; move it to the top");
      }
      if (!m.matches() || m.group(2).isBlank()) {
        throw new QueryException.Malformed(
            file, number, "not a header line; expected '#+ key: value'");
      }
      String key = m.group(1);
      if (key.equals("parameter")) {
        Parameter p = parameter(file, number, m.group(2));
        if (parameters.stream().anyMatch(q -> q.name().equals(p.name()))) {
          throw new QueryException.Malformed(
              file, number, "parameter '" + p.name() + "' is declared twice");
        }
        parameters.add(p);
      } else if (!KEYS.contains(key)) {
        throw new QueryException.Malformed(
            file,
            number,
            "unknown key '"
                + key
                + "'; expected title, question, description, keywords, view, rows, window or parameter");
      } else if (values.put(key, m.group(2)) != null) {
        throw new QueryException.Malformed(file, number, "key '" + key + "' is given twice");
      }
      lines.put(key, number);
    }
    for (String key : List.of("title", "question", "keywords", "view")) {
      if (!values.containsKey(key)) {
        throw new QueryException.Malformed(
            file, 1, "the header lacks '" + key + "'; add a line '#+ " + key + ": …'");
      }
    }
    View view =
        View.of(values.get("view"))
            .orElseThrow(
                () ->
                    new QueryException.Malformed(
                        file,
                        lines.get("view"),
                        "unknown view '"
                            + values.get("view")
                            + "'; expected table, timeline, graph or chart"));
    Matcher m = PLACEHOLDER.matcher(values.get("question"));
    while (m.find()) {
      String name = m.group(1);
      if (parameters.stream().noneMatch(p -> p.name().equals(name))) {
        throw new QueryException.Malformed(
            file, lines.get("question"), "the question names {" + name + "}, not a parameter");
      }
    }
    return new Header(
        values.get("title"),
        values.get("question"),
        values.getOrDefault("description", ""),
        Arrays.stream(values.get("keywords").split(",")).map(String::strip).toList(),
        view,
        values.containsKey("rows") ? List.of(values.get("rows").split("\\s+")) : List.of(),
        values.containsKey("window")
            ? Optional.of(window(file, lines.get("window"), values.get("window"), parameters))
            : Optional.empty(),
        List.copyOf(parameters));
  }

  private static RowWindow window(String file, int line, String text, List<Parameter> parameters) {
    Matcher m = WINDOW.matcher(text);
    if (!m.matches()) {
      throw new QueryException.Malformed(
          file,
          line,
          "window '" + text + "'; expected years or documents, and perhaps: , unless PARAMETER…");
    }
    List<String> unless = m.group(2) == null ? List.of() : List.of(m.group(2).split("\\s+"));
    for (String name : unless) {
      if (parameters.stream().noneMatch(p -> p.name().equals(name))) {
        throw new QueryException.Malformed(
            file, line, "the window names '" + name + "', not a parameter");
      }
    }
    return new RowWindow(RowWindow.Along.valueOf(m.group(1).toUpperCase(Locale.ROOT)), unless);
  }

  private static Parameter parameter(String file, int line, String text) {
    Map<String, String> given = new HashMap<>();
    int at = text.indexOf(';');
    String name = (at < 0 ? text : text.substring(0, at)).strip();
    if (!NAME.matcher(name).matches()) {
      throw new QueryException.Malformed(
          file,
          line,
          "'" + name + "' is no parameter name; expected 'name; type=…; description=…'");
    }
    Matcher m = ATTRIBUTE.matcher(text);
    int from = at;
    while (from >= 0 && from < text.length()) {
      if (!m.find(from) || m.start() != from) {
        throw new QueryException.Malformed(
            file, line, "cannot read '" + text.substring(from) + "'; expected '; key=value'");
      }
      String key = m.group(1);
      if (!Set.of("type", "default", "required", "description").contains(key)) {
        throw new QueryException.Malformed(
            file,
            line,
            "unknown attribute '"
                + key
                + "' of parameter '"
                + name
                + "'; expected type, default, required or description");
      }
      int start = m.end();
      int next = key.equals("description") ? -1 : text.indexOf(';', start);
      int end = next < 0 ? text.length() : next;
      if (given.put(key, text.substring(start, end).strip()) != null) {
        throw new QueryException.Malformed(
            file, line, "attribute '" + key + "' of parameter '" + name + "' is given twice");
      }
      from = next;
    }
    for (String key : List.of("type", "description")) {
      if (given.getOrDefault(key, "").isEmpty()) {
        throw new QueryException.Malformed(
            file, line, "parameter '" + name + "' lacks '" + key + "'");
      }
    }
    String required = given.getOrDefault("required", "false");
    if (!Set.of("true", "false").contains(required)) {
      throw new QueryException.Malformed(
          file, line, "required=" + required + "; expected true or false");
    }
    ParameterType type;
    try {
      type = ParameterType.parse(given.get("type"));
    } catch (IllegalArgumentException e) {
      throw new QueryException.Malformed(file, line, e.getMessage());
    }
    Optional<String> argument = Optional.ofNullable(given.get("default"));
    if (argument.isPresent() && type.term(argument.get()).isEmpty()) {
      throw new QueryException.Malformed(
          file,
          line,
          "default of parameter '"
              + name
              + "' is '"
              + argument.get()
              + "'; expected "
              + type.expected());
    }
    return new Parameter(
        name, type, argument, Boolean.parseBoolean(required), given.get("description"));
  }
}
