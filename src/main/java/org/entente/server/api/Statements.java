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
import org.entente.query.Answer;
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

  /** Statements with the thing as their subject, or as their object too. */
  private static final String STATEMENTS =
      """
      SELECT ?subject ?subjectName ?predicate ?object ?objectName ?polarity ?modality
             ?attributedTo ?attributedToName ?confidence ?extractedBy
             ?sentence ?passage ?document ?documentName ?start ?end ?claim {
        %s
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
      ORDER BY ?documentName ?start STR(?subject) STR(?predicate) STR(?object) ?claim
      """;

  private static final QueryTemplate OF_SUBJECT =
      QueryTemplate.of(STATEMENTS.formatted("?claim rdf:subject ?about ."));

  private static final QueryTemplate ABOUT =
      QueryTemplate.of(
          STATEMENTS.formatted("{ ?claim rdf:subject ?about } UNION { ?claim rdf:object ?about }"));

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
    Answer answer = graph.target().run(ABOUT.among("about", List.of(node)));
    found.put("total", answer.size());
    found.put("statements", PlainRows.of(answer.part(offset, limit)));
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
        PlainRows.of(graph.target().run(OF_SUBJECT.among("about", List.of(about)))).stream()
            .filter(
                row -> property.isEmpty() || row.get("predicate").equals(property.get().getURI()))
            .filter(row -> object.isEmpty() || isObject(row, object.get()))
            .toList();
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("total", stated.size());
    int from = Math.min(offset, stated.size());
    found.put("statements", stated.subList(from, Math.min(stated.size(), from + limit)));
    return found;
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
