package org.entente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.pipeline.Extractor;
import org.entente.pipeline.ExtractorSettings;
import org.entente.text.CorpusFolder;
import org.entente.text.Document;
import org.entente.text.Metadata;
import org.entente.text.Span;
import org.entente.text.UnreadableDocumentException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code entente explain}: why a sentence yields what it yields. */
@Command(
    name = "explain",
    description =
        "Shows tokens, syntax, mentions, dates and frames of a sentence, and why each rule matched or did not.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente explain \"NATO suspended all cooperation with Russia in April 2014.\"",
      "         ./entente explain --doc data/corpus/nato-russia-background.txt --at 120"
    })
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;
  @Mixin private GazetteerOption gazetteer;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Input input;

  /** What is explained. */
  static final class Input {
    @Parameters(paramLabel = "SENTENCE", description = "one or more sentences")
    private List<String> words;

    @ArgGroup(exclusive = false)
    private Place place;
  }

  /** A place in a file. */
  static final class Place {
    @Option(names = "--doc", required = true, paramLabel = "FILE", description = "a text")
    private Path file;

    @Option(
        names = "--at",
        paramLabel = "N",
        description = "only the sentence at this code point of the text (default: all sentences)")
    private Integer at;
  }

  @Override
  public Integer call() {
    Document document;
    Span wanted;
    if (input.place == null) {
      String text = String.join(" ", input.words);
      if (text.isBlank()) {
        throw new ParameterException(spec.commandLine(), "the sentence is empty; put it in quotes");
      }
      document = new Document("sentence.txt", text, Metadata.NONE);
      wanted = new Span(0, document.length());
    } else {
      document = read(input.place.file);
      Integer at = input.place.at;
      if (at != null && (at < 0 || at >= document.length())) {
        throw new ParameterException(
            spec.commandLine(),
            "--at is " + at + ", the text has code points 0 to " + (document.length() - 1));
      }
      wanted = at == null ? new Span(0, document.length()) : new Span(at, at + 1);
    }
    ExtractorSettings settings = new ExtractorSettings(0, true, gazetteer.source());
    main.console().result("%s", Extractor.load(settings).explain(document, wanted).strip());
    return Main.OK;
  }

  private static Document read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    String name = file.getFileName().toString();
    try {
      CorpusFolder corpus = CorpusBuilder.corpus(folder);
      if (!corpus.documentIds().contains(name)) {
        throw new UserException(file + ": no such .txt or .md file; check the path");
      }
      return corpus.read(name);
    } catch (UnreadableDocumentException e) {
      throw new UserException(e.getMessage(), e);
    }
  }
}
