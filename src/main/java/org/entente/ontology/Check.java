package org.entente.ontology;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule over a whole store as a SPARQL query: no row, no fault.
 *
 * <p>Every check is a {@code SELECT} over a dataset whose default graph is the union of the named
 * graphs. Each row is a fault: {@code ?node} is what is wrong, {@code ?sentence} the words it was
 * read from (unbound where there are none), {@code ?message} what is wrong with it. The file begins
 * with three comment lines:
 *
 * <pre>{@code
 * # title: Every plain triple is claimed
 * # problem: A triple of a document's graph has no sentence to show for it.
 * # solution: Write the claim with the triple, or leave the triple out.
 * }</pre>
 *
 * <p>Lines {@code # changed graphs: ?graph …} and {@code # changed nodes: ?node …} say where the
 * check can be held to a change: for a store that passed before, {@link #about} puts values for the
 * variable in their place, and with them the pattern that may follow. A check without such a line
 * is run over the whole store each time.
 *
 * @param name the file's name without its ending
 * @param title the rule, in a few words
 * @param problem what a row means
 * @param solution what to do about it
 * @param query the whole file, which any SPARQL 1.1 client runs as it stands
 */
public record Check(String name, String title, String problem, String solution, String query) {
  private static final Pattern CHANGED =
      Pattern.compile("(?m)^\\s*# changed (graphs|nodes): (\\?\\w+)(.*)$");

  /**
   * Reads a check.
   *
   * @throws IllegalArgumentException if a header line is missing or empty
   */
  public static Check parse(String name, String query) {
    return new Check(
        name,
        header(name, query, "title"),
        header(name, query, "problem"),
        header(name, query, "solution"),
        query);
  }

  /**
   * The query for what a change bears on.
   *
   * @param graphs the replaced and dropped graphs, as IRIs in SPARQL's form
   * @param nodes the nodes that added and removed triples speak of, as IRIs in SPARQL's form
   */
  public String about(List<String> graphs, List<String> nodes) {
    Matcher matcher = CHANGED.matcher(query);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(
                "VALUES "
                    + found.group(2)
                    + " { "
                    + String.join(" ", found.group(1).equals("graphs") ? graphs : nodes)
                    + " } "
                    + found.group(3)));
  }

  private static String header(String name, String query, String key) {
    String start = "# " + key + ":";
    return query
        .lines()
        .takeWhile(line -> line.startsWith("#"))
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "check " + name + ": no header line '" + start + " …'; write one at its top"));
  }
}
