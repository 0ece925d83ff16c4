package org.entente.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.extract.EventFrame;
import org.entente.extract.Extraction;

/** Drops the statements of which the extractor is less sure than the user wants. */
record ConfidenceFilter(double least) {

  /** The extraction without events, arguments and relations below {@link #least}. */
  Extraction keep(Extraction extraction) {
    if (least <= 0) {
      return extraction;
    }
    Map<Integer, Integer> places = new HashMap<>();
    List<EventFrame> kept = new ArrayList<>();
    for (int i = 0; i < extraction.events().size(); i++) {
      if (extraction.events().get(i).confidence() >= least) {
        places.put(i, kept.size());
        kept.add(extraction.events().get(i));
      }
    }
    return new Extraction(
        extraction.document(),
        kept.stream().map(e -> trimmed(e, places)).toList(),
        extraction.relations().stream().filter(r -> r.confidence() >= least).toList());
  }

  private EventFrame trimmed(EventFrame e, Map<Integer, Integer> places) {
    return new EventFrame(
        e.type(),
        e.sentence(),
        e.trigger(),
        e.arguments().stream().filter(a -> a.confidence() >= least).toList(),
        e.time(),
        e.status(),
        e.rule(),
        e.confidence(),
        e.inResponseTo().stream().filter(places::containsKey).map(places::get).toList());
  }
}
