package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Within a document and over documents, the same event types count as recurring. */
class RecurringTypesTest {

  @Test
  void linkingAndInferenceNameTheSameTypes() throws IOException {
    Set<String> linking =
        read("link/happenings.tsv")
            .lines()
            .map(line -> line.split("\t", -1))
            .filter(row -> row[2].equals("yes"))
            .map(row -> row[0])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> inference =
        Pattern.compile("ent:([A-Z]\\w+)")
            .matcher(read("inference/recurring-types.rq"))
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(inference).isNotEmpty().isEqualTo(linking);
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = RecurringTypesTest.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
