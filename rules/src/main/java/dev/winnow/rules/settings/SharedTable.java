package dev.winnow.rules.settings;

import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What signs of how containers ended mean together with what is known of others. Safe for use by
 * several threads.
 */
public final class SharedTable {

  private final RestartSettings settings;

  /**
   * A table.
   *
   * @param settings its rows, each of which counts, and how near others must be
   */
  public SharedTable(RestartSettings settings) {
    this.settings = settings;
  }

  /**
   * What a sign means where others give a sign.
   *
   * @param sign the sign
   * @param own whether the container itself gave it
   * @return one for each sign that others may give; possibly none
   */
  public List<SharedSign> withSigns(Indicator sign, boolean own) {
    return rows(sign, own, row -> !row.told().isEmpty())
        .flatMap(
            row ->
                row.told().stream()
                    .map(word -> Named.of(Indicator.class, word, "others"))
                    .map(other -> new SharedSign(row, settings, other)))
        .toList();
  }

  /**
   * What a sign means where other containers ended, or none did.
   *
   * @param sign the sign
   * @param own whether the container itself gave it
   * @return possibly none
   */
  public List<SharedSign> withEnds(Indicator sign, boolean own) {
    return alone(sign, own, row -> row.ends() != null);
  }

  /**
   * What a sign means while an incident is open.
   *
   * @param sign the sign
   * @param own whether the container itself gave it
   * @return possibly none
   */
  public List<SharedSign> withIncidents(Indicator sign, boolean own) {
    return alone(sign, own, row -> row.incident() != null);
  }

  /**
   * Whether an alert may say more of the signs of any container: what it says of which does not
   * matter.
   *
   * @param name its name
   * @param labels its labels
   * @return false if no row asks for such an alert
   */
  public boolean mayHear(String name, Labels labels) {
    return settings.tells(name, labels);
  }

  private List<SharedSign> alone(Indicator sign, boolean own, Predicate<SharedRow> chosen) {
    return rows(sign, own, chosen)
        .map(row -> new SharedSign(row, settings, Indicator.NONE))
        .toList();
  }

  private Stream<SharedRow> rows(Indicator sign, boolean own, Predicate<SharedRow> chosen) {
    return settings.shared().stream().filter(row -> row.isOf(sign, own)).filter(chosen);
  }

  @Override
  public String toString() {
    return "the table of what signs mean with others";
  }
}
