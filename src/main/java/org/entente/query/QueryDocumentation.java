package org.entente.query;

import java.util.Locale;

/**
 * The page about the canned queries, in Markdown.
 *
 * <pre>{@code
 * Files.writeString(Path.of("docs/QUERIES.md"), QueryDocumentation.render(QueryCatalogue.standard()));
 * }</pre>
 */
public final class QueryDocumentation {
  private QueryDocumentation() {}

  /** The whole page: a table of all queries, then each with its parameters and columns. */
  public static String render(QueryCatalogue catalogue) {
    StringBuilder page =
        new StringBuilder(
            """
            # Canned queries

            Generated from `src/main/resources/queries/*.rq`: edit those. Each file runs as it stands in any SPARQL 1.1
            client whose default graph is the union of the store's graphs. A parameter is the `VALUES` block of its name; `UNDEF`
            leaves it open. From the command line:

            ```
            ./entente query events-of-an-actor --store store --param actor=NATO --param from=2014-01-01 --format csv
            ```

            An entity is given by its IRI (`https://w3id.org/entente/id/nato`, or `id:nato`), or by a name that the graph
            knows. Rows about events stand for happenings: what several documents tell of one happening is one row, with the
            finest date that any of them gives, every participant and every sentence.

            ## Columns

            A column's name means one thing in all queries; `columns.tsv` beside the queries says which.

            - One IRI: `happening`, `agreement`, `document` … are followed at once by their label: `happeningName`, `agreementName`,
              `documentName` (a document's label is its file name). A `passage` is followed by its `sentence`; a `claim` has no label.
            - Several: `agents`, `documents`, `signatories` … hold names, parted by `; `, and are followed at once by their IRIs,
              parted by a blank, in the same order: `agentIris`, `documentIris`, `signatoryIris`. `sentences`, parted by ` | `, are followed
              by `passageIris` in the same way.
            - A date is `yyyy`, `yyyy-mm` or `yyyy-mm-dd`, as precise as the texts are; a span of time is `start/end`, with `..` for
              an end that is not told.
            - `certainty` says whether a row belongs to the answer for certain or only possibly, and `reason` why only possibly;
              [TIME.md](TIME.md) says what periods (`from`, `to`) and days (`asOf`) mean.

            `--format table` leaves IRIs out where what they name stands beside them; every other format has all columns. In a
            chart (`view: chart`) the first column is the axis, and every column of kind number is a series.

            | column | kind | |
            |---|---|---|
            """);
    for (Column c : Column.all().values()) {
      if (c.kind() == Column.Kind.NAME || c.kind().isIris()) {
        continue;
      }
      page.append("| `").append(c.name()).append("` | ").append(c.kind()).append(" | ");
      page.append(cell(c.description())).append(" |\n");
    }
    page.append(
        """

            ## Queries

            | query | question |
            |---|---|
            """);
    for (CannedQuery q : catalogue.all()) {
      page.append("| [").append(q.name()).append("](#").append(q.name()).append(") | ");
      page.append(cell(q.question())).append(" |\n");
    }
    catalogue.all().forEach(q -> section(page, q));
    return page.toString();
  }

  private static void section(StringBuilder page, CannedQuery q) {
    page.append("\n<a id=\"").append(q.name()).append("\"></a>\n");
    page.append("### ").append(q.title()).append("\n\n");
    page.append("`").append(q.name()).append("`: ").append(q.question()).append("\n");
    if (!q.description().isEmpty()) {
      page.append("\n").append(q.description()).append("\n");
    }
    if (!q.parameters().isEmpty()) {
      page.append("\n| parameter | type | default | |\n|---|---|---|---|\n");
      for (Parameter p : q.parameters()) {
        page.append("| `").append(p.name()).append("` | ");
        page.append(cell(p.type().toString())).append(" | ");
        page.append(p.defaultArgument().map(d -> "`" + shortened(d) + "`").orElse(""))
            .append(" | ");
        page.append(cell(p.description())).append(p.required() ? " Required." : "").append(" |\n");
      }
    }
    page.append(
        q.columns().isEmpty()
            ? "\nYields a graph."
            : "\nColumns: `" + String.join("`, `", q.columns()) + "`.");
    page.append(" View: ").append(q.view()).append(". Keywords: ");
    page.append(String.join(", ", q.keywords()).toLowerCase(Locale.ROOT)).append(".\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String shortened(String argument) {
    return argument.startsWith("<")
        ? Vocabulary.shorten(argument.substring(1, argument.length() - 1))
        : argument;
  }
}
