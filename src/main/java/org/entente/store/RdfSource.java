package org.entente.store;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * RDF that can be read as a stream, any number of times.
 *
 * @param name what error messages call it; its extension tells the syntax ({@code .nq}, {@code
 *     .nt}, {@code .ttl}, {@code .trig} …, also followed by {@code .gz} for files)
 * @param opener opens the stream from its beginning; the reader closes it
 */
public record RdfSource(String name, Opener opener) {

  /** Opens a stream that its reader closes. */
  @FunctionalInterface
  public interface Opener {
    /** A new stream from the beginning. */
    InputStream open() throws IOException;
  }

  /** Both parts are required. */
  public RdfSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(opener, "opener");
  }

  /** A file; {@code .gz} is unpacked while reading. */
  public static RdfSource of(Path file) {
    return ofFile(file.toString());
  }

  /** One of very many files, of which nothing but the name is held. */
  public static RdfSource in(String folder, String name) {
    return ofFile(folder + File.separator + name);
  }

  private static RdfSource ofFile(String name) {
    return new RdfSource(
        name,
        () -> {
          InputStream in = Files.newInputStream(Path.of(name));
          return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
        });
  }

  /** A string; the name's extension tells its syntax. */
  public static RdfSource of(String name, String rdf) {
    byte[] bytes = rdf.getBytes(StandardCharsets.UTF_8);
    return new RdfSource(name, () -> new ByteArrayInputStream(bytes));
  }

  /** A resource of the class path, named from its root without a leading slash. */
  public static RdfSource ofResource(String path) {
    return new RdfSource(
        path,
        () -> {
          InputStream in = RdfSource.class.getClassLoader().getResourceAsStream(path);
          if (in == null) {
            throw new FileNotFoundException("no resource " + path + " on the class path");
          }
          return in;
        });
  }
}
