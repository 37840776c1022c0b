package dev.winnow.rules.settings;

import java.util.List;

/**
 * Where to read what to do. Immutable.
 *
 * @param annotations the annotations that name the runbook, the first that is there counts
 * @param table runbooks of alerts that do not name one; the first row that fits counts
 */
public record RunbookSettings(List<String> annotations, List<RunbookRow> table) {}
