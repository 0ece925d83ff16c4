package org.entente.store;

import java.util.Optional;

/**
 * What the store knows of a loaded document, so that an unchanged one need not be extracted again.
 *
 * @param identifier its file name
 * @param graph the IRI of its graph
 * @param contentHash hash of its text and metadata as the extractor wrote it
 * @param extractorVersion version of the program and of the knowledge that extracted it
 */
public record DocumentState(
    String identifier,
    String graph,
    Optional<String> contentHash,
    Optional<String> extractorVersion) {}
