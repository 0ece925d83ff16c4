package org.entente.text.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.text.UnreadableDocumentException;

/**
 * From bytes to characters, strictly: by the byte order mark, else by what the file declares, else
 * as UTF-8. Nothing is guessed, and nothing that does not fit is replaced.
 */
final class Encoding {
  /** Names that pages of the web give to what is windows-1252 (WHATWG Encoding Standard, 4.2). */
  private static final Set<String> WINDOWS_1252 =
      Set.of("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "l1", "cp1252");

  private Encoding() {}

  /**
   * The characters without the byte order mark.
   *
   * @param declared the encoding that the file itself names
   */
  static String decode(byte[] file, Optional<String> declared) throws UnreadableDocumentException {
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return decode(file, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(file, 0xFF, 0xFE)) {
      return decode(file, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(file, 0xFE, 0xFF)) {
      return decode(file, 2, StandardCharsets.UTF_16BE);
    }
    return decode(file, 0, declared.isPresent() ? charset(declared.get()) : StandardCharsets.UTF_8);
  }

  private static boolean startsWith(byte[] file, int... mark) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset charset(String name) throws UnreadableDocumentException {
    String label = name.strip().toLowerCase(Locale.ROOT);
    if (label.startsWith("utf-16")) {
      return StandardCharsets.UTF_8; // who could read the declaration reads no UTF-16 (WHATWG)
    }
    try {
      return Charset.forName(WINDOWS_1252.contains(label) ? "windows-1252" : label);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnreadableDocumentException(
          "declares the unknown encoding %s; convert the file to UTF-8"
              .formatted(OneLine.of(label)),
          e);
    }
  }

  private static String decode(byte[] file, int from, Charset charset)
      throws UnreadableDocumentException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(file, from, file.length - from);
    CharBuffer out =
        CharBuffer.allocate((int) ((file.length - from) * (double) decoder.maxCharsPerByte()) + 2);
    try {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        result.throwException();
      }
      decoder.flush(out);
    } catch (CharacterCodingException e) {
      throw new UnreadableDocumentException(
          "not %s at byte %d; convert the file to UTF-8".formatted(charset, in.position()), e);
    }
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new UnreadableDocumentException(
          "holds a NUL at character %d, so it is no text; convert the file to UTF-8"
              .formatted(nul));
    }
    return text;
  }
}
