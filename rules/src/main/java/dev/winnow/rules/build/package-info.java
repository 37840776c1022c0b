/** What the build of this module runs. Not needed at run time. */
@NullMarked
package dev.winnow.rules.build;

import org.jspecify.annotations.NullMarked;
