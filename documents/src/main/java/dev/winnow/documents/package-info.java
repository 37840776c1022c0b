/**
 * The papers afterwards: on-call logs, post-mortems, as-built notes and toil, from the record
 * alone.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.documents;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
