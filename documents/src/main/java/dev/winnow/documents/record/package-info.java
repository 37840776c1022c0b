/** The record, as it was replayed: signals, decisions and the tickets' stories. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.documents.record;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
