package org.entente.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.link.Hash;

/**
 * Which program made an extraction, in two parts that change at different times: its code and what
 * belongs to it, and the lexicon. What it knows of names is told apart, see {@link
 * ExtractorVersion}.
 *
 * <p>The versions are the same on every machine that runs the same build.
 */
public final class ProgramVersion {
  /** Folders of the program, below the root of its class path entry. */
  private static final List<String> CODE =
      List.of(
          "annotate",
          "extract",
          "link",
          "ontology",
          "org/entente/annotate",
          "org/entente/extract",
          "org/entente/gazetteer",
          "org/entente/link",
          "org/entente/ontology",
          "org/entente/rdf",
          "org/entente/resource",
          "org/entente/text",
          "syntax");

  private static final List<String> LEXICON = List.of("lexicon");
  private static final List<String> GAZETTEER = List.of("gazetteer");

  private ProgramVersion() {}

  /**
   * The version of the running program without its lexicon: sixteen hexadecimal digits.
   *
   * @throws UncheckedIOException when the program's own files cannot be read
   */
  public static String code() {
    return Holder.CODE_VERSION;
  }

  /**
   * The version of the running program's lexicon: sixteen hexadecimal digits.
   *
   * @throws UncheckedIOException when the program's own files cannot be read
   */
  public static String lexicon() {
    return Holder.LEXICON_VERSION;
  }

  /**
   * Versions of the files in the lexicon's folder that are not to be told apart by their entries:
   * sixteen hexadecimal digits each.
   *
   * @param byEntry says of a path below that folder whether it is; those are left out
   * @throws UncheckedIOException when the program's own files cannot be read
   */
  public static SortedMap<String, String> lexiconBeside(Predicate<String> byEntry) {
    return inProgram(root -> beside(root, byEntry));
  }

  /**
   * The version of the gazetteer that comes with the program: sixteen hexadecimal digits.
   *
   * @throws UncheckedIOException when the program's own files cannot be read
   */
  public static String gazetteer() {
    return Holder.GAZETTEER_VERSION;
  }

  private static final class Holder {
    static final String CODE_VERSION = compute(CODE);
    static final String LEXICON_VERSION = compute(LEXICON);
    static final String GAZETTEER_VERSION = compute(GAZETTEER);
  }

  private static String compute(List<String> folders) {
    return inProgram(root -> of(root, folders));
  }

  /** Something that is read below the root of a class path entry. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(Path root) throws IOException;
  }

  private static <T> T inProgram(Reading<T> reading) {
    Path program = program();
    try {
      if (Files.isDirectory(program)) {
        return reading.read(program);
      }
      try (FileSystem jar = FileSystems.newFileSystem(program)) {
        return reading.read(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the program's own files at " + program + " cannot be read", e);
    }
  }

  /** The folder or jar that this class was loaded from. */
  private static Path program() {
    CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(new URI(source.getLocation().toString()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(
          "the program lies at " + source.getLocation() + ", which is no path; move it", e);
    }
  }

  /** The version of the code of a program whose class path entry is this folder. */
  static String code(Path root) throws IOException {
    return of(root, CODE);
  }

  /** The version of the lexicon of a program whose class path entry is this folder. */
  static String lexicon(Path root) throws IOException {
    return of(root, LEXICON);
  }

  private static SortedMap<String, String> beside(Path root, Predicate<String> byEntry)
      throws IOException {
    SortedMap<String, String> versions = new TreeMap<>();
    for (String folder : LEXICON) {
      Path path = root.resolve(folder);
      for (Path file : files(root, List.of(folder))) {
        String name = name(path, file);
        if (!byEntry.test(name)) {
          versions.put(
              name, HexFormat.of().formatHex(Hash.sha256().digest(Files.readAllBytes(file)), 0, 8));
        }
      }
    }
    return versions;
  }

  /** All files of these folders, by name. */
  private static List<Path> files(Path root, List<String> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      Path path = root.resolve(folder);
      if (Files.isDirectory(path)) {
        try (Stream<Path> walk = Files.walk(path)) {
          walk.filter(Files::isRegularFile).forEach(files::add);
        }
      }
    }
    files.sort(Comparator.comparing(file -> name(root, file)));
    return files;
  }

  private static String of(Path root, List<String> folders) throws IOException {
    MessageDigest digest = Hash.sha256();
    for (Path file : files(root, folders)) {
      digest.update(Hash.of(name(root, file)).getBytes(StandardCharsets.US_ASCII));
      digest.update(Hash.sha256().digest(Files.readAllBytes(file)));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
