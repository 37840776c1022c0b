/**
 * A service: signals come in from several senders, are journalled, decided on by one thread, and
 * what was decided waits in the journal until it is delivered.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.runtime.service;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
