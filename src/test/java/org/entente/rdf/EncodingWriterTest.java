package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EncodingWriterTest {

  @Property(tries = 200)
  void encodesWhateverItIsGivenInWhateverPieces(
      @ForAll String piece, @ForAll @IntRange(min = 1, max = 300) int times) throws IOException {
    String text = piece.repeat(times);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EncodingWriter writer = new EncodingWriter(out)) {
      writer.append(text);
      for (int i = 0; i < text.length(); i++) {
        writer.append(text.charAt(i));
      }
      writer.write(text.toCharArray());
    }
    assertThat(out.toByteArray()).isEqualTo(text.repeat(3).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsPairsOfSurrogatesTogetherOverTheEdgeOfItsBuffer() throws IOException {
    String text = "a" + "\uD83D\uDD4A".repeat(10_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EncodingWriter writer = new EncodingWriter(out);
    writer.write(text);
    writer.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
  }
}
