package org.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.update.UpdateAction;
import org.entente.ontology.OntologyModules;

/** Canned queries asked of a small graph that a test writes down. */
final class Turtle {
  private static final String PREFIXES =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX id: <https://w3id.org/entente/id/>
      PREFIX ev: <https://w3id.org/entente/id/event/>
      PREFIX doc: <https://w3id.org/entente/doc/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  /**
   * What the store would derive: of actors, of events at a point in time, of events that stand
   * alone.
   */
  private static final String DERIVED =
      """
      INSERT { ?actor ent:standsFor ?actor }
      WHERE { ?actor a ?class . ?class rdfs:subClassOf* ent:Actor FILTER(STRSTARTS(STR(?actor), STR(id:))) } ;
      INSERT { ?event a ent:Event }
      WHERE { ?event a ?class FILTER(STRSTARTS(STR(?event), STR(ev:))) } ;
      INSERT { ?event ent:happening ?event }
      WHERE { ?event a ent:Event FILTER NOT EXISTS { ?event ent:happening ?other } FILTER(STRSTARTS(STR(?event), STR(ev:))) } ;
      INSERT { ?event ent:latestStart ?latest }
      WHERE { ?event ent:latest ?latest FILTER NOT EXISTS { ?event ent:latestStart ?day } } ;
      INSERT { ?event ent:earliestEnd ?earliest }
      WHERE { ?event ent:earliest ?earliest FILTER NOT EXISTS { ?event ent:earliestEnd ?day } } ;
      INSERT { ?event ent:involves ?someone }
      WHERE { VALUES ?role { ent:agent ent:target ent:about ent:place ent:predecessor ent:successor } ?event ?role ?someone } ;
      """;

  private Turtle() {}

  /** The rows that a query yields, as column → text; with the ontology beside the graph. */
  static List<Map<String, String>> ask(String turtle, String query, Map<String, String> arguments) {
    Model model = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toModel();
    model.add(OntologyModules.model());
    UpdateAction.parseExecute(PREFIXES + DERIVED, model);
    QueryTarget target = QueryTarget.of(model);
    return rows(
        target.run(QueryCatalogue.standard().get(query).bind(arguments, EntityLookup.in(target))));
  }

  /** Each row as column → text; an empty text where there is no value. */
  static List<Map<String, String>> rows(Answer answer) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (var row : answer.rows()) {
      Map<String, String> cells = new TreeMap<>();
      for (int i = 0; i < row.size(); i++) {
        String text =
            row.get(i)
                .map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString())
                .orElse("");
        cells.put(answer.columns().get(i), text);
      }
      rows.add(cells);
    }
    return rows;
  }
}
