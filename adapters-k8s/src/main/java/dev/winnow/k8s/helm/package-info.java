/** Helm: what it keeps of its releases in the cluster. */
@NullMarked
package dev.winnow.k8s.helm;

import org.jspecify.annotations.NullMarked;
