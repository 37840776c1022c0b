/** What reads calendar files for settings: an adapter that is found on the class path. */
@NullMarked
package dev.winnow.rules.calendar;

import org.jspecify.annotations.NullMarked;
