/**
 * The program's commands: they read what the user gave, call a stage, and print.
 *
 * <p>In: command-line arguments. Out: text on standard output, messages on standard error, an exit
 * status. Neighbours: {@code pipeline}, {@code store}, {@code query}, {@code server} do the work.
 *
 * <p>Trap: standard output carries results only, so that it can be piped; progress and messages go
 * to standard error.
 */
package org.entente.cli;
