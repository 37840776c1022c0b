package dev.winnow.core;

import org.apiguardian.api.API;

/**
 * A rule file: its name, as people know it, and its text. Immutable.
 *
 * @param name the file's name, with its folder where that helps
 * @param text the DRL
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuleFile(String name, String text) {}
