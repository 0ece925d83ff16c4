package org.entente.pipeline;

import java.util.List;

/**
 * What an extraction into parts did.
 *
 * @param parts how many files it wrote
 * @param documents how many documents these hold
 * @param problems one line for each document that could not be read or extracted
 */
public record ExtractReport(int parts, int documents, List<String> problems) {}
