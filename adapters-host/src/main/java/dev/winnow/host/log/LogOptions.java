package dev.winnow.host.log;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A log to follow. Immutable.
 *
 * @param file where it is
 * @param name what people call it
 * @param time how the time at the beginning of a line is written, with a zone; empty if lines have
 *     none
 * @param linger for how long a file that was rotated away is followed still
 */
public record LogOptions(
    Path file, String name, Optional<DateTimeFormatter> time, Duration linger) {}
