/** What only the build of the command runs: all its libraries become one jar. */
@NullMarked
package dev.winnow.cli.build;

import org.jspecify.annotations.NullMarked;
