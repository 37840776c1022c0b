/**
 * What every module does alike with words: the name that somebody may have meant, the fingerprint
 * of a text, and expressions that texts are matched with. Uses nothing but Java and RE2/J, and may
 * be used by all.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.winnow.core.text;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
