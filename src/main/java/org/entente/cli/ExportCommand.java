package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.entente.store.ExportFormat;
import org.entente.store.TripleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code entente export}: a store as RDF. */
@Command(
    name = "export",
    description =
        "Writes a store, or one graph of it, to standard output. Equal stores give equal bytes.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: ./entente export --store store --format nq > entente.nq"})
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "nq",
      description =
          "nq, trig, trix, jsonld; without graphs: nt, turtle, n3, rdfxml, rdfjson (default: ${DEFAULT-VALUE})")
  private String format;

  @Option(names = "--graph", paramLabel = "IRI", description = "only this graph")
  private String graph;

  @Override
  public Integer call() throws IOException {
    ExportFormat wanted;
    try {
      wanted = ExportFormat.named(format);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    OutputStream out = main.console().stream();
    try (TripleStore open = TripleStore.open(store.directory())) {
      if (graph == null) {
        open.export(wanted, out);
      } else {
        open.export(graph, wanted, out);
      }
    }
    out.flush();
    return Main.OK;
  }
}
