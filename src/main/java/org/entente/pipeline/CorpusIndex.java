package org.entente.pipeline;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.link.Hash;
import org.entente.store.SortedLines;
import org.entente.store.Steps;
import org.entente.text.FileState;
import org.entente.text.TextFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What builds found out about a corpus's files, so that a file that is as it was need not be read,
 * hashed or parsed again.
 *
 * <pre>
 * STORE/corpus.index   entente-corpus-index 2 ⇥ program ⇥ all that is known
 *                      lexicon ⇥ entry and word ⇥ hash of what it says
 *                      file ⇥ its marks ⇥ hash of its bytes ⇥ hash of its content ⇥ version of its extraction
 *                      end ⇥ hash of all lines above
 * </pre>
 *
 * <p>It says nothing of the store: it remembers what follows from a file's bytes and from what the
 * program knew, and the build holds that against the store as if it had read the file. So it may be
 * missing, old, damaged or another store's without any harm but time. A file is known by the marks
 * of its {@link FileState}, with the care of git's index for files that were written in the moment
 * in which they were looked at: these are remembered by their bytes only.
 *
 * <p>The lexicon's entries stand in it so that a build can say which of them changed.
 *
 * <p>Threads may note files at once. What they note is kept on disk, so that memory does not grow
 * with the corpus.
 */
