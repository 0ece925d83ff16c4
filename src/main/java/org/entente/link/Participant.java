package org.entente.link;

import org.entente.extract.Role;

/**
 * One filled role of an event, as one sentence fills it.
 *
 * @param confidence 0…1, of the attachment and the reference steps it took
 */
public record Participant(Role role, Value value, double confidence) {}
