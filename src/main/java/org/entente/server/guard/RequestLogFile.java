package org.entente.server.guard;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that requests are logged to, a line each; without a file, nowhere. */
public final class RequestLogFile implements Consumer<String>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RequestLogFile.class);

  private final Optional<BufferedWriter> writer;
  private boolean failed;

  private RequestLogFile(Optional<BufferedWriter> writer) {
    this.writer = writer;
  }

  /**
   * Appends to a file, which is made if it is not there.
   *
   * @throws UncheckedIOException if it cannot be written; names it
   */
  public static RequestLogFile open(Optional<Path> file) {
    return new RequestLogFile(file.map(RequestLogFile::appending));
  }

  private static BufferedWriter appending(Path file) {
    try {
      return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the request log " + file, e);
    }
  }

  /** Writes a line. A full disk stops the log, not the server. */
  @Override
  public synchronized void accept(String line) {
    if (writer.isEmpty() || failed) {
      return;
    }
    try {
      writer.get().write(line);
      writer.get().newLine();
      writer.get().flush();
    } catch (IOException e) {
      failed = true;
      LOG.warn("the request log cannot be written any more: {}", e.getMessage());
    }
  }

  /** Closes the file. */
  @Override
  public synchronized void close() {
    failed = true;
    if (writer.isPresent()) {
      try {
        writer.get().close();
      } catch (IOException e) {
        LOG.warn("the request log could not be closed: {}", e.getMessage());
      }
    }
  }
}
