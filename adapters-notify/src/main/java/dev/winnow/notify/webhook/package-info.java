/** Webhooks in the form of Alertmanager, signed. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.webhook;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
