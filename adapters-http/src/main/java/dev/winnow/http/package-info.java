/**
 * The service over HTTP: signals in, tickets to read, a page for people. {@link
 * dev.winnow.http.HttpService#start} is the way in.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.http;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
