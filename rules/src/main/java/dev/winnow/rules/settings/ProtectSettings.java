package dev.winnow.rules.settings;

import java.util.List;

/**
 * What is never acted on. Immutable.
 *
 * @param namespaces namespaces
 * @param names an expression for names of workloads, releases and nodes; "" for none
 */
public record ProtectSettings(List<String> namespaces, String names) {

  /** Checks the expression. */
  public ProtectSettings {
    NamePattern.of(names.isEmpty() ? "none" : names);
  }
}
