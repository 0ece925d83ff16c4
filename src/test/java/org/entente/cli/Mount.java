package org.entente.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system that is there for a test: one in memory of a given size, or a view of a folder
 * through which nothing can be written. Who may not mount skips the test.
 *
 * <pre>{@code
 * try (Mount disk = Mount.inMemory(folder.resolve("disk"), 1 << 20)) {
 *   … // a disk of one mebibyte
 * }
 * }</pre>
 */
final class Mount implements AutoCloseable {
  private final Path at;

  private Mount(Path at) {
    this.at = at;
  }

  /**
   * An empty disk.
   *
   * @param at a folder, made where it is missing
   * @param bytes how much it holds
   */
  static Mount inMemory(Path at, long bytes) throws IOException {
    return mount(at, "mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", at.toString());
  }

  /** What a folder holds, for reading only, though the reader be root. */
  static Mount readOnly(Path folder, Path at) throws IOException {
    return mount(at, "mount", "-o", "bind,ro", folder.toString(), at.toString());
  }

  private static Mount mount(Path at, String... command) throws IOException {
    Files.createDirectories(at);
    String failure = failure(command);
    assumeTrue(failure.isEmpty(), "only who may mount can try this (root): " + failure);
    return new Mount(at);
  }

  /** Lets a disk in memory hold so much from now on; not less than it holds. */
  void resize(long bytes) throws IOException {
    require("mount", "-o", "remount,size=" + bytes, at.toString());
  }

  /** How many bytes are taken. */
  long used() throws IOException {
    FileStore store = Files.getFileStore(at);
    return store.getTotalSpace() - store.getUnallocatedSpace();
  }

  /** Goes at once, and its memory when this process has given its files up. */
  @Override
  public void close() throws IOException {
    require("umount", "-l", at.toString());
  }

  private static void require(String... command) throws IOException {
    String failure = failure(command);
    if (!failure.isEmpty()) {
      throw new IOException(String.join(" ", command) + ": " + failure);
    }
  }

  /** Empty if the command did what it should. */
  private static String failure(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      return status == 0 ? "" : (said.strip() + " (status " + status + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (IOException e) {
      return e.getMessage();
    }
  }
}
