/**
 * What every module does alike with words: the name that somebody may have meant, and the
 * fingerprint of a text. Uses nothing but Java, and may be used by all.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.winnow.core.text;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
