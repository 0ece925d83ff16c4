package org.entente.server.handover;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.entente.store.StoreException;
import org.entente.store.TripleStore;

/**
 * What a server says of itself in {@code STORE/server.json}.
 *
 * @param pid its process
 * @param port of the hand-over, on the loopback address
 * @param token what requests must bear
 * @param program what infers and validates in it, see {@link TripleStore#programVersion}
 */
record Announcement(long pid, int port, String token, String program) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Path file(Path store) {
    return store.resolve("server.json");
  }

  /** Writes it, readable by the owner alone. */
  void write(Path store) {
    Path unfinished = file(store).resolveSibling("server.json.tmp");
    try {
      Files.deleteIfExists(unfinished);
      if (Files.getFileStore(store).supportsFileAttributeView("posix")) {
        Files.createFile(
            unfinished,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.write(unfinished, JSON.writeValueAsBytes(this));
      Files.move(
          unfinished,
          file(store),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StoreException(
          "cannot write " + file(store) + ": " + e + "; check the store's permissions", e);
    }
  }

  /** What a server of a living process says; empty if there is none. */
  static Optional<Announcement> read(Path store) {
    try {
      Announcement said = JSON.readValue(Files.readAllBytes(file(store)), Announcement.class);
      return ProcessHandle.of(said.pid()).filter(ProcessHandle::isAlive).map(alive -> said);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreException(
          "cannot read " + file(store) + ": " + e + "; use the account that runs the server", e);
    }
  }

  /** Takes it back. */
  static void remove(Path store) {
    try {
      Files.deleteIfExists(file(store));
    } catch (IOException e) {
      throw new StoreException("cannot remove " + file(store) + ": " + e, e);
    }
  }
}
