package org.entente.text;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.text.reader.OneLine;

/**
 * A folder of documents: every file in it and below whose name ends as those of a {@link
 * org.entente.text.reader.Format} do, with a YAML sidecar of the same name beside it where there is
 * one ({@code note.pdf}, {@code note.yaml}). What the sidecar says goes before what the file says
 * of itself.
 *
 * <pre>{@code
 * CorpusFolder folder = CorpusFolder.open(Path.of("data/corpus"));
 * for (String id : folder.documentIds()) {
 *   Document document = folder.read(id);
 * }
 * }</pre>
 *
 * Files are read one at a time and only when asked for. Nothing outside the folder is read,
 * whatever links in it lead to.
 */
public final class CorpusFolder {
  private final Path folder;
  private final List<String> ids;

  private CorpusFolder(Path folder, List<String> ids) {
    this.folder = folder;
    this.ids = ids;
  }

  /**
   * Lists a folder's documents without reading them.
   *
   * @throws NoSuchFileException if there is no such folder
   * @throws NotDirectoryException if it is not a folder
   * @throws IOException if it cannot be listed
   */
  public static CorpusFolder open(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return new CorpusFolder(
          folder,
          walk.filter(Files::isRegularFile)
              .filter(CorpusFolder::isDocument)
              .map(p -> folder.relativize(p).toString().replace(File.separatorChar, '/'))
              .sorted()
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /** Names of the documents, relative to the folder, with forward slashes, sorted. */
  public List<String> documentIds() {
    return ids;
  }

  /**
   * The size of a document in bytes; 0 if it cannot be told, as of a file that went meanwhile.
   *
   * @param id one of {@link #documentIds()}
   */
  public long bytes(String id) {
    try {
      return Files.size(folder.resolve(id));
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * What the file system says of a document and its sidecar; empty if it cannot be told, as of a
   * file that went meanwhile.
   *
   * @param id one of {@link #documentIds()}
   */
  public Optional<FileState> state(String id) {
    try {
      return Optional.of(FileState.of(folder.resolve(id), folder.resolve(TextFile.sidecarOf(id))));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads one document and its sidecar.
   *
   * @param id one of {@link #documentIds()}
   * @throws UnreadableDocumentException if the document is not readable, breaks its format or a
   *     limit, holds no text, leads out of the folder, or its sidecar is malformed
   */
  public Document read(String id) throws UnreadableDocumentException {
    return file(id).document();
  }

  /**
   * The bytes of one document and of its sidecar.
   *
   * @param id one of {@link #documentIds()}
   * @throws UnreadableDocumentException if the document is not readable or leads out of the folder
   */
  public TextFile file(String id) throws UnreadableDocumentException {
    String location = OneLine.of(folder + "/" + id);
    try {
      Path file = folder.resolve(id);
      Path sidecar = folder.resolve(TextFile.sidecarOf(id));
      Optional<byte[]> yaml =
          Files.exists(sidecar)
              ? Optional.of(bytes(sidecar, TextFile.LONGEST_SIDECAR))
              : Optional.empty();
      return new TextFile(id, location, bytes(file, TextFile.LONGEST), yaml);
    } catch (IOException | InvalidPathException e) {
      throw new UnreadableDocumentException(
          "%s: cannot be read (%s); check its name and permissions".formatted(location, reason(e)),
          e);
    }
  }

  /**
   * The bytes of a file in the folder.
   *
   * @param most how many there may be; if there are more, so many and one
   */
  private byte[] bytes(Path file, int most) throws IOException, UnreadableDocumentException {
    if (!file.toRealPath().startsWith(folder.toRealPath())) {
      throw new UnreadableDocumentException(
          OneLine.of(file.toString())
              + ": the link leads out of the corpus folder; copy the file into the folder");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    }
  }

  private static boolean isDocument(Path file) {
    return TextFile.isText(file.getFileName().toString());
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName().replace("Exception", "");
  }
}
