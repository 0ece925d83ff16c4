package org.entente.pipeline;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.entente.store.ValidationReport;

/**
 * What a build did.
 *
 * @param extracted documents that were read anew, and why
 * @param entries document that was read anew since the lexicon changed → the entries of it that
 *     changed and can bear on it, as {@code Suspension/sever}; nothing where nobody remembers what
 *     the lexicon was
 * @param unchanged documents whose graphs stand as they were
 * @param removed documents that are gone from the corpus, and so from the store
 * @param renewed what every store holds beside its documents and this one lacked or held otherwise,
 *     for a person: "gazetteer"
 * @param problems one line for each document that could not be read; what the store held of it
 *     before stays
 * @param validation what the shapes and checks say; if it does not conform, the store is as it was
 *     before
 */
public record BuildReport(
    SortedMap<String, Reason> extracted,
    SortedMap<String, SortedSet<String>> entries,
    List<String> unchanged,
    List<String> removed,
    List<String> renewed,
    List<String> problems,
    ValidationReport validation) {}
