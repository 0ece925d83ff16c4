package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.entente.query.Answer;
import org.entente.query.AnswerFormat;
import org.entente.query.CannedQuery;
import org.entente.query.Endpoint;
import org.entente.query.EntityLookup;
import org.entente.query.QueryCatalogue;
import org.entente.query.QueryTarget;
import org.entente.query.ServiceHosts;
import org.entente.store.TripleStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code entente query}: ask a store or an endpoint. */
@Command(
    name = "query",
    description = "Asks a store or an endpoint a canned query, or one from a file.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: ./entente query events-of-an-actor --store store --param actor=NATO --format csv",
      "         ./entente query my.rq --endpoint http://localhost:3030/entente/sparql"
    })
final class QueryCommand implements Callable<Integer> {
  private static final String FILE_ENDING = ".rq";

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE.rq|NAME",
      description =
          "a file with a SPARQL query, or the name of a canned one (`entente queries` lists them)")
  private String query;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private GraphOption graph;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, csv, tsv, json, xml; of a graph: turtle, ntriples, jsonld, rdfxml (default: table)")
  private String format = "table";

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "a parameter's value; an entity by its name or its IRI")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Mixin private ServiceHostOption serviceHosts;

  @Override
  public Integer call() {
    AnswerFormat wanted = AnswerFormat.of(format);
    Optional<Endpoint> endpoint = graph.endpoint();
    if (endpoint.isPresent()) {
      Answer answer = ask(endpoint.get());
      if (answer.size() == 0) {
        endpoint.get().requireUnion();
      }
      print(answer, wanted);
      return Main.OK;
    }
    try (TripleStore open = TripleStore.open(graph.store().orElseThrow())) {
      ServiceHosts hosts = serviceHosts.hosts();
      print(open.read(dataset -> ask(QueryTarget.unionOf(dataset, hosts))), wanted);
    } catch (QueryDeniedException e) {
      throw new UserException(e.getMessage(), e);
    } catch (QueryExceptionHTTP | HttpException e) {
      throw new UserException(
          "the query asks another endpoint, which gave no answer (" + e.getMessage() + ")", e);
    }
    return Main.OK;
  }

  private Answer ask(QueryTarget target) {
    return target.run(
        query.endsWith(FILE_ENDING)
            ? fromFile(Path.of(query))
            : QueryCatalogue.standard().get(query).bind(parameters, EntityLookup.in(target)));
  }

  private Query fromFile(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new UserException(file + ": no such file; check the path", e);
    } catch (IOException e) {
      throw new UserException(file + ": cannot be read: " + e.getMessage(), e);
    }
    if (text.lines().anyMatch(line -> line.startsWith("#+"))) {
      return CannedQuery.parse(file.getFileName().toString(), text).bind(parameters);
    }
    if (!parameters.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          file + " declares no parameters; give it a `#+ parameter:` line or leave --param out");
    }
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new UserException(
          "%s:%d: not SPARQL: %s"
              .formatted(
                  file, Math.max(1, e.getLine()), e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  private void print(Answer answer, AnswerFormat wanted) {
    answer.write(main.console().stream(), wanted);
    if (wanted == AnswerFormat.TABLE) {
      main.console().say("%d rows", answer.size());
    }
  }
}
