/**
 * Extraction on Apache Spark: a job that reads a corpus from any file system that Hadoop reads, and
 * writes the parts that {@code entente extract} writes on one machine.
 *
 * <p>In: a corpus folder's location. Out: a folder of parts, which {@code entente load} takes.
 * Neighbours: this package knows Spark and Hadoop; of the program it knows the interface {@link
 * org.entente.spark.Program} alone. {@code org.entente.spark.program} implements that with the
 * program's own packages ({@code pipeline}, {@code text}, {@code link}, {@code gazetteer}) and
 * knows neither Spark nor Hadoop. Nothing imports either.
 *
 * <p>The job's jar holds the program and its libraries as jars under {@code entente/}, beside the
 * classes of this package. {@link org.entente.spark.ProgramLoader} unpacks them once in each Java
 * machine and gives them a class loader of their own, because Spark brings other versions of the
 * same libraries (Jackson, Guava, SLF4J, Netty), and which ones differs between clusters.
 *
 * <p>Traps: what passes between the two packages may only be of the JDK's types and of this
 * package's. The program's classes must stay as they were compiled (no relocation): the version
 * that is written beside each document is a hash of them.
 */
package org.entente.spark;
