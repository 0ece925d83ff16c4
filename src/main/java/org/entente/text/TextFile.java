package org.entente.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The bytes of a text and of its sidecar, from whatever file system, and what they mean.
 *
 * <pre>{@code
 * Document document = new TextFile("note.txt", "hdfs://host/corpus/note.txt", bytes, Optional.empty()).document();
 * }</pre>
 *
 * @param id the document's name: the file's path below the corpus folder, with forward slashes
 * @param location what messages call the file
 * @param text the text's bytes
 * @param sidecar the bytes of the YAML file of the same name, where there is one
 */
public record TextFile(String id, String location, byte[] text, Optional<byte[]> sidecar) {

  /**
   * Whether a file of a corpus folder is a text: {@code .txt} or {@code .md}, not hidden.
   *
   * @param name its own name, without folders
   */
  public static boolean isText(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.startsWith(".") && (lower.endsWith(".txt") || lower.endsWith(".md"));
  }

  /**
   * The name of a text's sidecar: {@code note.yaml} of {@code note.txt}; with folders or without.
   */
  public static String sidecarOf(String text) {
    return text.substring(0, text.lastIndexOf('.')) + ".yaml";
  }

  /**
   * What the bytes say.
   *
   * @throws UnreadableDocumentException if the text is empty or no UTF-8, or the sidecar malformed
   */
  public Document document() throws UnreadableDocumentException {
    String decoded = decode();
    if (decoded.isBlank()) {
      throw new UnreadableDocumentException(
          location + ": the file is empty; put the text into it or remove it");
    }
    return new Document(
        id,
        decoded,
        sidecar.isPresent() ? Sidecar.parse(sidecarOf(location), sidecar.get()) : Metadata.NONE);
  }

  private String decode() throws UnreadableDocumentException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(text);
    CharBuffer out = CharBuffer.allocate(text.length + 1);
    try {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        result.throwException();
      }
      decoder.flush(out);
    } catch (CharacterCodingException e) {
      throw new UnreadableDocumentException(
          location + ": not UTF-8 at byte " + in.position() + "; convert the file to UTF-8", e);
    }
    out.flip();
    String decoded = out.toString();
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }
}
