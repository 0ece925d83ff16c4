package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.entente.gazetteer.GazetteerException;
import org.entente.link.DecisionException;
import org.entente.pipeline.PartException;
import org.entente.query.EndpointException;
import org.entente.query.QueryException;
import org.entente.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program {@code entente}.
 *
 * <pre>{@code
 * ./entente build data/corpus --store store
 * ./entente query events-of-an-actor --store store --param actor=NATO
 * ./entente serve --store store
 * }</pre>
 *
 * Exit status: 0 done; 1 done, with findings; 2 bad use or unreadable input. Results go to standard
 * output, everything else to standard error.
 */
@Command(
    name = "entente",
    description =
        "Reads texts about international relations into a graph in which every fact shows its sentence.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      BuildCommand.class,
      ExtractCommand.class,
      LoadCommand.class,
      ServeCommand.class,
      McpCommand.class,
      PasswordCommand.class,
      QueryCommand.class,
      QueriesCommand.class,
      ValidateCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CompactCommand.class,
      ExplainCommand.class,
      LinksCommand.class,
      EvaluateCommand.class,
      RehearseCommand.class,
      GazetteerCommand.class
    },
    footer = {
      "",
      "Example: ./entente demo",
      "",
      "`entente COMMAND --help` shows an example of each."
    })
public final class Main implements Runnable {
  /** Done. */
  static final int OK = 0;

  /** Done, but something was found that someone should look at. */
  static final int FINDINGS = 1;

  /** Bad use or unreadable input; nothing was changed. */
  static final int UNUSABLE = 2;

  @Spec private CommandSpec spec;

  private final Console console;

  private Main(Console console) {
    this.console = console;
  }

  /** Runs the program and ends the Java machine with its exit status. */
  public static void main(String[] args) {
    System.exit(run(new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err)), args));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs one command.
   *
   * @return the exit status
   */
  static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Main(console));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Main::explainBadUse);
    line.setExecutionExceptionHandler(Main::explainFailure);
    int status = execute(line, args);
    console.out().flush();
    console.err().flush();
    return status;
  }

  /**
   * A mapped file on a disk that is full or fails shows as an error wherever it is touched next.
   */
  private static int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (InternalError e) {
      line.getErr()
          .printf(
              "entente: cannot go on: the disk is full, or fails (%s); free some space, then run this again%n",
              oneLine(e.getMessage()));
      return UNUSABLE;
    } catch (OutOfMemoryError e) {
      line.getErr()
          .printf(
              "entente: cannot go on: %d MB of memory are not enough; give it more, as ENTENTE_JAVA_OPTS=-Xmx4g, then run this again%n",
              Runtime.getRuntime().maxMemory() >> 20);
      return UNUSABLE;
    } catch (LinkageError | StackOverflowError | AssertionError e) {
      return explainFault(e, line);
    }
  }

  Console console() {
    return console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? See `entente --help`");
  }

  private static int explainBadUse(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr()
        .printf(
            "entente: %s (`%s --help` shows how it is used)%n",
            oneLine(e.getMessage()), line.getCommandSpec().qualifiedName());
    return UNUSABLE;
  }

  private static int explainFailure(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    if (e instanceof UserException
        || e instanceof DecisionException
        || e instanceof StoreException
        || e instanceof QueryException
        || e instanceof EndpointException
        || e instanceof GazetteerException
        || e instanceof PartException) {
      line.getErr().println("entente: " + oneLine(e.getMessage()));
      return UNUSABLE;
    }
    return explainFault(e, line);
  }

  private static int explainFault(Throwable e, CommandLine line) {
    if (System.getenv("ENTENTE_DEBUG") != null) {
      e.printStackTrace(line.getErr());
    }
    line.getErr()
        .printf(
            "entente: failed unexpectedly: %s (set ENTENTE_DEBUG=1 to see where, and report it)%n",
            oneLine(e.toString()));
    return UNUSABLE;
  }

  private static String oneLine(String message) {
    return message == null ? "" : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"entente " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
