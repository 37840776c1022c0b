/** Actions: what rules decided is carried out on a cluster, once, and never over a newer change. */
@NullMarked
package dev.winnow.k8s.act;

import org.jspecify.annotations.NullMarked;
