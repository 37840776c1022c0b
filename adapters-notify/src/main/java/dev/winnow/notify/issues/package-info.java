/** Issues of GitHub and Jira. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.notify.issues;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
