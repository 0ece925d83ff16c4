package org.entente.link;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.entente.gazetteer.EntityClass;
import org.entente.gazetteer.Gazetteer;
import org.entente.text.CorpusFolder;

/**
 * Decisions as CSV (RFC 4180, UTF-8, a header row). The columns {@code name} and {@code decision}
 * must be there, {@code class}, {@code document} and {@code note} may, in any order; a review list
 * has more, which are not looked at. A spreadsheet's semicolons or tabs are taken for commas.
 *
 * <pre>{@code
 * DecisionTable table = DecisionTable.read(file, corpus.documentIds(), gazetteer, Decisions.NONE);
 * table.problems();   // line 7: 'maybe' is no decision; …
 * table.decisions();  // the rows that can be kept
 * }</pre>
 *
 * @param decisions what the rows without fault decide
 * @param open number of rows whose decision is empty
 * @param problems one for each row that cannot be kept
 */
public record DecisionTable(Decisions decisions, int open, List<Problem> problems) {
  /** The file of a corpus folder that holds what was decided. */
  public static final String FILE = "links.csv";

  /** Where the IRIs of things begin. */
  static final String IDS = "https://w3id.org/entente/id/";

  private static final List<String> COLUMNS =
      List.of("name", "class", "document", "decision", "note");
  private static final Pattern QID =
      Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/)?(Q[1-9][0-9]*)");
  private static final Pattern ID = Pattern.compile("(?:id:|" + Pattern.quote(IDS) + ")(\\S+)");

  /**
   * A row that cannot be kept.
   *
   * @param line on which it begins, counted from 1
   * @param message what is wrong with it, and what to do
   */
  public record Problem(int line, String message) {
    @Override
    public String toString() {
      return "line " + line + ": " + message;
    }
  }

  private record Row(int line, Decision decision) {}

  public DecisionTable {
    problems = List.copyOf(problems);
  }

  /** The file with the decisions of a corpus folder, whether it is there or not. */
  public static Path fileOf(CorpusFolder corpus) {
    return corpus.folder().resolve(FILE);
  }

  /**
   * What was decided in a corpus folder; nothing if it has no such file.
   *
   * @throws DecisionException if the file cannot be read, or one of its rows breaks a rule: a
   *     decision that was silently left out would undo someone's work
   */
  public static Decisions of(CorpusFolder corpus) {
    Path file = fileOf(corpus);
    if (!Files.exists(file)) {
      return Decisions.NONE;
    }
    return standing(file.toString(), text(file));
  }

  /**
   * The same from a file's bytes, wherever they lie.
   *
   * @param file what messages call it
   * @throws DecisionException as {@link #of(CorpusFolder)}
   */
  public static Decisions of(String file, byte[] csv) {
    return standing(file, text(file, csv));
  }

  private static Decisions standing(String file, String text) {
    DecisionTable table = parse(file, text, new ArrayList<>());
    if (!table.problems().isEmpty()) {
      throw new DecisionException(
          file + ": " + table.problems().get(0) + "; correct it, nothing was built");
    }
    return table.decisions();
  }

  /**
   * Reads a filled table and checks every row.
   *
   * @param documents file names that the column {@code document} may hold
   * @param gazetteer what decisions may refer to
   * @param standing what was decided before, which the new ones must not contradict in a circle
   * @throws DecisionException if the file is no such table; says where
   */
  public static DecisionTable read(
      Path file, Collection<String> documents, Gazetteer gazetteer, Decisions standing) {
    List<Row> rows = new ArrayList<>();
    DecisionTable parsed = parse(file.toString(), text(file), rows);
    Decisions all = standing.with(parsed.decisions());
    List<Decision> kept = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(parsed.problems());
    for (Row row : rows) {
      Optional<String> problem =
          row.decision()
              .document()
              .filter(d -> !documents.contains(d))
              .map(d -> "no document '" + d + "' in the corpus folder; leave it empty for all")
              .or(() -> all.problem(row.decision(), gazetteer));
      problem.ifPresent(p -> problems.add(new Problem(row.line(), p)));
      if (problem.isEmpty()) {
        kept.add(row.decision());
      }
    }
    problems.sort(Comparator.comparingInt(Problem::line));
    return new DecisionTable(Decisions.of(kept), parsed.open(), problems);
  }

  /**
   * Writes decisions into a file, which holds either all of the old ones or all of the new at any
   * moment.
   *
   * @throws IOException if that is not possible; the file is then as it was
   */
  public static void write(Decisions decisions, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path written = Files.createTempFile(folder, "." + file.getFileName(), ".new");
    try {
      try (Writer out = Files.newBufferedWriter(written);
          CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
        csv.printRecord(COLUMNS);
        for (Decision d : decisions.all()) {
          csv.printRecord(
              d.name(),
              d.type().map(EntityClass::term).orElse(""),
              d.document().orElse(""),
              d.verdict(),
              d.note());
        }
      }
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static DecisionTable parse(String file, String text, List<Row> rows) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(text))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    Map<Decision.Key, Row> seen = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    int open = 0;
    try (CSVParser csv = format.parse(new StringReader(text))) {
      for (String column : List.of("name", "decision")) {
        if (!csv.getHeaderNames().contains(column)) {
          throw new DecisionException(
              file + ": line 1: no column '" + column + "'; the first line must name the columns");
        }
      }
      int line = (int) csv.getCurrentLineNumber() + 1;
      for (CSVRecord record : csv) {
        if (cell(record, "decision").isEmpty()) {
          open++;
        } else {
          try {
            Row row = new Row(line, decision(record));
            Row before = seen.putIfAbsent(row.decision().key(), row);
            if (before == null) {
              rows.add(row);
            } else if (!before.decision().verdict().equals(row.decision().verdict())) {
              problems.add(
                  new Problem(
                      line,
                      "line "
                          + before.line()
                          + " decides otherwise on the same name, class and document; keep one"));
            }
          } catch (IllegalArgumentException e) {
            problems.add(new Problem(line, e.getMessage()));
          }
        }
        line = (int) csv.getCurrentLineNumber() + 1;
      }
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw new DecisionException(
          file + ": not a CSV table: " + e.getMessage() + "; save it as CSV anew", e);
    } catch (IOException e) {
      throw new DecisionException(file + ": cannot be read: " + e.getMessage(), e);
    }
    return new DecisionTable(
        Decisions.of(rows.stream().map(Row::decision).toList()), open, problems);
  }

  private static Decision decision(CSVRecord record) {
    if (record.size() != record.getParser().getHeaderNames().size()) {
      throw new IllegalArgumentException(
          record.size()
              + " cells under "
              + record.getParser().getHeaderNames().size()
              + " columns; put cells that hold a comma into quotes");
    }
    String name = cell(record, "name");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no name; say which name is decided on");
    }
    String type = cell(record, "class");
    Optional<EntityClass> known = EntityClass.of(type);
    if (!type.isEmpty() && known.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + type + "' is no class of things with names; leave it as the review list gives it");
    }
    return new Decision(
        name,
        known,
        Optional.of(cell(record, "document")).filter(d -> !d.isEmpty()),
        verdict(cell(record, "decision")),
        cell(record, "note"));
  }

  private static Decision.Verdict verdict(String text) {
    Matcher qid = QID.matcher(text);
    if (qid.matches()) {
      return new Decision.Item(qid.group(1));
    }
    if (text.equals("NIL")) {
      return new Decision.Nothing();
    }
    Matcher id = ID.matcher(text);
    if (id.matches()) {
      return new Decision.Same(
          URLDecoder.decode(id.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no decision; give a Wikidata item (Q7184), NIL, or an IRI that begins with "
            + IDS);
  }

  private static String cell(CSVRecord record, String column) {
    return record.isSet(column) ? record.get(column).strip() : "";
  }

  private static String delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    return header.contains(",") ? "," : header.contains(";") ? ";" : "\t";
  }

  private static String text(Path file) {
    try {
      return text(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new DecisionException(file + ": no such file; check the path", e);
    } catch (IOException e) {
      throw new DecisionException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String text(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new DecisionException(file + ": not UTF-8; save it as CSV in UTF-8", e);
    }
  }
}
