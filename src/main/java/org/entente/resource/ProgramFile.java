package org.entente.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text file that comes with the program, in UTF-8. */
public final class ProgramFile {
  private ProgramFile() {}

  /**
   * Its lines without surrounding blanks, comments ({@code #}) and empty lines.
   *
   * @param path on the class path, from its root: {@code /syntax/months.txt}
   * @throws IllegalStateException if there is no such file
   */
  public static List<String> words(String path) {
    return lines(path).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** All its lines as they are. */
  static List<String> lines(String path) {
    try (InputStream in = ProgramFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            path + " is not on the class path; build the program again");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
