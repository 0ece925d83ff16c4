package org.entente.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of parts, laid out as Hadoop's committers lay out theirs: what is not finished lies in
 * {@code _temporary}, and {@code _SUCCESS} says that all is there.
 *
 * <pre>
 * OUT/part-00000.nq.gz
 * OUT/part-00001.nq.gz
 * OUT/_SUCCESS
 * </pre>
 */
final class PartFolder implements AutoCloseable {
  private static final String UNFINISHED = "_temporary";
  private static final String FINISHED = "_SUCCESS";
  private static final List<String> ENDINGS = List.of(".nq", PartPlan.ENDING);

  private final Path folder;
  private final boolean made;
  private boolean committed;

  private PartFolder(Path folder, boolean made) {
    this.folder = folder;
    this.made = made;
  }

  /**
   * Begins a folder of parts. Closing it before {@link #commit} leaves things as they were.
   *
   * @throws PartException if the folder holds something already
   */
  static PartFolder create(Path folder) throws IOException {
    boolean made = !Files.exists(folder);
    if (!made) {
      requireEmpty(folder);
    }
    Files.createDirectories(folder.resolve(UNFINISHED));
    return new PartFolder(folder, made);
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new PartException(folder + ": not a folder; give a folder that is missing or empty");
    }
    if (Files.exists(folder.resolve(UNFINISHED))) {
      throw new PartException(
          folder
              + ": an extraction into this folder did not finish, or runs still; remove the folder"
              + " or give another one");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new PartException(
            folder + ": holds something already; give a folder that is missing or empty");
      }
    }
  }

  /**
   * The parts in a folder, or a part itself.
   *
   * @throws PartException if there is none, or an extraction into the folder did not finish
   */
  static List<Path> parts(Path place) {
    if (!Files.exists(place)) {
      throw new PartException(place + ": no such file or folder; check the path");
    }
    if (!Files.isDirectory(place)) {
      if (!isPart(place)) {
        throw new PartException(place + ": not a part; the names of parts end with .nq or .nq.gz");
      }
      return List.of(place);
    }
    if (Files.exists(place.resolve(UNFINISHED))) {
      throw new PartException(
          place + ": the extraction into this folder did not finish; remove it and extract anew");
    }
    try (Stream<Path> files = Files.list(place)) {
      List<Path> parts = files.filter(PartFolder::isPart).sorted().toList();
      if (parts.isEmpty()) {
        throw new PartException(
            place + ": no part (*.nq.gz, *.nq) in this folder; `entente extract` makes some");
      }
      return parts;
    } catch (IOException e) {
      throw new PartException(place + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  private static boolean isPart(Path file) {
    String name = file.getFileName().toString();
    boolean hidden = name.startsWith(".") || name.startsWith("_");
    return !hidden && Files.isRegularFile(file) && ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** Where a part is written. */
  Path unfinished(String name) {
    return folder.resolve(UNFINISHED).resolve(name);
  }

  /** All parts are written: they get their places. */
  void commit() throws IOException {
    for (Path part : unfinished()) {
      Files.move(part, folder.resolve(part.getFileName()));
    }
    Files.delete(folder.resolve(UNFINISHED));
    Files.createFile(folder.resolve(FINISHED));
    committed = true;
  }

  private List<Path> unfinished() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(UNFINISHED))) {
      return files.sorted().toList();
    }
  }

  @Override
  public void close() {
    if (committed) {
      return;
    }
    try {
      List<Path> remove = new ArrayList<>(unfinished());
      remove.add(folder.resolve(UNFINISHED));
      if (made) {
        remove.add(folder);
      }
      for (Path file : remove) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
