package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.annotate.Mention;
import org.entente.annotate.Office;

/**
 * Turns the offices beside a person's name into standing relations: "Soviet Foreign Minister Eduard
 * Shevardnadze" gives a {@code position} and whom he represents.
 */
final class OfficeReader {
  private static final double CONFIDENCE = 0.95;

  private OfficeReader() {}

  static List<RelationFrame> read(SentenceView s) {
    List<RelationFrame> frames = new ArrayList<>();
    for (Mention person : s.mentions()) {
      for (Office office : person.offices()) {
        Filler subject = new Filler.Named(person);
        frames.add(
            new RelationFrame(
                "position",
                subject,
                new Filler.Text(office.title(), office.span()),
                s.sentence().span(),
                Status.PLAIN,
                "position/office",
                CONFIDENCE));
        for (Mention held : office.heldFor()) {
          frames.add(
              new RelationFrame(
                  "represents",
                  subject,
                  new Filler.Named(held),
                  s.sentence().span(),
                  Status.PLAIN,
                  "represents/office",
                  CONFIDENCE));
        }
      }
    }
    return frames;
  }
}
