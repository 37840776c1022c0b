/**
 * Settings: the numbers, names and tables that rules read as facts. They come from YAML; what a
 * file does not say is taken from the defaults.
 */
@NullMarked
package dev.winnow.rules.settings;

import org.jspecify.annotations.NullMarked;
