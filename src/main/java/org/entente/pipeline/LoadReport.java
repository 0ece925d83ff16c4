package org.entente.pipeline;

import java.util.List;
import org.entente.store.ValidationReport;

/**
 * What a load did.
 *
 * @param parts how many parts were read
 * @param added documents that the store did not hold before, sorted
 * @param replaced documents that it held, sorted
 * @param validation what the shapes and checks say; if it does not conform, the store is as it was
 *     before
 */
public record LoadReport(
    int parts, List<String> added, List<String> replaced, ValidationReport validation) {}
