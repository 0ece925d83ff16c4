package org.entente.query;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.entente.ontology.Ent;

/** The prefixes that arguments, printed answers and RDF may use. */
public final class Vocabulary {
  static final String ENT = Ent.NS;

  /** Prefix → namespace, in alphabetical order. */
  public static final Map<String, String> PREFIXES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "dcterms", "http://purl.org/dc/terms/",
                  "ent", ENT,
                  "id", Ent.ID,
                  "oa", "http://www.w3.org/ns/oa#",
                  "owl", "http://www.w3.org/2002/07/owl#",
                  "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                  "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                  "skos", "http://www.w3.org/2004/02/skos/core#",
                  "wd", "http://www.wikidata.org/entity/",
                  "xsd", "http://www.w3.org/2001/XMLSchema#")));

  private Vocabulary() {}

  /** The IRI with its prefix where it has one of ours and a plain local part; else unchanged. */
  static String shorten(String iri) {
    for (var e : PREFIXES.entrySet()) {
      if (iri.startsWith(e.getValue())) {
        String local = iri.substring(e.getValue().length());
        return local.matches("[A-Za-z0-9_-]+") ? e.getKey() + ":" + local : iri;
      }
    }
    return iri;
  }
}
