/**
 * The vocabulary: which terms there are, what they mean, and which graphs are well made.
 *
 * <p>In: the OWL modules, the SHACL shapes and the checks of the folder {@code ontology/}, which
 * lies on the class path. Out: the terms' IRIs ({@link org.entente.ontology.Ent}), the modules as
 * RDF ({@link org.entente.ontology.OntologyModules}), the checks ({@link
 * org.entente.ontology.Check}) and their page in {@code docs/} ({@link
 * org.entente.ontology.OntologyDocumentation}). Neighbours: {@code rdf}, {@code store}, {@code
 * query} and {@code server} read from here; this package imports nothing of ours.
 *
 * <p>Trap: a class and a property may differ in their first letter only ({@code Ent.Place}, {@code
 * Ent.place}). Trap: a new file in {@code ontology/} must be named in {@code OntologyModules},
 * since a jar's folders cannot be listed reliably; a test tells.
 */
package org.entente.ontology;
