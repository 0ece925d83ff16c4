package org.entente.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.query.search.Hit;
import org.entente.query.search.Hits;

/** What a search found as JSON, ready for Jackson. */
public final class HitJson {
  private HitJson() {}

  /** One part of what was found. */
  public static Map<String, Object> of(Hits hits) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", hits.total());
    json.put("complete", hits.complete());
    json.put("types", hits.types());
    json.put("hits", hits.hits().stream().map(HitJson::of).toList());
    return json;
  }

  /** One hit. */
  public static Map<String, Object> of(Hit hit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("iri", hit.iri());
    json.put("type", hit.type());
    if (hit instanceof Hit.Named named) {
      json.put("label", named.label());
      json.put("text", named.text());
      json.put("highlights", named.highlights());
      json.put("documents", named.documents());
    } else if (hit instanceof Hit.Sentence sentence) {
      json.put("text", sentence.text());
      json.put("highlights", sentence.highlights());
      json.put("document", sentence.document());
      json.put("documentName", sentence.documentName());
      json.put("start", sentence.start());
      json.put("end", sentence.end());
    }
    return json;
  }
}
