/** Whether something answers: a port, a web address, a name server. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.host.probe;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
