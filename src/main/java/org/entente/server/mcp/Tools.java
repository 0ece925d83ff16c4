package org.entente.server.mcp;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.http.Problem;
import org.entente.ontology.ClassTree;
import org.entente.query.Answer;
import org.entente.query.AnswerFormat;
import org.entente.query.CannedQuery;
import org.entente.query.GraphAccess;
import org.entente.query.Parameter;
import org.entente.query.search.Search;
import org.entente.server.api.AnswerSchema;
import org.entente.server.api.HitJson;
import org.entente.server.api.JsonSchema;
import org.entente.server.api.ParameterSchema;
import org.entente.server.api.QueryProblems;
import org.entente.server.api.Questions;
import org.entente.server.api.Relationship;
import org.entente.server.api.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tools: search, entity, evidence, relationship, SPARQL, and one for each canned query. */
final class Tools {
  private static final Logger LOG = LoggerFactory.getLogger(Tools.class);
  private static final String LIMIT = "limit";
  private static final String OFFSET = "offset";
  private static final int USUAL = 50;
  private static final int MOST = 1000;
  private static final Map<String, Object> ENTITY =
      JsonSchema.text("An IRI, a short identifier as nato, or a name.");

  private final GraphAccess graph;
  private final Questions questions;
  private final Search search;
  private final Statements statements;
  private final Relationship relationship;
  private final ReadOnlySparql sparql;

  Tools(GraphAccess graph) {
    this.graph = graph;
    this.questions = new Questions(graph);
    this.search = new Search(graph.target());
    this.statements = new Statements(graph);
    this.relationship = new Relationship(graph);
    this.sparql = new ReadOnlySparql(graph.target());
  }

  /** Those that are always there, then the canned queries by name. */
  List<SyncToolSpecification> all() {
    List<SyncToolSpecification> tools = new ArrayList<>();
    tools.add(search());
    tools.add(entity());
    tools.add(evidence());
    tools.add(relationship());
    tools.add(sparql());
    graph.catalogue().all().forEach(query -> tools.add(canned(query)));
    return tools;
  }

  private SyncToolSpecification search() {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("words", JsonSchema.text("Words of a name or a sentence; all must be found."));
    Map<String, Object> type =
        JsonSchema.text("Only things of this class or below it; Passage for sentences.");
    type.put("enum", List.copyOf(ClassTree.standard().names()));
    input.put("type", type);
    parts(input);
    return tool(
        "search",
        "Search",
        "Finds actors, agreements, places, topics and events by name, and sentences by their words. Start here to learn"
            + " the IRI of a thing.",
        input,
        List.of("words"),
        AnswerSchema.SEARCH,
        arguments -> {
          Map<String, Object> found =
              HitJson.of(
                  search.find(
                      arguments.required("words"),
                      arguments.optional("type"),
                      offset(arguments),
                      limit(arguments)));
          return new Reply(Reply.hits(found), found);
        });
  }

  private SyncToolSpecification entity() {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("entity", ENTITY);
    parts(input);
    return tool(
        "entity",
        "Entity",
        "What a thing is: its names, class and Wikidata item, and everything that the texts state of it, each with its"
            + " sentence.",
        input,
        List.of("entity"),
        AnswerSchema.ENTITY,
        arguments -> {
          Map<String, Object> found =
              statements.entity(arguments.required("entity"), offset(arguments), limit(arguments));
          String head =
              found.get("label")
                  + " <"
                  + found.get("iri")
                  + ">, "
                  + found.getOrDefault("type", "of no class")
                  + "; other names: "
                  + found.get("names")
                  + "; same as: "
                  + found.get("sameAs")
                  + "\n";
          return new Reply(head + Reply.statements(found), found);
        });
  }

  private SyncToolSpecification evidence() {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("subject", ENTITY);
    input.put(
        "predicate",
        JsonSchema.text(
            "A property of the ontology by its name, as agent; without it, every one."));
    input.put(
        "object",
        JsonSchema.text("An IRI, short identifier, name or value; without it, every one."));
    parts(input);
    return tool(
        "evidence",
        "Evidence",
        "The sentences behind a triple: who states, denies or reports it, with quote, document and offsets to cite.",
        input,
        List.of("subject"),
        AnswerSchema.EVIDENCE,
        arguments -> {
          Map<String, Object> found =
              statements.evidence(
                  arguments.required("subject"),
                  arguments.optional("predicate"),
                  arguments.optional("object"),
                  offset(arguments),
                  limit(arguments));
          return new Reply(Reply.statements(found), found);
        });
  }

