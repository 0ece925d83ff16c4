/**
 * What Entente promises, and how often tests tried and found it held: {@code docs/RELIABILITY.md}.
 *
 * <p>In: the promises ({@code reliability/promises.tsv}) and the reports that Surefire and Failsafe
 * left in {@code target/}. Out: the page. Tests that try something many times count it with {@link
 * org.entente.reliability.Tally}; of others the cases are counted.
 *
 * <p>Trap: reports are of the last run of each class, so after a change of the program run the
 * classes again before the page is written.
 */
package org.entente.reliability;
