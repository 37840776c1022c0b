/** Kubernetes: what a cluster shows becomes signals, and actions are carried out on it. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.k8s;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
