package dev.winnow.rules.settings;

import java.util.List;

/**
 * Kinds of code changes: the types and scopes of conventional commits that are of each. Immutable.
 *
 * @param feature what is new
 * @param fix what was wrong
 * @param security what keeps others out
 * @param data what changes data
 * @param system what changes systems
 * @param design what says why it is as it is
 * @param test what tests it
 * @param deployment what to know when it is deployed
 */
public record ReportChanges(
    List<String> feature,
    List<String> fix,
    List<String> security,
    List<String> data,
    List<String> system,
    List<String> design,
    List<String> test,
    List<String> deployment) {}
