/**
 * Mappings as data: YAML files that say how the webhook bodies and exports of other tools become
 * signals. Knows no command, no report and no file of input; what it needs of the world is given.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.formats.mapping;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
