package dev.winnow.rules.settings;

import java.util.List;

/**
 * Where actions are only said, and not done. Immutable.
 *
 * @param all true for everywhere
 * @param namespaces in these namespaces at least
 */
public record DryRunSettings(boolean all, List<String> namespaces) {}
