package org.entente.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table that comes with the program: tab-separated values, the names of the columns first.
 *
 * <pre>{@code
 * for (ProgramTable.Row row : ProgramTable.read("/link/happenings.tsv", "type", "thing", "recurs", "placed")) {
 *   boolean recurs = row.isYes(2);
 * }
 * }</pre>
 */
public final class ProgramTable {
  private ProgramTable() {}

  /**
   * One row, which can say where it stands.
   *
   * @param place file and line
   * @param cells as many as the table has columns
   */
  public record Row(String place, List<String> cells) {

    /** The value in a column, counted from 0. */
    public String cell(int column) {
      return cells.get(column);
    }

    /**
     * Whether a column says yes.
     *
     * @throws IllegalStateException if it says neither yes nor no
     */
    public boolean isYes(int column) {
      return switch (cell(column)) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw malformed("must say yes or no");
      };
    }

    /**
     * The number in a column.
     *
     * @throws IllegalStateException if it is none
     */
    public double number(int column) {
      try {
        return Double.parseDouble(cell(column));
      } catch (NumberFormatException e) {
        throw malformed("must be a number");
      }
    }

    /**
     * What is to be thrown if the row cannot be used.
     *
     * @param fault what it would have to be
     */
    public IllegalStateException malformed(String fault) {
      return new IllegalStateException(place + ": " + fault + ": " + String.join(" | ", cells));
    }
  }

  /**
   * The rows of a table.
   *
   * @param path on the class path, from its root
   * @param columns the names of its columns, which it must have
   * @throws IllegalStateException if there is no such table, or it or a row has other columns
   */
  public static List<Row> read(String path, String... columns) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : ProgramFile.lines(path)) {
      Row row = new Row(path + ":" + ++number, Arrays.asList(line.split("\t", -1)));
      boolean wrong =
          number == 1
              ? !row.cells().equals(Arrays.asList(columns))
              : row.cells().size() != columns.length;
      if (wrong) {
        throw row.malformed("must have the columns " + String.join(", ", columns));
      }
      if (number > 1) {
        rows.add(row);
      }
    }
    return rows;
  }
}
