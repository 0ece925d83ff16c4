package org.entente.text;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.entente.text.reader.Content;
import org.entente.text.reader.Format;
import org.entente.text.reader.Limits;

/**
 * The bytes of a document and of its sidecar, from whatever file system, and what they mean.
 *
 * <pre>{@code
 * Document document = new TextFile("note.txt", "hdfs://host/corpus/note.txt", bytes, Optional.empty()).document();
 * }</pre>
 *
 * @param id the document's name: the file's path below the corpus folder, with forward slashes
 * @param location what messages call the file
 * @param text the document's bytes
 * @param sidecar the bytes of the YAML file of the same name, where there is one
 */
public record TextFile(String id, String location, byte[] text, Optional<byte[]> sidecar) {

  /** How many bytes of a document are worth reading; what is longer is refused. */
  public static final int LONGEST = Limits.FILE;

  /** How many bytes of a sidecar are worth reading; what is longer is refused. */
  public static final int LONGEST_SIDECAR = 1 << 16;

  /**
   * Whether a file of a corpus folder is a document: of a known {@link Format}, not hidden.
   *
   * @param name its own name, without folders
   */
  public static boolean isText(String name) {
    return !name.startsWith(".") && Format.of(name).isPresent();
  }

  /**
   * The name of a text's sidecar: {@code note.yaml} of {@code note.txt}; with folders or without.
   */
  public static String sidecarOf(String text) {
    return text.substring(0, text.lastIndexOf('.')) + ".yaml";
  }

  /** A hash of all bytes, the sidecar's included (SHA-256, in hexadecimal digits). */
  public String hash() {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
    digest.update(text);
    sidecar.ifPresent(digest::update);
    return (sidecar.isPresent() ? "+" : "") + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /**
   * What the bytes say; what the sidecar says goes before what the file says of itself.
   *
   * @throws UnreadableDocumentException if the file breaks its format or a limit or holds no text,
   *     or the sidecar is malformed
   */
  public Document document() throws UnreadableDocumentException {
    Metadata given = sidecar.isPresent() ? metadata(sidecar.get()) : Metadata.NONE;
    Format format = Format.of(id).orElse(Format.PLAIN);
    try {
      Content content = format.read(text);
      return new Document(id, content.text(), given.or(content.metadata()));
    } catch (UnreadableDocumentException e) {
      throw new UnreadableDocumentException(location + ": " + e.getMessage(), e);
    }
  }

  private Metadata metadata(byte[] yaml) throws UnreadableDocumentException {
    String file = sidecarOf(location);
    if (yaml.length > LONGEST_SIDECAR) {
      throw new UnreadableDocumentException(
          file + ": larger than " + LONGEST_SIDECAR + " bytes; keep to what a sidecar is for");
    }
    return Sidecar.parse(file, yaml);
  }
}
