/**
 * The command line: {@code winnow}, one class a command. {@link dev.winnow.cli.Main} is where it
 * begins and the only place that ends the program.
 */
@NullMarked
package dev.winnow.cli;

import org.jspecify.annotations.NullMarked;
