package org.entente.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.entente.http.Operation;
import org.entente.query.CannedQuery;
import org.entente.query.EntityLookup;
import org.entente.query.GraphAccess;
import org.entente.query.Parameter;
import org.entente.query.QueryCatalogue;
import org.entente.query.QueryTarget;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The description of the API. */
class OpenApiTest {
  private static final GraphAccess GRAPH =
      new GraphAccess(
          QueryTarget.of(DatasetFactory.create()),
          QueryCatalogue.standard(),
          EntityLookup.NONE,
          () -> "1");
  private static final JsonNode DOCUMENT = document();

  private static JsonNode document() {
    List<Operation> operations = new ArrayList<>();
    operations.addAll(new QueriesDoor(GRAPH).operations());
    operations.addAll(new SearchDoor(GRAPH).operations());
    operations.addAll(new StatementsDoor(GRAPH).operations());
    operations.addAll(SparqlOperations.ALL);
    return new ObjectMapper().valueToTree(OpenApi.of(operations));
  }

  @Test
  void aParserOfOpenApiFindsNothingWrong() {
    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(DOCUMENT.toString());
    assertThat(parsed.getMessages()).isEmpty();
    OpenAPI api = parsed.getOpenAPI();
    assertThat(api.getOpenapi()).startsWith("3.1");
    assertThat(api.getPaths()).hasSize(DOCUMENT.get("paths").size());
  }

  @Test
  void everySchemaIsJsonSchema() {
    var metaschema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    List<JsonNode> schemas = DOCUMENT.findValues("schema");
    assertThat(schemas).hasSizeGreaterThan(100);
    for (JsonNode schema : schemas) {
      assertThat(metaschema.validate(schema.toString(), InputFormat.JSON))
          .as(schema.toString())
          .isEmpty();
    }
  }

  @Test
  void namesOfOperationsAreUnique() {
    assertThat(DOCUMENT.get("paths").findValuesAsText("operationId")).doesNotHaveDuplicates();
  }

  @Test
  void theDocumentationUsesWhatThereIs() throws IOException {
    Matcher address =
        Pattern.compile("'http://localhost:3030(/api/[^'?]*)(?:\\?([^']*))?'")
            .matcher(Files.readString(Path.of("docs", "API.md")));
    int found = 0;
    while (address.find()) {
      found++;
      String path = address.group(1).replaceFirst("\\.[a-z]+$", "");
      JsonNode operation = DOCUMENT.get("paths").path(path).path("get");
      assertThat(operation.isObject()).as(path).isTrue();
      List<String> known = operation.get("parameters").findValuesAsText("name");
      for (String pair : address.group(2).split("&")) {
        assertThat(known).as(path).contains(pair.split("=")[0]);
      }
    }
    assertThat(found).isGreaterThan(5);
  }

  @TestFactory
  Stream<DynamicTest> everyQueryHasAnOperationWithItsParameters() {
    return QueryCatalogue.standard().all().stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> hasOperation(query)));
  }

  private static void hasOperation(CannedQuery query) {
    JsonNode operation = DOCUMENT.get("paths").path("/api/queries/" + query.name()).path("get");
    assertThat(operation.path("summary").asText()).isEqualTo(query.question());
    List<String> names = operation.get("parameters").findValuesAsText("name");
    assertThat(names).containsAll(query.parameters().stream().map(Parameter::name).toList());
    assertThat(query.parameters())
        .as("limit and offset are the doors' own")
        .extracting(Parameter::name)
        .doesNotContain("limit", "offset");
    for (var offer : QueriesDoor.representations(query)) {
      assertThat(operation.at("/responses/200/content").fieldNames())
          .toIterable()
          .contains(offer.mediaType().replaceFirst(";.*", ""));
    }
    for (Parameter parameter : query.parameters()) {
      Map<String, Object> schema = ParameterSchema.of(parameter);
      assertThat(schema).containsKeys("type", "examples");
      assertThat(parameter.type().term(ParameterSchema.example(parameter))).isPresent();
    }
  }
}
