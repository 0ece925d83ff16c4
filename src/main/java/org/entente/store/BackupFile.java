package org.entente.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A store's quads in one file: gzipped N-Quads, which any tool reads, between a first line that
 * says in which state the store was and a last one that says how many there are.
 *
 * <pre>
 * # entente-backup 1 version=0a1b… inference=2c3d…
 * &lt;https://…&gt; &lt;https://…&gt; "…" &lt;https://…&gt; .
 * # entente-backup quads=12345
 * </pre>
 */
final class BackupFile {
  private static final Pattern FIRST =
      Pattern.compile("# entente-backup 1 version=([0-9a-f]{64}) inference=([0-9a-f]*)");
  private static final Pattern LAST = Pattern.compile("# entente-backup quads=([0-9]+)");

  private final Path file;

  BackupFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** What the first line says of inference. */
  record Head(String version, String inference) {}

  /**
   * Writes the state that the caller's transaction sees. The file is replaced in one step, or stays
   * as it was.
   *
   * @throws StoreException if it cannot be written
   */
  Backup write(DatasetGraph dataset) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
    String version = StoreVersion.of(dataset);
    long quads = 0;
    try {
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(unfinished)),
                  StandardCharsets.UTF_8))) {
        out.write(
            "# entente-backup 1 version=%s inference=%s\n"
                .formatted(version, StoreVersion.inference(dataset).orElse("")));
        Iterator<Quad> all = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        while (all.hasNext()) {
          Quad quad = all.next();
          if (!quad.getGraph().equals(StoreVersion.GRAPH)) {
            write(quad, out);
            quads++;
          }
        }
        out.write("# entente-backup quads=" + quads + "\n");
      }
      try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Steps.next("backup: name");
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Backup(quads, version);
    } catch (IOException e) {
      delete(unfinished);
      throw new StoreException(
          "cannot write the backup "
              + file
              + ": "
              + e.getMessage()
              + "; free some space, or name another file",
          e);
    }
  }

  private static void write(Quad quad, Writer out) throws IOException {
    for (Node node :
        new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph()}) {
      out.write(NTriplesTerm.of(node));
      out.write(' ');
    }
    out.write(".\n");
  }

  /**
   * Reads the file through, without looking at its quads.
   *
   * @throws StoreException if it cannot be read, is no backup, or lacks some of it
   */
  Head verify() {
    String first = "";
    String last = "";
    long quads = 0;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        first = first.isEmpty() ? line : first;
        last = line;
        quads += line.startsWith("#") ? 0 : 1;
      }
    } catch (IOException e) {
      throw new StoreException(
          "cannot read the backup " + file + " (" + e.getMessage() + "); use another one", e);
    }
    Matcher head = FIRST.matcher(first);
    Matcher tail = LAST.matcher(last);
    if (!head.matches()) {
      throw new StoreException(file + " is no backup of a store; use one that `backup` wrote");
    }
    if (!tail.matches() || Long.parseLong(tail.group(1)) != quads) {
      throw new StoreException(
          "the backup " + file + " is damaged: it lacks some of its quads; use another one");
    }
    return new Head(head.group(1), head.group(2));
  }

  /** Reads every quad; blank nodes keep their labels. */
  void read(Consumer<Quad> target) {
    try (InputStream in = open()) {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .labelToNode(LabelToNode.createUseLabelEncoded())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .checking(false)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  target.accept(quad);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RiotException e) {
      throw new StoreException(
          "the backup " + file + " is damaged: " + e.getMessage() + "; use another one", e);
    }
  }

  private InputStream open() throws IOException {
    return new GZIPInputStream(Files.newInputStream(file));
  }

  private static void delete(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new StoreException("cannot remove " + unfinished + ": " + e + "; remove it by hand", e);
    }
  }
}
