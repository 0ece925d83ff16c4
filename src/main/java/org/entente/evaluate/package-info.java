/**
 * How good a graph is: its claims held against what people read in the same texts.
 *
 * <p>In: a folder of gold annotations and the graph's claims and nodes as rows. Out: a {@link
 * org.entente.evaluate.Score} and a report. Neighbours: {@code cli} asks the graph and prints; this
 * package imports nothing of ours.
 *
 * <p>Trap: what is scored is the graph, as anyone can query it, not what the extractor had in
 * memory.
 */
package org.entente.evaluate;
