/** What people are told of a ticket, cleaned and cut for where it is shown. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.text;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
