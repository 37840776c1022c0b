package dev.winnow.host.probe;

import java.time.Duration;

/**
 * A probe. Immutable.
 *
 * @param name what people call what is to be reached
 * @param target where that is
 * @param every how often it is tried
 * @param limit how long an answer may take
 */
public record ProbeOptions(String name, Target target, Duration every, Duration limit) {}
