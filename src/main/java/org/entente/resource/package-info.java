/**
 * Word lists and tables that come with the program.
 *
 * <p>In: files on the class path. Out: their words, their rows. Neighbours: {@code annotate},
 * {@code extract} and {@code link} read their knowledge with it; this package imports nothing of
 * ours.
 *
 * <p>Trap: a change of what is read here is a change of all extractions, see {@code
 * rdf.ProgramVersion}.
 */
package org.entente.resource;
