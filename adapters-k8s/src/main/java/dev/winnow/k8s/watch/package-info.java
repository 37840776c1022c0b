/** Watching a cluster: lists and watches become signals as they come. */
@NullMarked
package dev.winnow.k8s.watch;

import org.jspecify.annotations.NullMarked;