  private SyncToolSpecification relationship() {
    Map<String, Object> day = Map.of("type", "string", "format", "date");
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("first", ENTITY);
    input.put("second", ENTITY);
    input.put("from", day);
    input.put("to", day);
    input.put(LIMIT, bounded("How many rows of each section to give at most.", 1, MOST, USUAL));
    return tool(
        "relationship",
        "Relationship",
        "Everything that the canned queries know of two actors: events, agreements, shared institutions, and how their"
            + " cooperation and conflict went over the years. A section for each query.",
        input,
        List.of("first", "second"),
        AnswerSchema.RELATIONSHIP,
        arguments -> {
          String first = arguments.required("first");
          String second = arguments.required("second");
          int limit = limit(arguments);
          List<Questions.Part> sections =
              relationship.of(
                  first, second, arguments.without(List.of("first", "second", LIMIT)), limit);
          StringBuilder text = new StringBuilder();
          sections.forEach(
              one -> text.append("# ").append(one.query().title()).append('\n').append(rows(one)));
          return new Reply(text.toString(), Relationship.json(sections));
        });
  }

  private SyncToolSpecification sparql() {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put(
        "query",
        JsonSchema.text(
            "A SPARQL 1.1 SELECT, ASK, CONSTRUCT or DESCRIBE with its prefixes; the default graph is the union of all."));
    input.put(LIMIT, bounded("How many rows to give at most.", 1, MOST, USUAL));
    return tool(
        "sparql",
        "SPARQL",
        "Asks the graph a query of your own, read-only. Read the ontology resource first; prefer a canned query where"
            + " one fits.",
        input,
        List.of("query"),
        AnswerSchema.ROWS,
        arguments -> {
          Answer answer = sparql.ask(arguments.required("query"), limit(arguments));
          Map<String, Object> plain = Questions.plain(answer, answer.size());
          return new Reply(text(answer), plain);
        });
  }

  private SyncToolSpecification canned(CannedQuery query) {
    Map<String, Object> input = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Parameter parameter : query.parameters()) {
      Map<String, Object> schema = new LinkedHashMap<>(ParameterSchema.of(parameter));
      schema.put("description", ParameterSchema.description(parameter));
      input.put(parameter.name(), schema);
      if (parameter.required() && parameter.defaultArgument().isEmpty()) {
        required.add(parameter.name());
      }
    }
    if (!query.yieldsGraph()) {
      parts(input);
    }
    return tool(
        query.name(),
        query.title(),
        query.question() + (query.description().isEmpty() ? "" : " " + query.description()),
        input,
        required,
        AnswerSchema.of(query),
        arguments -> {
          Questions.Part part =
              questions.ask(
                  query.name(),
                  arguments.without(query.yieldsGraph() ? List.of() : List.of(LIMIT, OFFSET)),
                  query.yieldsGraph() ? 0 : offset(arguments),
                  query.yieldsGraph() ? MOST : limit(arguments));
          return new Reply(rows(part), part.plain());
        });
  }

  private static String rows(Questions.Part part) {
    return part.answer().size() + " of " + part.total() + " rows\n" + text(part.answer());
  }

  private static String text(Answer answer) {
    return answer.toText(answer.graph().isPresent() ? AnswerFormat.TURTLE : AnswerFormat.CSV);
  }

  private static int limit(ToolArguments arguments) {
    return arguments.number(LIMIT, USUAL, 1, MOST);
  }

  private static int offset(ToolArguments arguments) {
    return arguments.number(OFFSET, 0, 0, 999_999_999);
  }

  private static void parts(Map<String, Object> input) {
    input.put(LIMIT, bounded("How many to give at most.", 1, MOST, USUAL));
    input.put(OFFSET, bounded("How many to leave out.", 0, 999_999_999, 0));
  }

  private static Map<String, Object> bounded(String description, int least, int most, int usual) {
    Map<String, Object> schema = JsonSchema.integer(description);
    schema.put("minimum", least);
    schema.put("maximum", most);
    schema.put("default", usual);
    return schema;
  }

  private static SyncToolSpecification tool(
      String name,
      String title,
      String description,
      Map<String, Object> input,
      List<String> required,
      Map<String, Object> output,
      Function<ToolArguments, Reply> call) {
    Map<String, Object> schema = JsonSchema.object(input, required);
    schema.put("additionalProperties", false);
    Tool tool =
        Tool.builder(name, schema)
            .title(title)
            .description(description)
            .outputSchema(output)
            .annotations(
                ToolAnnotations.builder()
                    .title(title)
                    .readOnlyHint(true)
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    List<String> known = List.copyOf(input.keySet());
    return new SyncToolSpecification(
        tool,
        (context, request) -> {
          try {
            Map<String, Object> arguments =
                request.arguments() == null ? Map.of() : request.arguments();
            Reply reply = call.apply(new ToolArguments(arguments, known));
            return CallToolResult.builder()
                .addTextContent(reply.text())
                .structuredContent(reply.structured())
                .build();
          } catch (RuntimeException e) {
            return CallToolResult.builder().isError(true).addTextContent(said(name, e)).build();
          }
        });
  }

  private static String said(String tool, RuntimeException e) {
    return QueryProblems.of(e)
        .map(Problem::getMessage)
        .orElseGet(
            () -> {
              LOG.error("tool {} failed", tool, e);
              return "the server could not answer; its log says why";
            });
  }
}
