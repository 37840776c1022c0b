/**
 * Settings: the numbers, names and tables that rules read as facts. They come from YAML; what a
 * file does not say is taken from the defaults.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.rules.settings;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
