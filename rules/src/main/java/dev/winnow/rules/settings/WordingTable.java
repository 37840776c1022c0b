package dev.winnow.rules.settings;

import dev.winnow.core.fact.incident.Wording;
import dev.winnow.core.signal.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Chooses what people read first of an incident. Safe for use by several threads. */
public final class WordingTable {

  private static final int LONGEST_PORT = ":65535".length();

  private final WordingSettings settings;
  private final DashboardTable dashboards;
  private final NamePattern ignored;
  private final SummaryChoice summaries;
  private final Set<String> scope;
  private final List<Selector> exceptions;

  /** What was asked last: an incident's words are looked at again each time that it changes. */
  private final AtomicReference<@Nullable Said> last = new AtomicReference<>();

  private record Said(
      String name, boolean storm, Labels labels, Labels annotations, Wording wording) {

    boolean isOf(String other, boolean ofStorm, Labels having, Labels noted) {
      return name.equals(other)
          && storm == ofStorm
          && labels.equals(having)
          && annotations.equals(noted);
    }
  }

  /**
   * A table.
   *
   * @param settings which labels and annotations say it
   * @param dashboards where to look at it
   * @param scope which labels say where it is: they are shown apart
   */
  public WordingTable(WordingSettings settings, DashboardSettings dashboards, ScopeSettings scope) {
    this.settings = settings;
    this.ignored = NamePattern.of(settings.ignore());
    this.summaries = new SummaryChoice(settings);
    this.dashboards = new DashboardTable(dashboards, settings.placeholder());
    this.scope = Set.copyOf(scope.labels());
    this.exceptions = settings.except().stream().map(WordingRow::selector).toList();
  }

  /**
   * What people read first of an incident.
   *
   * @param name its name
   * @param storm whether it stands for a storm, so that the labels are those of one of many
   * @param labels its labels
   * @param annotations its annotations
   * @return the words, fit to be shown
   */
  public Wording of(String name, boolean storm, Labels labels, Labels annotations) {
    Said known = last.get();
    if (known != null && known.isOf(name, storm, labels, annotations)) {
      return known.wording;
    }
    Wording wording = worded(name, storm, labels, annotations);
    last.set(new Said(name, storm, labels, annotations, wording));
    return wording;
  }

  private Wording worded(String name, boolean storm, Labels labels, Labels annotations) {
    Map<String, String> shown = storm ? Map.of() : telling(name, labels);
    List<String> pairs = new ArrayList<>();
    shown.forEach((label, value) -> pairs.add(label + "=" + shortened(value)));
    String unit = shown.isEmpty() ? "" : shortened(shown.values().iterator().next());
    return Wording.of(
        String.join(", ", pairs),
        unit,
        summaries.of(name, shown.values(), labels, annotations),
        settings.summary(),
        dashboards.of(name, labels, annotations));
  }

  /**
   * Whether a wording says what there is to say now.
   *
   * @param wording the wording of an incident
   * @param name its name
   * @param storm whether it stands for a storm
   * @param labels its labels
   * @param annotations its annotations
   * @return true if it would be chosen again
   */
  public boolean says(
      Wording wording, String name, boolean storm, Labels labels, Labels annotations) {
    return wording.equals(of(name, storm, labels, annotations));
  }

  /** The labels that tell it from others of its name; all the same if an exception leaves none. */
  private Map<String, String> telling(String name, Labels labels) {
    Map<String, String> all = chosen(name, labels, Set.of());
    Set<String> without = new HashSet<>();
    for (int row = 0; row < exceptions.size(); row++) {
      if (exceptions.get(row).selects(name, labels)) {
        without.addAll(settings.except().get(row).ignore());
      }
    }
    if (without.isEmpty()) {
      return all;
    }
    Map<String, String> fewer = chosen(name, labels, without);
    return fewer.isEmpty() ? all : fewer;
  }

  private Map<String, String> chosen(String name, Labels labels, Set<String> without) {
    Map<String, String> chosen = new LinkedHashMap<>();
    settings.labels().forEach(label -> choose(label, name, labels.value(label), without, chosen));
    labels.forEach(
        (label, value) -> {
          if (!ignored.matches(label)) {
            choose(label, name, value, without, chosen);
          }
        });
    return chosen;
  }

  /** Not if there are enough, nor if another label, or the name, says it already. */
  private void choose(
      String label, String name, String value, Set<String> without, Map<String, String> chosen) {
    boolean fits = chosen.size() < settings.most() && !chosen.containsKey(label);
    if (fits
        && !value.isBlank()
        && !value.equals(name)
        && !scope.contains(label)
        && !without.contains(label)
        && chosen.values().stream().noneMatch(other -> says(other, value))) {
      chosen.put(label, value);
    }
  }

  /** Whether one says what another does: the same, the same with a port, a pod's container. */
  private static boolean says(String other, String value) {
    return other.equals(value)
        || other.startsWith(value + "-")
        || (value.startsWith(other) && isPort(value.substring(other.length())));
  }

  private static boolean isPort(String end) {
    return end.length() >= 2
        && end.length() <= LONGEST_PORT
        && end.charAt(0) == ':'
        && end.chars().skip(1).allMatch(letter -> letter >= '0' && letter <= '9');
  }

  /** Without its middle if it is long: addresses differ at both ends. */
  private String shortened(String value) {
    int longest = settings.longest();
    if (value.length() <= longest) {
      return value;
    }
    int end = longest / 3;
    int begin = longest - end;
    return value.substring(0, begin) + "..." + value.substring(value.length() - end);
  }

  @Override
  public String toString() {
    return "the words of people";
  }
}
