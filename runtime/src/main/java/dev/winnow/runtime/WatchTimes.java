package dev.winnow.runtime;

import java.time.Duration;

/**
 * How often and how long; from the settings. Immutable.
 *
 * @param tick how often time is told to the rules
 * @param save how often the state is saved, while nothing is told or done
 * @param stop how long to wait for an action under way in the end, and for a disk
 * @param again how often it is said again that a rule is out
 */
public record WatchTimes(Duration tick, Duration save, Duration stop, Duration again) {}
