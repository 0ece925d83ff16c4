package org.entente.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a file system says of a document's file and sidecar without reading them: while this is as
 * it was, so are their bytes.
 *
 * <p>As make and git do, it goes by size and time of modification, and where the file system tells
 * by the file's number and the time of the last change of whatever kind too, so that a copy that
 * keeps its time shows. A file that was modified just before it was looked at may be modified again
 * without a mark of it: see {@link #isSettled}.
 *
 * @param marks without white space; equal only if nothing is known to differ
 * @param modified when the later one of the two was modified
 */
public record FileState(String marks, FileTime modified) {
  /** The coarsest clock of a file system in use (FAT) has ticks of this length. */
  private static final Duration TICK = Duration.ofSeconds(2);

  private static final String UNIX = "unix";
  private static final String ABSENT = "-";

  /**
   * Of a document and its sidecar.
   *
   * @throws IOException if the document's file cannot be looked at
   */
  static FileState of(Path file, Path sidecar) throws IOException {
    FileState document = of(file);
    if (!Files.exists(sidecar)) {
      return new FileState(document.marks + ";" + ABSENT, document.modified);
    }
    FileState beside = of(sidecar);
    boolean later = beside.modified.compareTo(document.modified) > 0;
    return new FileState(
        document.marks + ";" + beside.marks, later ? beside.modified : document.modified);
  }

  private static FileState of(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
      Map<String, Object> of =
          Files.readAttributes(file, UNIX + ":size,lastModifiedTime,ctime,ino,dev");
      FileTime modified = (FileTime) of.get("lastModifiedTime");
      return new FileState(
          "%s:%d:%d:%s:%s"
              .formatted(
                  of.get("size"),
                  modified.to(TimeUnit.NANOSECONDS),
                  ((FileTime) of.get("ctime")).to(TimeUnit.NANOSECONDS),
                  of.get("dev"),
                  of.get("ino")),
          modified);
    }
    BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileState(
        "%d:%d".formatted(of.size(), of.lastModifiedTime().to(TimeUnit.NANOSECONDS)),
        of.lastModifiedTime());
  }

  /**
   * Whether a modification from that moment on shows: the last one before it was at least a tick of
   * the coarsest clock ago.
   */
  public boolean isSettled(FileTime moment) {
    return modified.toInstant().isBefore(moment.toInstant().minus(TICK));
  }
}
