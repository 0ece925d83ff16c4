package org.entente.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Which gazetteers the program works with.
 *
 * <pre>{@code
 * GazetteerSource source = new GazetteerSource(true, List.of(Path.of("my-gazetteer")));
 * Gazetteer gazetteer = source.load();   // the built-in one, and what the folder adds
 * }</pre>
 *
 * Where a folder has an entry with the Wikidata item of an entry that comes before it, the earlier
 * one stands, and links to the later one lead to it. So a gazetteer made from a dump does not
 * displace what was compiled with care.
 *
 * @param builtIn whether the one that comes with the program is used
 * @param folders further ones, each a folder of tables
 */
public record GazetteerSource(boolean builtIn, List<Path> folders) {
  /** The gazetteer that comes with the program, alone. */
  public static final GazetteerSource BUILT_IN = new GazetteerSource(true, List.of());

  public GazetteerSource {
    folders = List.copyOf(folders);
  }

  /**
   * Reads them all, as one gazetteer.
   *
   * @throws GazetteerException when a table breaks the format, or an id stands in two of them
   * @throws UncheckedIOException when a folder or table cannot be read
   */
  public Gazetteer load() {
    return Gazetteer.of(builtIn, folders);
  }

  /**
   * What sets a result with these gazetteers apart from one with the built-in gazetteer alone: a
   * hash over the names and bytes of the tables; empty for {@link #BUILT_IN}.
   *
   * @throws UncheckedIOException when a folder or table cannot be read
   */
  public String version() {
    StringBuilder version = new StringBuilder(builtIn ? "" : " without built-in gazetteer");
    for (Path folder : folders) {
      version.append(" gazetteer sha256:").append(hash(folder));
    }
    return version.toString();
  }

  private static String hash(Path folder) {
    MessageDigest digest = sha256();
    try {
      for (Path table : Gazetteer.tables(folder)) {
        digest.update(table.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(contentHash(table));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer folder " + folder + " cannot be read", e);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static byte[] contentHash(Path table) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(table), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
