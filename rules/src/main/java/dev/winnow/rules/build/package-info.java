/** What the build of this module runs. Not needed at run time. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.rules.build;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
