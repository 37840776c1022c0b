/**
 * Strict YAML: files are read into records, and whatever is wrong with them is said with file, line
 * and column, in words for people who write YAML and no Java.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.text.yaml;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
