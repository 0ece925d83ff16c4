package org.entente.gazetteer.dump;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * A dump on disk, plain or compressed by gzip or bzip2, as its name's ending says; a compressed
 * file may be several streams one behind the other, as parallel compressors write them.
 */
final class DumpFile {
  private static final int BUFFER = 1 << 16;

  private final Path path;

  private DumpFile(Path path) {
    this.path = path;
  }

  /**
   * The dump at a path.
   *
   * @throws DumpException if there is no such file, it may not be read, or its ending says nothing
   */
  static DumpFile at(Path path) {
    if (!Files.exists(path)) {
      throw new DumpException(path + ": no such file; check the path of the dump");
    }
    if (!Files.isRegularFile(path)) {
      throw new DumpException(path + ": not a file; a dump is read twice, so give a file on disk");
    }
    if (!Files.isReadable(path)) {
      throw new DumpException(path + ": may not be read; check its permissions");
    }
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.matches(".*\\.nt(\\.gz|\\.bz2)?")) {
      throw new DumpException(
          path + ": not a dump of N-Triples; its name must end in .nt, .nt.gz or .nt.bz2");
    }
    return new DumpFile(path);
  }

  /** How many bytes lie on disk. */
  long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new DumpException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The dump's text.
   *
   * @param onRead is told how many more bytes were read from disk
   * @throws DumpException if the file is not compressed in the way that its name says
   */
  InputStream open(LongConsumer onRead) {
    InputStream raw = null;
    try {
      raw = new BufferedInputStream(new Counted(Files.newInputStream(path), onRead), BUFFER);
      String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".gz")) {
        return new GZIPInputStream(raw, BUFFER);
      }
      return name.endsWith(".bz2") ? new BZip2CompressorInputStream(raw, true) : raw;
    } catch (IOException e) {
      close(raw);
      throw unreadable(e, 0);
    }
  }

  /** What to tell the user when reading failed behind a line. */
  DumpException unreadable(IOException e, long line) {
    return new DumpException(
        "%s: cannot be read beyond line %d (%s); it may be cut off or damaged: check its size and checksum"
            .formatted(path, line, e.getMessage()),
        e);
  }

  private static void close(InputStream in) {
    if (in != null) {
      try {
        in.close();
      } catch (IOException e) {
        // the failure to open it is what the user is told of
      }
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }

  /** Tells how much was read. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer onRead;

    Counted(InputStream in, LongConsumer onRead) {
      super(in);
      this.onRead = onRead;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      onRead.accept(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      onRead.accept(Math.max(0, n));
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
