package org.entente.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.entente.wikidata.WikidataSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether and how Wikidata is asked. */
final class WikidataOption {
  /** Where the program can be learned about, as the pom says; part of the User-Agent. */
  static final String PROJECT = "https://w3id.org/entente/";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--wikidata",
      description =
          "look names up in Wikidata and propose what they mean (needs a network; only names without a link, unless --uncertain)")
  private boolean wanted;

  @Option(
      names = "--api",
      paramLabel = "URL",
      description = "api.php of another Wikibase (default: Wikidata's)")
  private URI api = WikidataSettings.WIKIDATA;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "200",
      description = "look up the first N names of the list (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--time-limit",
      paramLabel = "S",
      defaultValue = "300",
      description = "stop asking after S seconds (default: ${DEFAULT-VALUE})")
  private int timeLimit;

  @Option(
      names = "--threshold",
      paramLabel = "T",
      description =
          "fill `decision` with proposals of this score or a higher one, 0 to 1 (default: fill none)")
  private Double threshold;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "folder for Wikidata's answers (default: wikidata in the user's cache)")
  private Path cache;

  boolean wanted() {
    return wanted;
  }

  int limit() {
    return limit;
  }

  OptionalDouble threshold() {
    return threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold);
  }

  /**
   * How to ask.
   *
   * @throws ParameterException if the user asks for what cannot be
   */
  WikidataSettings settings() {
    String scheme = String.valueOf(api.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || api.getHost() == null) {
      throw bad("--api is " + api + "; give the address of an api.php, https://…");
    }
    if (limit < 1) {
      throw bad("--limit is " + limit + "; give 1 or more");
    }
    if (timeLimit < 1) {
      throw bad("--time-limit is " + timeLimit + "; give 1 second or more");
    }
    if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
      throw bad("--threshold is " + threshold + "; give a number from 0 to 1");
    }
    return WikidataSettings.of(userAgent(), cache == null ? cacheOfUser() : cache)
        .withApi(api)
        .withTimeLimit(Duration.ofSeconds(timeLimit));
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** As Wikimedia's User-Agent policy asks for: client, version, where to learn more. */
  private static String userAgent() {
    String version = Main.class.getPackage().getImplementationVersion();
    return "Entente/%s (%s) Java/%s"
        .formatted(version == null ? "development" : version, PROJECT, Runtime.version().feature());
  }

  /** The same folder as the language models', see the documentation. */
  private static Path cacheOfUser() {
    String own = System.getenv("ENTENTE_CACHE");
    if (own != null && !own.isBlank()) {
      return Path.of(own, "wikidata");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("entente").resolve("wikidata");
  }
}
