package org.entente.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.entente.ontology.ClassTree;
import org.entente.ontology.Ent;
import org.entente.query.EntityLookup;
import org.entente.query.GraphAccess;
import org.entente.query.ParameterType;
import org.entente.query.QueryException;
import org.entente.query.QueryTemplate;

/**
 * What the texts state of a thing, each statement with its sentence, for every door alike.
 *
 * <pre>{@code
 * Map<String, Object> nato = new Statements(graph).entity("nato", 0, 20);
 * Map<String, Object> why = new Statements(graph).evidence("nato", Optional.of("memberOf"), Optional.empty(), 0, 20);
 * }</pre>
 */
public final class Statements {
  private static final QueryTemplate NAMES =
      QueryTemplate.of(
          """
          SELECT ?property ?value {
            ?entity ?property ?value .
            FILTER(?property IN (rdfs:label, skos:altLabel, skos:exactMatch, rdf:type, ent:statedType))
          }
          ORDER BY ?property STR(?value)
          """);

  /** Which statements there are, in the order in which the texts make them. */
  private static final String CLAIMS =
      """
      SELECT ?claim {
        %s
        ?claim ent:evidence ?passage .
        ?passage oa:hasSource/dcterms:identifier ?documentName ; oa:hasSelector/oa:start ?start .
      }
      ORDER BY ?documentName ?start ?claim
      """;

  private static final QueryTemplate OF_SUBJECT =
      QueryTemplate.of(CLAIMS.formatted("?claim rdf:subject ?about ."));

  private static final QueryTemplate ABOUT =
      QueryTemplate.of(
          CLAIMS.formatted("{ ?claim rdf:subject ?about } UNION { ?claim rdf:object ?about }"));

  private static final QueryTemplate STATEMENTS =
      QueryTemplate.of(
          """
          SELECT ?subject ?subjectName ?predicate ?object ?objectName ?polarity ?modality
                 ?attributedTo ?attributedToName ?confidence ?extractedBy
                 ?sentence ?passage ?document ?documentName ?start ?end ?claim {
            ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
                   ent:polarity ?pole ; ent:modality ?mode ; ent:evidence ?passage .
            ?passage oa:hasSource ?document ; oa:hasSelector ?selector .
            ?document dcterms:identifier ?documentName .
            ?selector oa:exact ?sentence ; oa:start ?start ; oa:end ?end .
            OPTIONAL { ?subject rdfs:label ?subjectName }
            OPTIONAL { ?object rdfs:label ?objectName }
            OPTIONAL { ?claim ent:attributedTo ?attributedTo . ?attributedTo rdfs:label ?attributedToName }
            OPTIONAL { ?claim ent:confidence ?confidence }
            OPTIONAL { ?claim ent:extractedBy ?extractedBy }
            BIND(LCASE(STRAFTER(STR(?pole), "#")) AS ?polarity)
            BIND(LCASE(STRAFTER(STR(?mode), "#")) AS ?modality)
          }
          ORDER BY ?documentName ?start ?claim ?subjectName ?objectName ?attributedToName
          """);

  private final GraphAccess graph;
  private final EntityLookup entities;
  private final ClassTree classes = ClassTree.standard();

  /** In one graph. */
  public Statements(GraphAccess graph) {
    this.graph = graph;
    this.entities = graph.entities();
  }

