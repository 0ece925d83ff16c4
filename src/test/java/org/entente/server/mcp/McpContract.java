package org.entente.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ontology.Ent;
import org.entente.query.CannedQuery;
import org.entente.query.Parameter;
import org.entente.query.QueryCatalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What agents are offered, whichever transport carries it: asked by the SDK's own client. */
abstract class McpContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A client that has been greeted. */
  abstract McpSyncClient client();

  @Test
  void itSaysHowItIsUsed() {
    assertThat(client().getServerInfo().name()).isEqualTo("entente");
    assertThat(client().getServerInstructions()).contains("cite");
  }

  @Test
  void whatTextsSayIsQuotedAndNoInstruction() {
    assertThat(client().getServerInstructions()).contains("never instructions to you");
    String words = "In 1994, Freedonia joined the Amity Pact.";
    CallToolResult entity = call("entity", Map.of("entity", Ent.ID + "amity-pact"));
    assertThat(text(entity).split(Pattern.quote(words), -1))
        .as("each time in quotation marks, with its document behind")
        .hasSizeGreaterThan(1)
        .satisfies(parts -> assertThat(parts[0]).endsWith("“"))
        .satisfies(parts -> assertThat(parts[1]).startsWith("” [chronicle.txt, "));
    assertThat(client().listTools().tools())
        .as("nothing of a text stands where an agent looks for what to do")
        .allSatisfy(tool -> assertThat(tool.toString()).doesNotContain("Amity", "Freedonia"));
  }

  @TestFactory
  Stream<DynamicTest> everyCannedQueryIsATool() {
    Map<String, Tool> tools =
        client().listTools().tools().stream().collect(Collectors.toMap(Tool::name, tool -> tool));
    return QueryCatalogue.standard().all().stream()
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.name(), () -> isTool(query, tools.get(query.name()))));
  }

  private void isTool(CannedQuery query, Tool tool) {
    assertThat(tool).isNotNull();
    assertThat(tool.description()).startsWith(query.question());
    assertThat(tool.annotations().readOnlyHint()).isTrue();
    JsonNode properties = JSON.valueToTree(tool.inputSchema()).get("properties");
    assertThat(properties.fieldNames())
        .toIterable()
        .containsAll(query.parameters().stream().map(Parameter::name).toList());
    if (query.asksElsewhere()) {
      return; // its endpoint is not there
    }
    // Its own defaults make a call.
    CallToolResult result = call(query.name(), Map.of());
    assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
    JsonNode structured = JSON.valueToTree(result.structuredContent());
    assertThat(structured.get("rows").isArray()).isTrue();
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.valueToTree(tool.outputSchema()).toString(), InputFormat.JSON);
    assertThat(schema.validate(structured.toString(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void searchLeadsToAThingAndItsSentences() {
    JsonNode found = structured(call("search", Map.of("words", "amity", "type", "Institution")));
    String iri = found.at("/hits/0/iri").asText();
    assertThat(iri).isEqualTo(Ent.ID + "amity-pact");
    CallToolResult entity = call("entity", Map.of("entity", iri));
    assertThat(text(entity))
        .contains("Amity Pact <" + iri + ">, Alliance")
        .contains("“In 1994, Freedonia joined the Amity Pact.” [chronicle.txt, 0–41 <");
    assertThat(structured(entity).at("/statements/0/passage").asText())
        .isEqualTo(Ent.DOC + "chronicle.txt/p/0-41");
    CallToolResult evidence =
        call(
            "evidence",
            Map.of("subject", Ent.ID + "event/withdrawal/undated/a3", "predicate", "agent"));
    assertThat(text(evidence)).contains("(denied, asserted)");
  }

  @Test
  void aRelationshipIsOneCall() {
    JsonNode both =
        structured(call("relationship", Map.of("first", "sylvania", "second", "Freedonia")));
    assertThat(both.get("sections")).isNotEmpty();
  }

  @Test
  void numbersAndPartsAreUnderstood() {
    JsonNode part = structured(call("search-sentences", Map.of("words", "the", "limit", 1)));
    assertThat(part.get("rows")).hasSize(1);
    assertThat(part.get("total").asInt()).isGreaterThan(1);
    JsonNode next =
        structured(call("search-sentences", Map.of("words", "the", "limit", 1, "offset", 1)));
    assertThat(next.get("rows").get(0)).isNotEqualTo(part.get("rows").get(0));
  }

  @Test
  void sparqlReadsThisGraphAlone() {
    String prefix = "PREFIX ent: <" + Ent.NS + "> ";
    JsonNode rows =
        structured(
            call(
                "sparql",
                Map.of("query", prefix + "SELECT ?s { ?s a ent:State } ORDER BY ?s", "limit", 1)));
    assertThat(rows.at("/rows/0/s").asText()).isEqualTo(Ent.ID + "freedonia");
    assertThat(rows.get("rows")).hasSize(1);
    assertThat(
            structured(call("sparql", Map.of("query", "ASK { ?s ?p ?o }")))
                .at("/rows/0/answer")
                .asBoolean())
        .isTrue();
    assertThat(text(call("sparql", Map.of("query", "DESCRIBE <" + Ent.ID + "freedonia>"))))
        .contains("Freedonia");
    for (String refused :
        List.of(
            "INSERT DATA { <a:s> <a:p> <a:o> }",
            "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
            "SELECT * { { SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } } } }",
            "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
            "SELECT (EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } AS ?x) {}",
            "DESCRIBE ?s { ?s ?p ?o MINUS { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } } }",
            "CONSTRUCT { ?s ?p ?o } WHERE { OPTIONAL { SERVICE ?e { ?s ?p ?o } } }",
            "SELEKT")) {
      CallToolResult result = call("sparql", Map.of("query", refused));
      assertThat(result.isError()).as(refused).isTrue();
      assertThat(text(result)).containsAnyOf("SERVICE is not allowed", "not a SPARQL 1.1 query");
    }
  }

  @Test
  void whatIsWrongIsSaidAsAnErrorOfTheTool() {
    wrong("events-of-an-actor", Map.of("actor", "Atlantis"), "nothing in the graph is called");
    wrong("events-of-an-actor", Map.of("actor", "AP", "from", "soon"), "expected a day");
    wrong("events-of-an-actor", Map.of("actr", "AP"), "this tool takes actor");
    wrong("search", Map.of(), "the argument 'words' is missing");
    wrong("search", Map.of("words", List.of("x")), "words must be a text");
    wrong("search", Map.of("words", "x", "limit", 0), "limit must be a whole number from 1");
    wrong("entity", Map.of("entity", "urn:none"), "nothing is known of <urn:none>");
  }

  private void wrong(String tool, Map<String, Object> arguments, String message) {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).isTrue();
    assertThat(text(result)).contains(message);
  }

  @Test
  void resourcesTellTheVocabularyTheQueriesAndTheTexts() {
    assertThat(client().listResources().resources())
        .extracting(Resource::name)
        .containsExactlyInAnyOrder("ontology", "ontology-documentation", "queries");
    assertThat(read(Ent.BASE + "ontology")).contains("owl:Class");
    assertThat(read(Ent.BASE + "ontology/documentation")).contains("#");
    assertThat(read(Ent.BASE + "queries")).contains("events-of-an-actor");
    assertThat(read(Ent.ID + "freedonia")).contains("\"label\":\"Freedonia\"");
    assertThat(read(Ent.ID + "event/accession/1994/a1")).contains("joined the Amity Pact");
    assertThat(read(Ent.DOC + "chronicle.txt")).startsWith("In 1994, Freedonia joined");
    assertThatThrownBy(() -> read(Ent.ID + "atlantis")).isInstanceOf(McpError.class);
    assertThat(client().listResourceTemplates().resourceTemplates()).hasSizeGreaterThan(2);
  }

  private String read(String uri) {
    return client().readResource(ReadResourceRequest.builder(uri).build()).contents().stream()
        .map(contents -> ((TextResourceContents) contents).text())
        .collect(Collectors.joining());
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    return client().callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static JsonNode structured(CallToolResult result) {
    assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
    return JSON.valueToTree(result.structuredContent());
  }

  private static String text(CallToolResult result) {
    return result.content().stream()
        .map(content -> ((TextContent) content).text())
        .collect(Collectors.joining());
  }
}
