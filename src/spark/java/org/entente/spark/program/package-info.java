/**
 * The program as a Spark job asks for it. It runs in a class loader of its own and knows neither
 * Spark nor Hadoop; see {@link org.entente.spark}.
 *
 * <p>In: an order, and files by name. Out: parts. Neighbours: {@code pipeline} does the work.
 *
 * <p>Trap: libraries look for their services in a thread's context class loader, which is Spark's
 * on the threads that come in here.
 */
package org.entente.spark.program;
