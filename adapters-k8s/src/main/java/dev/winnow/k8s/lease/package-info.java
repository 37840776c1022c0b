/** A lease that keeps two watchers of one place apart. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.k8s.lease;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
