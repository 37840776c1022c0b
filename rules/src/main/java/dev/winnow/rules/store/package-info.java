/** Rules at rest: rule files, the bundled bytecode and the cache of compiled rules. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.rules.store;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
