package org.entente.store;

/**
 * What a backup holds.
 *
 * @param quads how many
 * @param version of the store that it was taken of, see {@link StoreVersion}: a restored store has
 *     the same
 */
public record Backup(long quads, String version) {}
