package org.entente.server.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.ontology.Ent;
import org.entente.ontology.OntologyDocumentation;
import org.entente.ontology.OntologyModules;
import org.entente.query.Answer;
import org.entente.query.GraphAccess;
import org.entente.query.QueryException;
import org.entente.query.QueryTemplate;
import org.entente.server.api.Catalogue;
import org.entente.server.api.Statements;

/**
 * The resources: the ontology, the catalogue of queries, and by their IRIs things and documents.
 */
final class Resources {
  private static final int STATEMENTS = 200;
  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final QueryTemplate TEXT =
      QueryTemplate.of("SELECT ?text { ?document ent:text ?text }");

  private final GraphAccess graph;
  private final Statements statements;

  Resources(GraphAccess graph) {
    this.graph = graph;
    this.statements = new Statements(graph);
  }

  /** Those with an address of their own. */
  List<SyncResourceSpecification> fixed() {
    return List.of(
        resource(
            Ent.BASE + "ontology",
            "ontology",
            "The vocabulary as OWL in Turtle",
            "text/turtle",
            Resources::turtle),
        resource(
            Ent.BASE + "ontology/documentation",
            "ontology-documentation",
            "Every class and property, for readers",
            "text/markdown",
            OntologyDocumentation::render),
        resource(
            Ent.BASE + "queries",
            "queries",
            "Every canned query with its question, parameters and columns",
            JSON,
            () -> json(Catalogue.of(graph.catalogue()))));
  }

  /** Those whose address is the IRI of a thing or a document. */
  List<SyncResourceTemplateSpecification> templates() {
    return List.of(
        template(
            Ent.ID + "{identifier}",
            "entity",
            "A thing that is known beforehand, with what the texts state of it",
            JSON,
            this::entity),
        template(
            Ent.ID + "{class}/{name}",
            "named-entity",
            "A thing that the texts name, with what they state of it",
            JSON,
            this::entity),
        template(
            Ent.ID + "event/{type}/{date}/{hash}",
            "event",
            "An event, with the sentences that tell it",
            JSON,
            this::entity),
        template(
            Ent.DOC + "{file}",
            "document",
            "The text of a document, which offsets count in",
            "text/plain",
            this::document));
  }

  private static SyncResourceSpecification resource(
      String uri, String name, String description, String mediaType, Supplier<String> text) {
    Resource resource =
        Resource.builder(uri, name).description(description).mimeType(mediaType).build();
    return new SyncResourceSpecification(
        resource, (context, request) -> contents(uri, mediaType, text.get()));
  }

  private static SyncResourceTemplateSpecification template(
      String uri,
      String name,
      String description,
      String mediaType,
      Function<String, Optional<String>> text) {
    ResourceTemplate template =
        ResourceTemplate.builder(uri, name).description(description).mimeType(mediaType).build();
    return new SyncResourceTemplateSpecification(
        template,
        (context, request) ->
            contents(
                request.uri(),
                mediaType,
                text.apply(request.uri())
                    .orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(request.uri()))));
  }

  private static ReadResourceResult contents(String uri, String mediaType, String text) {
    return ReadResourceResult.builder(
            List.of(TextResourceContents.builder(uri, text).mimeType(mediaType).build()))
        .build();
  }

  private static String turtle() {
    StringWriter out = new StringWriter();
    RDFDataMgr.write(out, OntologyModules.model(), Lang.TURTLE);
    return out.toString();
  }

  private Optional<String> entity(String iri) {
    try {
      return Optional.of(json(statements.entity(iri, 0, STATEMENTS)));
    } catch (QueryException e) {
      return Optional.empty();
    }
  }

  private Optional<String> document(String iri) {
    Node document = NodeFactory.createURI(iri);
    Answer answer = graph.target().run(TEXT.with(Map.of("document", document)));
    return answer.rows().stream()
        .findFirst()
        .flatMap(row -> row.get(0))
        .map(Node::getLiteralLexicalForm);
  }

  private static String json(Map<String, Object> object) {
    try {
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain maps can be written", e);
    }
  }
}
