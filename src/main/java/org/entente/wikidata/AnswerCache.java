package org.entente.wikidata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Answers on disk, one file each: a line with the time and a hash, a line with what was asked, then
 * the answer. What is too old, damaged, or not to be read counts as not there; what cannot be
 * written is not kept.
 */
final class AnswerCache {
  private static final String FORMAT = "entente-wikidata-1";

  private final Path folder;
  private final Duration age;
  private final InstantSource clock;

  AnswerCache(Path folder, Duration age, InstantSource clock) {
    this.folder = folder;
    this.age = age;
    this.clock = clock;
  }

  /** The answer that is kept for a question. */
  Optional<String> get(String question) {
    try {
      return parse(question, Files.readString(file(question)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps an answer. */
  void put(String question, String answer) {
    Path file = file(question);
    String text =
        String.join(
            "\n",
            FORMAT + " " + clock.instant().getEpochSecond() + " " + hash(answer),
            question,
            answer);
    try {
      Files.createDirectories(file.getParent());
      Path whole = Files.createTempFile(file.getParent(), "new", null);
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // an answer that is not kept is asked for again
    }
  }

  /** Where the answer to a question lies. */
  Path file(String question) {
    String hash = hash(question);
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2) + ".txt");
  }

  private Optional<String> parse(String question, String text) {
    String[] parts = text.split("\n", 3);
    String[] head = parts[0].split(" ");
    boolean whole =
        parts.length == 3
            && head.length == 3
            && head[0].equals(FORMAT)
            && parts[1].equals(question)
            && head[2].equals(hash(parts[2]));
    return whole && isFresh(head[1]) ? Optional.of(parts[2]) : Optional.empty();
  }

  private boolean isFresh(String seconds) {
    try {
      Instant then = Instant.ofEpochSecond(Long.parseLong(seconds));
      return then.plus(age).isAfter(clock.instant());
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
