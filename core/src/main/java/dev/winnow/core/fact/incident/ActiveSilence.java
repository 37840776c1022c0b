package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A silence that is kept: waiting, in force or over. One thread at a time. */
public final class ActiveSilence implements Retained {
  private Silence silence = UNSET;

  /** Told by silences; one with a known id replaces the earlier one. */
  public static final StateType<ActiveSilence> STATE =
      StateType.of(ActiveSilence.class)
          .from(
              Silence.class,
              Silence::id,
              silence -> Optional.of(of(silence)),
              ActiveSilence::after);

  private ActiveSilence() {}

  private StateChange after(Silence later) {
    silence = later;
    return StateChange.KEPT;
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(getEnd());
  }

  @Override
  public String id() {
    return silence.id();
  }

  private static final Silence UNSET =
      new Silence(
          "unset",
          List.of(Matcher.parse("alertname=unset")),
          Instant.EPOCH,
          Instant.EPOCH,
          "",
          "",
          Instant.EPOCH,
          "");

  /**
   * A silence to be kept.
   *
   * @param silence what was asked
   * @return not in force yet
   */
  public static ActiveSilence of(Silence silence) {
    ActiveSilence mute = new ActiveSilence();
    mute.silence = silence;
    return mute;
  }

  /**
   * The silence's id.
   *
   * @return an id
   */
  public String getId() {
    return silence.id();
  }

  /**
   * When it begins.
   *
   * @return epoch milliseconds
   */
  public long getStart() {
    return silence.startMillis();
  }

  /**
   * When it ends.
   *
   * @return epoch milliseconds
   */
  public long getEnd() {
    return silence.endMillis();
  }

  /**
   * Whether it covers an incident.
   *
   * @param name the incident's name
   * @param labels its labels
   * @return true if all its matchers are fulfilled
   */
  public boolean covers(String name, Labels labels) {
    for (Matcher matcher : silence.matchers()) {
      if (!matcher.matches(name, labels)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether it covers all that fires under an incident.
   *
   * @param name the incident's name
   * @param series its alert series
   * @return false if one fires that it does not cover
   */
  public boolean coversAll(String name, SeriesSet series) {
    if (series.unlisted() > 0) {
      return false;
    }
    for (AlertSeries one : series.all()) {
      if (one.firing() && !covers(name, one.labels())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "silence "
        + silence.id()
        + (silence.author().isBlank() ? "" : " by " + silence.author())
        + " until "
        + silence.endsAt();
  }

  /** {@return what was asked} */
  public Silence getSilence() {
    return silence;
  }
}
