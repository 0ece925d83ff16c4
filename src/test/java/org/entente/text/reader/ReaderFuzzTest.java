package org.entente.text.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes at all: a reader gives a text that can be stored, or refuses them in one line. Tried
 * with every file that {@link ReaderCampaign} begins at or found, and with it cut off.
 */
class ReaderFuzzTest {
  private static final Path INPUTS =
      Path.of("src/test/resources/org/entente/text/reader/ReaderCampaignInputs");

  static Stream<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(INPUTS)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void everyKeptFileIsReadOrRefused(Path input) throws IOException {
    String folder = input.getParent().getFileName().toString();
    Format format = Format.valueOf(folder.toUpperCase(Locale.ROOT));
    byte[] file = Files.readAllBytes(input);
    ReaderCampaign.read(format, file);
    for (int part = 1; part < 8; part++) {
      ReaderCampaign.read(format, Arrays.copyOf(file, file.length * part / 8));
    }
  }
}
