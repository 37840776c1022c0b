/** A service of one process: HTTP in front, a journal behind, receivers beside. */
@NullMarked
package dev.winnow.cli.serve;

import org.jspecify.annotations.NullMarked;
