/**
 * What is wrong with the name of a file or an address, as settings write it. It stands apart from
 * settings, all of which is open to rules: nothing here is a file or a connection, or gives one.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.winnow.rules.places;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
