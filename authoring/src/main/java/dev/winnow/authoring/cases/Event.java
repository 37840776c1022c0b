package dev.winnow.authoring.cases;

import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A signal or a tick at its time.
 *
 * @param at how long after the beginning
 * @param text for people
 * @param signal makes the signal; given what was decided before, for signals that refer to it;
 *     empty for a tick
 */
record Event(Duration at, String text, Function<CaseRecord, Optional<Signal>> signal) {}
