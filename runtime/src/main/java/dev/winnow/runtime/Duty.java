package dev.winnow.runtime;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a watch has to do besides watching. Immutable.
 *
 * @param times how often and how long
 * @param severity how severe it is that a rule is taken out; a word of the settings
 * @param tenure whether this watcher may say and do something
 * @param ready the file that says that all is well, if there is to be one
 */
public record Duty(WatchTimes times, String severity, Tenure tenure, Optional<Path> ready) {}
