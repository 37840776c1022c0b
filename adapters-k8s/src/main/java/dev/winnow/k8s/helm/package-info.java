/** Helm: what it keeps of its releases in the cluster. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.k8s.helm;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
