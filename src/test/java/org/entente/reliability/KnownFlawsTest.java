package org.entente.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No library here is older than the first version without a flaw that {@code known-flaws.tsv}
 * lists. What is published later nobody can tell offline: docs/OPERATIONS.md says how to ask.
 */
class KnownFlawsTest {
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*(?:-\\w+)*)\\.jar");
  private static final Pattern NAMED =
      Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>\\$\\{([\\w.-]+)}</version>");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private record Flaw(String advisory, String library, String fixedIn) {}

  @Test
  void everyLibraryIsAtLeastTheVersionWithoutAKnownFlaw() throws IOException {
    TreeMap<String, String> versions = libraries();
    List<Flaw> concern = flaws().filter(f -> versions.containsKey(f.library())).toList();
    assertThat(concern)
        .extracting(Flaw::library)
        .as("libraries that are here, those of profiles too")
        .contains("jena-arq", "jetty-http", "pdfbox", "poi-ooxml", "jsoup", "spark-core_2.13");
    assertThat(concern)
        .allMatch(
            flaw -> isAtLeast(versions.get(flaw.library()), flaw.fixedIn()), versions.toString());
  }

  @Test
  void versionsAreComparedByTheirNumbers() {
    assertThat(isAtLeast("2.10.0", "2.9.1")).isTrue();
    assertThat(isAtLeast("33.4.8-jre", "32.0.0")).isTrue();
    assertThat(isAtLeast("2.0", "2.0.0")).isTrue();
    assertThat(isAtLeast("1.9", "1.10.0")).isFalse();
    assertThat(isAtLeast("12.0.8", "12.0.9")).isFalse();
  }

  /** What profiles add, and the jars of the class path: artifact → version. */
  private static TreeMap<String, String> libraries() throws IOException {
    TreeMap<String, String> versions = new TreeMap<>(named());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path name = Path.of(entry).getFileName();
      Matcher jar = JAR.matcher(Objects.toString(name, ""));
      if (jar.matches()) {
        versions.put(jar.group(1), jar.group(2));
      }
    }
    return versions;
  }

  /** What the pom names with a version of its own, those of the profiles too. */
  private static Map<String, String> named() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Map<String, String> versions = new TreeMap<>();
    for (MatchResult named : NAMED.matcher(pom).results().toList()) {
      Matcher version =
          Pattern.compile("<" + Pattern.quote(named.group(2)) + ">([^<]+)<").matcher(pom);
      if (version.find()) {
        versions.put(named.group(1), version.group(1));
      }
    }
    return versions;
  }

  private static Stream<Flaw> flaws() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            KnownFlawsTest.class.getResourceAsStream("/reliability/known-flaws.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Flaw(cells[0], cells[1], cells[2]));
    }
  }

  private static boolean isAtLeast(String version, String least) {
    List<Integer> has = numbers(version);
    List<Integer> wants = numbers(least);
    for (int i = 0; i < wants.size(); i++) {
      int difference = Integer.compare(i < has.size() ? has.get(i) : 0, wants.get(i));
      if (difference != 0) {
        return difference > 0;
      }
    }
    return true;
  }

  private static List<Integer> numbers(String version) {
    return NUMBER.matcher(version).results().map(MatchResult::group).map(Integer::valueOf).toList();
  }
}
