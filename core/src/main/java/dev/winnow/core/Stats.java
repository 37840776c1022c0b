package dev.winnow.core;

import dev.winnow.core.decision.Disposition;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What an engine has counted since it began. Immutable.
 *
 * @param signals how many signals it was given
 * @param dispositions how many of them ended how
 * @param late how many were behind the latest time known, but within the bound
 * @param tooLate how many were further behind: samples were rejected, all others were taken when
 *     they came
 * @param tooFarAhead how many were too far ahead, and treated likewise
 * @param withoutTime how many told a time that cannot be, and were treated likewise
 * @param ahead how many were ahead of the clock of a program that takes them live, and were taken
 *     as of now
 * @param backwardTicks how many ticks would have turned time back, and were ignored
 * @param dropped how many facts were dropped because there were too many
 */
@API(status = API.Status.EXPERIMENTAL)
public record Stats(
    long signals,
    Map<Disposition, Long> dispositions,
    long late,
    long tooLate,
    long tooFarAhead,
    long withoutTime,
    long ahead,
    long backwardTicks,
    long dropped) {}
