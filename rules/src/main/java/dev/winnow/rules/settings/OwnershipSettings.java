package dev.winnow.rules.settings;

import java.util.List;

/**
 * Whose incidents are. Immutable.
 *
 * @param labels the labels that name the owner, the first that is there counts
 * @param table whose certain alerts are; the first row that fits counts
 * @param otherwise whose all others are
 */
public record OwnershipSettings(List<String> labels, List<OwnerRow> table, String otherwise) {}
