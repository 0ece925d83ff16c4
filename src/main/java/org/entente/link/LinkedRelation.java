package org.entente.link;

import java.util.Optional;
import org.entente.extract.RelationFrame;

/**
 * A standing relation between what was meant.
 *
 * @param frame what the frame engine found; a frame over several entities gives several relations
 * @param attributedTo whose words they are, where the text reports someone's and it is known who
 */
public record LinkedRelation(
    RelationFrame frame, Entity subject, Value object, Optional<Entity> attributedTo) {}
