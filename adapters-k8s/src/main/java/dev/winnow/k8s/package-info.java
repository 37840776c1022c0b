/** Kubernetes: what a cluster shows becomes signals, and actions are carried out on it. */
@NullMarked
package dev.winnow.k8s;

import org.jspecify.annotations.NullMarked;
