/**
 * What every benchmark has in common: arguments, clocks, medians and ratios of runs that take
 * turns. The benchmarks themselves lie beside what they measure, in the packages of that name.
 *
 * <p>Nothing here is part of the program or of its tests: it is compiled in the profile {@code
 * bench} only and run by {@code src/bench/run}.
 */
package org.entente.bench;
