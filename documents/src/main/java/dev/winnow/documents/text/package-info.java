/** Times, signals and decisions in words. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.documents.text;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
