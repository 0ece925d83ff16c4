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
import java.util.stream.Stream;
import org.entente.link.Hash;

/**
 * Which extractor made an extraction: a hash over everything of this program that what is extracted
 * depends on, its code as well as its lexicon, gazetteer and ontology.
 *
 * <p>A document whose graph carries another version must be extracted again. The version is the
 * same on every machine that runs the same build.
 */
public final class ExtractorVersion {
  /** Folders of the program, below the root of its class path entry. */
  private static final List<String> KNOWLEDGE =
      List.of(
          "annotate",
          "extract",
          "gazetteer",
          "lexicon",
          "link",
          "ontology",
          "org/entente/annotate",
          "org/entente/extract",
          "org/entente/gazetteer",
          "org/entente/link",
          "org/entente/ontology",
          "org/entente/rdf",
          "org/entente/text",
          "syntax");

  private ExtractorVersion() {}

  /**
   * The version of the running program, as {@code sha256:…}.
   *
   * @throws UncheckedIOException when the program's own files cannot be read
   */
  public static String current() {
    return Holder.CURRENT;
  }

  private static final class Holder {
    static final String CURRENT = compute();
  }

  private static String compute() {
    Path program = program();
    try {
      if (Files.isDirectory(program)) {
        return of(program);
      }
      try (FileSystem jar = FileSystems.newFileSystem(program)) {
        return of(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the program's own files at " + program + " cannot be read", e);
    }
  }

  /** The folder or jar that this class was loaded from. */
  private static Path program() {
    CodeSource source = ExtractorVersion.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(new URI(source.getLocation().toString()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(
          "the program lies at " + source.getLocation() + ", which is no path; move it", e);
    }
  }

  /** The version of a program whose class path entry is this folder. */
  static String of(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : KNOWLEDGE) {
      Path path = root.resolve(folder);
      if (Files.isDirectory(path)) {
        try (Stream<Path> walk = Files.walk(path)) {
          walk.filter(Files::isRegularFile).forEach(files::add);
        }
      }
    }
    MessageDigest digest = Hash.sha256();
    Comparator<Path> byName = Comparator.comparing(f -> name(root, f));
    for (Path file : files.stream().sorted(byName).toList()) {
      digest.update(Hash.of(name(root, file)).getBytes(StandardCharsets.US_ASCII));
      digest.update(Hash.sha256().digest(Files.readAllBytes(file)));
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
