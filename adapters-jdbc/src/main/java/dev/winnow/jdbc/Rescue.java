package dev.winnow.jdbc;

import java.nio.file.Path;
import java.util.List;

/**
 * What was done to a broken database. Immutable.
 *
 * @param lost what is lost, in sentences
 * @param files the copies of what was there
 */
record Rescue(List<String> lost, List<Path> files) {}