final class CorpusIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusIndex.class);
  private static final String HEAD = "entente-corpus-index 2";
  private static final String LEXICON = "lexicon";
  private static final String END = "end";
  private static final String UNKNOWN = "-";

  /** Lines that are held in memory: some 3 MB. */
  private static final long IN_MEMORY = 5_000;

  /**
   * What follows from a file.
   *
   * @param bytes hash of the bytes of file and sidecar, see {@link TextFile#hash()}
   * @param content hash of text and metadata, see {@code rdf.DocumentGraph}
   * @param version on what its extraction depends, see {@code rdf.ExtractorVersion}
   */
  record Facts(String bytes, String content, String version) {}

  private record Entry(String marks, Facts facts) {}

  private final Path file;
  private final String program;
  private final String knowledge;
  private final FileTime begin;
  private final boolean sameKnowledge;
  private final Map<String, Entry> before;
  private final SortedMap<String, String> lexiconBefore;
  private final Optional<String> endBefore;
  private final SortedLines now = new SortedLines(IN_MEMORY);

  private CorpusIndex(
      Path file,
      String program,
      String knowledge,
      FileTime begin,
      boolean sameKnowledge,
      Map<String, Entry> before,
      SortedMap<String, String> lexiconBefore,
      Optional<String> endBefore) {
    this.file = file;
    this.program = program;
    this.knowledge = knowledge;
    this.begin = begin;
    this.sameKnowledge = sameKnowledge;
    this.before = before;
    this.lexiconBefore = lexiconBefore;
    this.endBefore = endBefore;
  }

  /**
   * Reads what the last build remembered; nothing where there is no such file, or none that is
   * whole and of this program.
   *
   * @param program version of the program: another one may read the same bytes otherwise
   * @param knowledge version of everything that extractions depend on besides their documents
   * @param begin a moment before any file is looked at
   */
  static CorpusIndex open(Path file, String program, String knowledge, FileTime begin) {
    Map<String, Entry> entries = new TreeMap<>();
    SortedMap<String, String> lexicon = new TreeMap<>();
    boolean same = false;
    Optional<String> end = Optional.empty();
    if (Files.exists(file)) {
      try (BufferedReader in = Files.newBufferedReader(file)) {
        Lines lines = new Lines();
        String line = in.readLine();
        String[] head = line == null ? new String[0] : line.split("\t");
        if (head.length == 3 && head[0].equals(HEAD) && head[1].equals(program)) {
          for (String[] of = head; of.length > 2; of = line.split("\t")) {
            if (of != head) {
              read(of, entries, lexicon);
            }
            lines.add(line);
            line = in.readLine();
          }
          if (!line.equals(lines.end()) || Files.size(file) != lines.bytes(line)) {
            throw new IOException("not whole");
          }
          same = head[2].equals(knowledge);
          end = Optional.of(line);
        }
      } catch (IOException | RuntimeException e) {
        entries.clear();
        lexicon.clear();
      }
    }
    return new CorpusIndex(file, program, knowledge, begin, same, entries, lexicon, end);
  }

  private static void read(
      String[] of, Map<String, Entry> entries, SortedMap<String, String> lexicon) {
    if (of.length == 3) {
      lexicon.put(of[1], of[2]);
    } else {
      entries.put(
          URLDecoder.decode(of[0], StandardCharsets.UTF_8),
          new Entry(of[1], new Facts(of[2], of[3], of[4])));
    }
  }

  /** The lexicon's entries as the last build knew them; empty if nobody remembers. */
  SortedMap<String, String> lexiconBefore() {
    return lexiconBefore;
  }

  /** What follows from a file that is as it was, for all that can be told without reading it. */
  Optional<Facts> facts(String id, Optional<FileState> state) {
    return Optional.ofNullable(before.get(id))
        .filter(entry -> state.filter(s -> s.marks().equals(entry.marks)).isPresent())
        .map(Entry::facts);
  }

  /** What follows from a file with these bytes. */
  Optional<Facts> facts(TextFile text) {
    return Optional.ofNullable(before.get(text.id()))
        .map(Entry::facts)
        .filter(facts -> facts.bytes().equals(text.hash()));
  }

  /** Whether the versions of extractions are still what follows: all that is known is the same. */
  boolean sameKnowledge() {
    return sameKnowledge;
  }

  /**
   * Remembers a file.
   *
   * @param state as it was before the file was read
   */
  void note(String id, Optional<FileState> state, Facts facts) {
    String marks = state.filter(s -> s.isSettled(begin)).map(FileState::marks).orElse(UNKNOWN);
    String line =
        String.join(
            "\t",
            URLEncoder.encode(id, StandardCharsets.UTF_8),
            marks,
            facts.bytes(),
            facts.content(),
            facts.version());
    synchronized (now) {
      now.add(line);
    }
  }

  /**
   * Writes what is remembered, if that is anything new. Where it cannot be written the next build
   * reads more, that is all. Nothing may be noted any more.
   *
   * @param lexicon the lexicon's entries; not asked for if all that is known is the same
   */
  void write(Supplier<SortedMap<String, String>> lexicon) {
    Path written = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      String end = write(written, sameKnowledge ? lexiconBefore : lexicon.get());
      if (endBefore.filter(end::equals).isPresent()) {
        remove(written);
        return;
      }
      Steps.next("name the corpus index");
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} cannot be written ({}); the next build has to read every text", file, reason(e));
      remove(written);
    }
  }

  /** Writes the whole, and returns its last line. */
  private String write(Path to, SortedMap<String, String> lexicon) throws IOException {
    Lines lines = new Lines();
    try (BufferedWriter out = Files.newBufferedWriter(to)) {
      lines.write(String.join("\t", HEAD, program, knowledge), out);
      for (Map.Entry<String, String> entry : lexicon.entrySet()) {
        lines.write(String.join("\t", LEXICON, entry.getKey(), entry.getValue()), out);
      }
      Iterator<String> files = now.distinct();
      while (files.hasNext()) {
        lines.write(files.next(), out);
      }
      String end = lines.end();
      lines.write(end, out);
      return end;
    }
  }

  /** Forgets what was noted. */
  @Override
  public void close() {
    now.close();
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static void remove(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // The next one takes its place.
    }
  }

  /** The hash and the length of lines, as they are read or written. */
  private static final class Lines {
    private final MessageDigest hash = Hash.sha256();
    private long bytes;

    void add(String line) {
      byte[] utf8 = (line + "\n").getBytes(StandardCharsets.UTF_8);
      hash.update(utf8);
      bytes += utf8.length;
    }

    void write(String line, BufferedWriter out) throws IOException {
      add(line);
      out.write(line);
      out.write('\n');
    }

    /** What the last line must be. To be asked for once, after all others. */
    String end() {
      return END + "\t" + HexFormat.of().formatHex(hash.digest());
    }

    /** How many bytes there are with this line after the others. */
    long bytes(String last) {
      return bytes + last.length() + 1;
    }
  }
}