  /**
   * A thing's names, class and links, and a part of what is stated of it.
   *
   * @param entity its IRI, short identifier or name
   * @return ready for Jackson
   * @throws QueryException.UnknownName if there is no such thing
   */
  public Map<String, Object> entity(String entity, int offset, int limit) {
    Node node = find(entity);
    Set<String> labels = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    Set<String> links = new TreeSet<>();
    Set<String> types = new TreeSet<>();
    for (List<Optional<Node>> row :
        graph.target().run(NAMES.among("entity", List.of(node))).rows()) {
      String property = row.get(0).orElseThrow().getURI();
      Node value = row.get(1).orElseThrow();
      String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
      switch (property.replaceFirst("^.*[#/]", "")) {
        case "label" -> labels.add(text);
        case "altLabel" -> names.add(text);
        case "exactMatch" -> links.add(text);
        default -> {
          if (text.startsWith(Ent.NS)) {
            types.add(text.substring(Ent.NS.length()));
          }
        }
      }
    }
    if (labels.isEmpty() && types.isEmpty()) {
      throw new QueryException.UnknownName(
          "nothing is known of <" + node + ">; /api/search finds things by name");
    }
    String label = labels.isEmpty() ? node.toString() : labels.iterator().next();
    labels.remove(label);
    names.addAll(labels);
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("iri", node.toString());
    found.put("label", label);
    classes.mostSpecific(types).ifPresent(type -> found.put("type", type));
    found.put("names", names);
    found.put("sameAs", links);
    List<Node> claims = claims(ABOUT, node);
    found.put("total", claims.size());
    found.put("statements", statements(part(claims, offset, limit)));
    return found;
  }

  /**
   * The sentences that state, deny or report something of a thing.
   *
   * @param subject its IRI, short identifier or name
   * @param predicate a property of the ontology by its name, or any by its IRI; empty for every one
   * @param object an IRI, short identifier, name or value; empty for every one
   * @return ready for Jackson
   * @throws QueryException.UnknownName if a name is unknown or has several bearers
   * @throws QueryException.BadArgument if the predicate is no property
   */
  public Map<String, Object> evidence(
      String subject, Optional<String> predicate, Optional<String> object, int offset, int limit) {
    Node about = find(subject);
    Optional<Node> property = predicate.map(Statements::property);
    List<Map<String, Object>> stated =
        statements(claims(OF_SUBJECT, about)).stream()
            .filter(
                row -> property.isEmpty() || row.get("predicate").equals(property.get().getURI()))
            .filter(row -> object.isEmpty() || isObject(row, object.get()))
            .toList();
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("total", stated.size());
    found.put("statements", part(stated, offset, limit));
    return found;
  }

  private List<Node> claims(QueryTemplate which, Node about) {
    return graph.target().run(which.among("about", List.of(about))).rows().stream()
        .map(row -> row.get(0).orElseThrow())
        .toList();
  }

  private List<Map<String, Object>> statements(List<Node> claims) {
    if (claims.isEmpty()) {
      return List.of();
    }
    // Documents may prefer different names for one thing.
    Map<Object, Map<String, Object>> first = new LinkedHashMap<>();
    for (Map<String, Object> row :
        PlainRows.of(graph.target().run(STATEMENTS.among("claim", claims)))) {
      first.putIfAbsent(row.get("claim"), row);
    }
    return List.copyOf(first.values());
  }

  private static <T> List<T> part(List<T> all, int offset, int limit) {
    int from = Math.min(offset, all.size());
    return all.subList(from, Math.min(all.size(), from + limit));
  }

  /** By what it is, by the part of its IRI behind the base, or by its name. */
  private static boolean isObject(Map<String, Object> statement, String wanted) {
    String object = String.valueOf(statement.get("object"));
    return object.equals(wanted)
        || object.equals(Ent.ID + wanted)
        || object.equals(Ent.NS + wanted)
        || wanted.equalsIgnoreCase(String.valueOf(statement.get("objectName")));
  }

  private Node find(String entity) {
    return ParameterType.parse("entity")
        .term(entity)
        .or(() -> entities.find(entity))
        .orElseThrow(() -> new QueryException.UnknownName("nothing of that name is known"));
  }

  private static Node property(String name) {
    ParameterType type = ParameterType.parse("property");
    return type.term(name)
        .orElseThrow(
            () ->
                new QueryException.BadArgument(
                    "the predicate is not " + type.expected() + ", as memberOf"));
  }
}
