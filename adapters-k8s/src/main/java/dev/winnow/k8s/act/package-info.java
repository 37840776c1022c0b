/** Actions: what rules decided is carried out on a cluster, once, and never over a newer change. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.k8s.act;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
