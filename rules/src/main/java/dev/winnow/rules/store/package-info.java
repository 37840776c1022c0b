/** Rules at rest: rule files, the bundled bytecode and the cache of compiled rules. */
@NullMarked
package dev.winnow.rules.store;

import org.jspecify.annotations.NullMarked;
