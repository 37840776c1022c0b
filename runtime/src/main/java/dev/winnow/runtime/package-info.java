/**
 * The loop of {@code winnow watch}: signals of a cluster and time go into an engine, decisions come
 * out, actions are carried out, and the state is kept. It knows no client of Kubernetes.
 */
@NullMarked
package dev.winnow.runtime;

import org.jspecify.annotations.NullMarked;
