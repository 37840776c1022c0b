/** A file for each ticket. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.files;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
