/** Chat in Slack. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.slack;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
