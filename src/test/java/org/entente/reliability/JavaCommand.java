package org.entente.reliability;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Classes of this class path in a process of their own, which a test can kill or starve. */
public final class JavaCommand {
  private JavaCommand() {}

  /**
   * The words that start one, by the Java that runs this.
   *
   * @param options of the Java machine
   */
  public static List<String> of(Class<?> main, List<String> options, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    words.addAll(List.of(arguments));
    return words;
  }
}
