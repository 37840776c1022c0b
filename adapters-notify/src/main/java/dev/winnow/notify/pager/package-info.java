/** Pagers: PagerDuty, Opsgenie and Jira Service Management. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.pager;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
