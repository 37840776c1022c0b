package dev.winnow.rules.settings;

import dev.winnow.core.fact.restart.Confidence;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.ProbableCause;
import dev.winnow.core.fact.restart.Restart;
import dev.winnow.core.fact.restart.RestartCause;
import java.util.List;
import java.util.Optional;

/** What the ends of containers say by themselves. Safe for use by several threads. */
public final class EndTable {

  private final List<EndRow> rows;

  /**
   * A table.
   *
   * @param rows its rows; the first that fits counts
   */
  public EndTable(List<EndRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Who ended a container.
   *
   * @param reason why it ended, as the cluster says; possibly empty
   * @param exitCode how; -1 if unknown
   * @param spoke whether it said anything at its end
   * @return who; {@link Ender#UNSURE} if no row fits
   */
  public Ender enderOf(String reason, int exitCode, boolean spoke) {
    return first(reason, exitCode, spoke)
        .map(row -> Named.of(Ender.class, row.by(), "by"))
        .orElse(Ender.UNSURE);
  }

  /**
   * What made a container end, as its end alone says.
   *
   * @param restart the restart that followed
   * @return the cause and how sure it is; {@link RestartCause#UNKNOWN} if that says nothing
   */
  public ProbableCause causeOf(Restart restart) {
    Optional<EndRow> row =
        restart.isSingle()
            ? first(restart.getReason(), restart.getExitCode(), restart.isSpoke())
            : Optional.empty();
    return new ProbableCause(
        restart,
        row.map(one -> Named.of(RestartCause.class, one.cause(), "cause"))
            .orElse(RestartCause.UNKNOWN),
        row.map(one -> Named.of(Confidence.class, one.confidence(), "confidence"))
            .orElse(Confidence.LOW));
  }

  private Optional<EndRow> first(String reason, int exitCode, boolean spoke) {
    return rows.stream().filter(row -> row.fits(reason, exitCode, spoke)).findFirst();
  }

  @Override
  public String toString() {
    return "the table of ends";
  }
}
