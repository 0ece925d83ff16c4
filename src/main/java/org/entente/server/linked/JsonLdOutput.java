package org.entente.server.linked;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes triples as flat JSON-LD 1.1: a context of prefixes, then one object for each run of
 * triples with the same subject. Holds one subject at a time. Every literal is a string with its
 * datatype, so that no number is rounded.
 */
final class JsonLdOutput {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final Map<String, String> prefixes;
  private final JsonGenerator json;
  private final Map<Node, String> blanks = new HashMap<>();

  private JsonLdOutput(Map<String, String> prefixes, JsonGenerator json) {
    this.prefixes = prefixes;
    this.json = json;
  }

  /**
   * Writes all and leaves the stream open.
   *
   * @param prefixes prefix → namespace; each namespace ends in {@code #} or {@code /}
   */
  static void write(Iterator<Triple> triples, Map<String, String> prefixes, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      new JsonLdOutput(prefixes, json).write(triples);
    }
  }

  private void write(Iterator<Triple> triples) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      json.writeStringField(prefix.getKey(), prefix.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("@graph");
    Node subject = null;
    Map<Node, List<Node>> properties = new LinkedHashMap<>();
    while (triples.hasNext()) {
      Triple triple = triples.next();
      if (!triple.getSubject().equals(subject)) {
        writeNode(subject, properties);
        subject = triple.getSubject();
        properties.clear();
      }
      properties
          .computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
          .add(triple.getObject());
    }
    writeNode(subject, properties);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeNode(Node subject, Map<Node, List<Node>> properties) throws IOException {
    if (subject == null) {
      return;
    }
    json.writeStartObject();
    json.writeStringField("@id", id(subject));
    for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
      boolean types =
          property.getKey().getURI().equals(RDF.type.getURI())
              && property.getValue().stream().noneMatch(Node::isLiteral);
      json.writeArrayFieldStart(types ? "@type" : compact(property.getKey().getURI()));
      for (Node value : property.getValue()) {
        if (types) {
          json.writeString(value.isURI() ? compact(value.getURI()) : id(value));
        } else {
          writeValue(value);
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeValue(Node value) throws IOException {
    json.writeStartObject();
    if (!value.isLiteral()) {
      json.writeStringField("@id", id(value));
    } else {
      json.writeStringField("@value", value.getLiteralLexicalForm());
      if (!value.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@language", value.getLiteralLanguage());
      } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        json.writeStringField("@type", compact(value.getLiteralDatatypeURI()));
      }
    }
    json.writeEndObject();
  }

  private String id(Node node) {
    return node.isURI()
        ? node.getURI()
        : blanks.computeIfAbsent(node, unseen -> "_:b" + blanks.size());
  }

  /** The prefixed name of a term of a known vocabulary; else the IRI. */
  private String compact(String iri) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String local = iri.substring(prefix.getValue().length());
        return local.matches("\\w[\\w-]*") ? prefix.getKey() + ":" + local : iri;
      }
    }
    return iri;
  }
}
