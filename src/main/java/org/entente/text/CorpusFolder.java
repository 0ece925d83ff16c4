package org.entente.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of texts: every {@code .txt} and {@code .md} file in it and below, with a YAML sidecar
 * of the same name beside it where there is one ({@code note.txt}, {@code note.yaml}).
 *
 * <pre>{@code
 * CorpusFolder folder = CorpusFolder.open(Path.of("data/corpus"));
 * for (String id : folder.documentIds()) {
 *   Document document = folder.read(id);
 * }
 * }</pre>
 *
 * Texts are UTF-8; a byte order mark is not part of the stored text. Files are read one at a time
 * and only when asked for.
 */
public final class CorpusFolder {
  private final Path folder;
  private final List<String> ids;

  private CorpusFolder(Path folder, List<String> ids) {
    this.folder = folder;
    this.ids = ids;
  }

  /**
   * Lists a folder's texts without reading them.
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
              .filter(CorpusFolder::isText)
              .map(p -> folder.relativize(p).toString().replace('\\', '/'))
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

  /** Names of the texts, relative to the folder, with forward slashes, sorted. */
  public List<String> documentIds() {
    return ids;
  }

  /**
   * The size of a text in bytes; 0 if it cannot be told, as of a file that went meanwhile.
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
   * Reads one text and its sidecar.
   *
   * @param id one of {@link #documentIds()}
   * @throws UnreadableDocumentException if the text is not readable, is empty, is no UTF-8, leads
   *     out of the folder, or its sidecar is malformed
   */
  public Document read(String id) throws UnreadableDocumentException {
    Path file = folder.resolve(id);
    try {
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        throw new UnreadableDocumentException(
            file + ": the link leads out of the corpus folder; copy the text into the folder");
      }
      return new TextFile(id, file.toString(), Files.readAllBytes(file), sidecar(file)).document();
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          file + ": cannot be read (" + reason(e) + "); check its permissions", e);
    }
  }

  private static Optional<byte[]> sidecar(Path text) throws IOException {
    Path file = text.resolveSibling(TextFile.sidecarOf(text.getFileName().toString()));
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private static boolean isText(Path file) {
    return TextFile.isText(file.getFileName().toString());
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "");
  }
}
