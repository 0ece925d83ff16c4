/**
 * A gazetteer made from a dump of Wikidata.
 *
 * <p>In: a truthy dump in N-Triples ({@code .nt}, {@code .nt.gz}, {@code .nt.bz2}) and an {@link
 * org.entente.gazetteer.dump.ImportProfile} that says what is wanted. Out: tables as {@code
 * data/gazetteer} has them. Neighbours: {@link org.entente.gazetteer.Gazetteer} reads the tables;
 * the commands of {@code cli} start it.
 *
 * <p>The dump is read twice, because what an item is cannot be told from the item alone: a class's
 * place in the hierarchy may stand anywhere in the file, before or behind the items of that class.
 * The first reading keeps the hierarchy (two numbers for each {@code P279}) and spills each item's
 * classes to disk; from these follows which items are wanted, one bit for each. The second reading
 * keeps the facts of wanted items only and sorts them by item, on disk where they are many. So the
 * order of the dump does not matter, and memory grows with neither the dump nor the number of
 * entries: what is held are two bits for each item that Wikidata numbers, the class hierarchy (some
 * 50 MB for all of Wikidata), and sort buffers of a fixed size. Sorting the whole dump instead
 * would read it once, but write it to disk twice.
 *
 * <p>Trap: lines that neither reading needs are told apart by their first two terms and never reach
 * the parser; one that is malformed only behind those goes unnoticed.
 */
package org.entente.gazetteer.dump;
