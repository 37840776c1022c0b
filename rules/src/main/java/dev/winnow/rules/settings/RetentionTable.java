package dev.winnow.rules.settings;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.fact.Retention;
import dev.winnow.core.fact.cluster.ProbeResult;
import dev.winnow.core.fact.cluster.Reading;
import dev.winnow.core.fact.cluster.SourceOutage;
import dev.winnow.core.fact.cluster.UnhealthyPod;
import dev.winnow.core.fact.count.EventCounts;
import dev.winnow.core.fact.count.Recurrence;
import dev.winnow.core.fact.count.Sizing;
import dev.winnow.core.fact.incident.ActiveSilence;
import dev.winnow.core.fact.incident.Breach;
import dev.winnow.core.fact.incident.EndedSeries;
import dev.winnow.core.fact.incident.Habit;
import dev.winnow.core.fact.incident.History;
import dev.winnow.core.fact.incident.ImpossibleValue;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.RecentValues;
import dev.winnow.core.fact.incident.UnknownValue;
import dev.winnow.core.fact.metric.Baseline;
import dev.winnow.core.fact.metric.Trend;
import dev.winnow.core.fact.restart.Evidence;
import dev.winnow.core.fact.restart.Restart;
import dev.winnow.core.fact.ticket.Ticket;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/**
 * For how long facts are kept once nothing goes on about them. What a policy says of reopening,
 * counting or judging says it. Safe for use by several threads.
 */
public final class RetentionTable implements Retention {

  private final Map<Class<? extends Fact>, Duration> keep;

  /**
   * What the settings say.
   *
   * @param settings all settings
   */
  RetentionTable(Settings settings) {
    // Longer than an incident of which nothing is heard stays open that somebody has taken on.
    Duration unheard = settings.review().quiet().plus(settings.review().acknowledged());
    this.keep =
        Map.ofEntries(
            Map.entry(Incident.class, settings.dedup().reopen()),
            // After its incidents, which may come back to it until they are forgotten.
            Map.entry(Ticket.class, settings.dedup().reopen().plusMillis(1)),
            Map.entry(Breach.class, unheard.plusMillis(1)),
            Map.entry(ImpossibleValue.class, unheard.plusMillis(1)),
            Map.entry(ProbeResult.class, settings.probes().lasts().plus(unheard)),
            Map.entry(EndedSeries.class, settings.dedup().overtaken()),
            Map.entry(Restart.class, settings.restarts().keep()),
            Map.entry(Reading.class, settings.restarts().keep()),
            Map.entry(Evidence.class, settings.restarts().keepEvidence()),
            Map.entry(Habit.class, settings.routine().forget()),
            Map.entry(History.class, settings.review().forget()),
            Map.entry(UnknownValue.class, settings.review().forget()),
            Map.entry(ActiveSilence.class, Duration.ZERO),
            Map.entry(EventCounts.class, settings.slo().keep()),
            Map.entry(Sizing.class, settings.capacity().keep()),
            Map.entry(Recurrence.class, settings.report().toil().keep()),
            // After the newest value could be the least before another.
            Map.entry(RecentValues.class, settings.storage().fall().within().plusMillis(1)),
            Map.entry(SourceOutage.class, settings.sourceDown().keepFiringFor()),
            Map.entry(Baseline.class, settings.adaptive().forget()),
            Map.entry(Trend.class, settings.trend().forget()),
            // After its incident, which ends when nothing has been heard for as long.
            Map.entry(UnhealthyPod.class, settings.podTroubles().keep().plusMillis(1)));
  }

  @Override
  public OptionalLong keepMillis(Retained fact) {
    Duration kept = keep.get(fact.getClass());
    return kept == null ? OptionalLong.empty() : OptionalLong.of(kept.toMillis());
  }

  @Override
  public String toString() {
    return "the retention table";
  }
}
