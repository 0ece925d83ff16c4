package org.entente.bench.corpus;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.bench.Arguments;

/**
 * {@code src/bench/run generate DOCUMENTS FOLDER [seed=7] [sentences=12]}: writes a generated
 * corpus.
 */
public final class GenerateCorpus {
  private GenerateCorpus() {}

  /** First argument: how many documents; second: the folder. */
  public static void main(String[] args) throws IOException {
    Arguments arguments = Arguments.of(args);
    int documents = Integer.parseInt(arguments.required(0, "how many documents, as 1000"));
    Path folder = Path.of(arguments.required(1, "a folder to write them into"));
    new CorpusGenerator(arguments.number("seed", 7), arguments.number("sentences", 12))
        .write(folder, documents);
    System.out.printf("%d documents in %s%n", documents, folder);
  }
}
