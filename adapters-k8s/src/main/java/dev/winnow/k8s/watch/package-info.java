/** Watching a cluster: lists and watches become signals as they come. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.k8s.watch;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
