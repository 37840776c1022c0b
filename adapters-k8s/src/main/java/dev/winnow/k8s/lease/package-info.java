/** A lease that keeps two watchers of one place apart. */
@NullMarked
package dev.winnow.k8s.lease;

import org.jspecify.annotations.NullMarked;
