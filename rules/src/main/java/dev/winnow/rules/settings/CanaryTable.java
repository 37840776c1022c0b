package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import java.util.List;
import java.util.stream.Stream;

/** Which workloads are canaries, and of which release. Immutable, safe for several threads. */
public final class CanaryTable {

  private final CanarySettings settings;
  private final boolean noNames;
  private final NamePattern names;
  private final List<Matcher> matchers;

  /**
   * A table.
   *
   * @param settings which workloads are canaries
   */
  public CanaryTable(CanarySettings settings) {
    this.settings = settings;
    this.noNames = settings.names().isEmpty();
    this.names = NamePattern.of(noNames ? "none" : settings.names());
    this.matchers = settings.match().stream().map(Matcher::parse).toList();
  }

  /**
   * Whether a workload is a canary.
   *
   * @param workload as kubectl writes it, such as {@code deployment/upcommerce-canary-app}
   * @param labels its labels
   * @return true if its name or its labels say so
   */
  public boolean picks(String workload, Labels labels) {
    String name = nameOf(workload);
    return (!noNames && names.matches(name))
        || (!matchers.isEmpty() && matchers.stream().allMatch(one -> one.matches(name, labels)));
  }

  /**
   * Of which release a canary is.
   *
   * @param workload as kubectl writes it
   * @param labels its labels
   * @param annotations its annotations
   * @return the release's name: as an annotation or a label says, otherwise the canary's own name
   *     without its suffix
   */
  public String releaseOf(String workload, Labels labels, Labels annotations) {
    String name = nameOf(workload);
    String own =
        name.endsWith(settings.suffix())
            ? name.substring(0, name.length() - settings.suffix().length())
            : name;
    return Stream.concat(
            settings.releaseAnnotations().stream().map(annotations::value),
            settings.releaseLabels().stream().map(labels::value))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(own);
  }

  private static String nameOf(String workload) {
    return workload.substring(workload.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return "the table of canaries";
  }
}
