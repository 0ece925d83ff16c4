package org.entente.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.gazetteer.dump.ImportProfile;
import org.entente.review.Candidate;
import org.entente.review.Proposal;
import org.entente.review.ReviewRow;
import org.entente.wikidata.Item;
import org.entente.wikidata.SearchHit;
import org.entente.wikidata.WikidataClient;
import org.entente.wikidata.WikidataException;

/**
 * Looks names up in Wikidata and proposes what they mean.
 *
 * <pre>{@code
 * Lookup lookup = new Lookup(new WikidataClient(settings));
 * Lookup.Result result = lookup.propose(rows, Surroundings.of(target, iris));
 * result.rows();   // with candidates and proposals
 * }</pre>
 */
public final class Lookup {
  /** Below this a candidate is shown, but not proposed. */
  private static final double PROPOSED = 0.5;

  /** By how much the best must lead the next. */
  private static final double LEAD = 0.1;

  private static final int HITS = 7;

  /** So many names are looked up together: their items fill a few requests. */
  private static final int CHUNK = 20;

  private static final String CLASSES = "/wikidata/lookup-classes.yaml";

  private final WikidataClient wikidata;
  private final ItemClasses classes;

  /** A look-up that asks this client. */
  public Lookup(WikidataClient wikidata) {
    this.wikidata = wikidata;
    this.classes = new ItemClasses(wikidata, ImportProfile.ofResource(CLASSES));
  }

  /**
   * What came out.
   *
   * @param rows in the order in which they were given, those that were looked up with candidates
   * @param lookedUp how many were
   * @param proposed how many of them got a proposal
   * @param stopped why not all were looked up
   */
  public record Result(
      List<ReviewRow> rows, int lookedUp, int proposed, Optional<WikidataException> stopped) {}

  /**
   * Proposes what names mean. If Wikidata stops answering, what was proposed until then is kept.
   *
   * @param around by the IRI of a row's thing
   * @throws WikidataException if Wikidata answers nothing at all
   */
  public Result propose(List<ReviewRow> rows, Map<String, Surroundings> around) {
    List<ReviewRow> done = new ArrayList<>();
    WikidataException stopped = null;
    for (int from = 0; from < rows.size() && stopped == null; from += CHUNK) {
      List<ReviewRow> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
      try {
        done.addAll(chunk(chunk, around));
      } catch (WikidataException e) {
        if (done.isEmpty()) {
          throw e;
        }
        stopped = e;
      }
    }
    int lookedUp = done.size();
    int proposed = (int) done.stream().filter(r -> r.proposal().isPresent()).count();
    done.addAll(rows.subList(lookedUp, rows.size()));
    return new Result(List.copyOf(done), lookedUp, proposed, Optional.ofNullable(stopped));
  }

  private List<ReviewRow> chunk(List<ReviewRow> rows, Map<String, Surroundings> around) {
    Map<ReviewRow, List<String>> hits = new LinkedHashMap<>();
    for (ReviewRow row : rows) {
      hits.put(row, wikidata.search(row.name(), HITS).stream().map(SearchHit::qid).toList());
    }
    Map<String, Item> items =
        wikidata.items(hits.values().stream().flatMap(List::stream).distinct().toList());
    classes.learn(items.values());
    List<ReviewRow> out = new ArrayList<>();
    hits.forEach(
        (row, qids) ->
            out.add(
                proposed(
                    row,
                    qids.stream().filter(items::containsKey).map(items::get).toList(),
                    around.getOrDefault(row.iri(), Surroundings.none()))));
    return out;
  }

  private ReviewRow proposed(ReviewRow row, List<Item> items, Surroundings around) {
    Map<String, Weighing> byItem = new LinkedHashMap<>();
    for (Item item : items) {
      if (!classes.isExcluded(item)) {
        byItem.put(item.qid(), Weighing.of(row, item, classes.rule(item), around));
      }
    }
    List<Weighing> ranked =
        byItem.values().stream()
            .sorted(Comparator.comparingDouble(Weighing::score).reversed())
            .toList();
    List<Candidate> candidates = new ArrayList<>(row.candidates());
    ranked.forEach(w -> candidates.add(candidate(w)));
    ReviewRow weighed = row.withCandidates(candidates);
    return proposal(ranked).map(weighed::withProposal).orElse(weighed);
  }

  private static Optional<Proposal> proposal(List<Weighing> ranked) {
    if (ranked.isEmpty() || ranked.get(0).score() < PROPOSED) {
      return Optional.empty();
    }
    Weighing best = ranked.get(0);
    if (ranked.size() > 1 && best.score() - ranked.get(1).score() < LEAD) {
      return Optional.empty();
    }
    return Optional.of(new Proposal(best.item().qid(), best.score(), best.reason()));
  }

  private static Candidate candidate(Weighing w) {
    String description = w.item().description();
    return new Candidate(
        w.item().qid(),
        "%s%s [%.2f: %s]"
            .formatted(
                w.item().label(),
                description.isEmpty() ? "" : " (" + description + ")",
                w.score(),
                w.reason()));
  }
}
