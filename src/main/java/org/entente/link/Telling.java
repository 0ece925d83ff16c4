package org.entente.link;

import java.util.List;
import java.util.Optional;
import org.entente.extract.EventFrame;

/**
 * One sentence's account of a happening. Its claims are its own: what another sentence says of the
 * same happening is not put into its mouth.
 *
 * @param frame what the frame engine found
 * @param participants its arguments, each reference resolved; "both sides" gives two
 * @param attributedTo whose words they are, where the text reports someone's and it is known who
 * @param inResponseTo keys of the events that this was a response to
 */
public record Telling(
    EventFrame frame,
    List<Participant> participants,
    Optional<Entity> attributedTo,
    List<String> inResponseTo) {

  public Telling {
    participants = List.copyOf(participants);
    inResponseTo = List.copyOf(inResponseTo);
  }
}
