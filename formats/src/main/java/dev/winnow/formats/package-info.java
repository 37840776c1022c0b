/**
 * Inputs: files and standard input, in the formats that people have, read as signals.
 *
 * <p>{@link dev.winnow.formats.Inputs#open} is the way in. What cannot be understood becomes a
 * {@link dev.winnow.formats.Item.Rejected} with its line and a sentence that says why, and reading
 * goes on; what makes reading impossible is an {@link dev.winnow.formats.InputException}. Readers
 * hold one line or document at a time (at most 1 MiB of it), so memory does not grow with the
 * input; the one exception, a CSV mapping that sorts, has a stated limit.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.formats;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
