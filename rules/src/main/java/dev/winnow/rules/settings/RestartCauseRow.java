package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.restart.Confidence;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.fact.restart.RestartCause;
import dev.winnow.core.signal.Worded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To which cause a sign of how a container ended points. Immutable.
 *
 * @param signs the signs, each of which points there: those of "signs" in the settings; and those
 *     that rules find by joining what was said: ended-by-probe, busy, unreachable-node,
 *     unreachable-nodes, lookup-several, lookup-failing, oom-alone or remade-others
 * @param own true if the container itself must have said so, false if others must; or null
 * @param by who must have ended it: itself, done, outside, kernel, lost, start, unsure, or probe,
 *     where kubelet says so; or null, if that does not matter
 * @param exits the exit codes that it must have one of; or null
 * @param exceptExits the exit codes that it must have none of; or null
 * @param spoke whether it must have said anything at its end; or null
 * @param near whether both must have been near to each other in time
 * @param with the signs, one of which others must have given too; or null
 * @param unless the signs, none of which others may have given; or null
 * @param unlessOwn the signs, none of which the container itself may have given; or null
 * @param cause what the cause may be
 * @param confidence how sure that is: low, medium or high
 * @param because why, as a sentence for people
 */
public record RestartCauseRow(
    List<String> signs,
    @Nullable Boolean own,
    @Nullable List<String> by,
    @Nullable List<Integer> exits,
    @Nullable List<Integer> exceptExits,
    @Nullable Boolean spoke,
    @JsonProperty(defaultValue = "false") boolean near,
    @Nullable List<String> with,
    @Nullable List<String> unless,
    @Nullable List<String> unlessOwn,
    String cause,
    String confidence,
    String because) {

  /** Checks the words, and that there is a sign and a reason. */
  public RestartCauseRow {
    Check.that(!signs.isEmpty(), "\"signs\" must name a sign");
    Check.that(!because.isBlank(), "\"because\" must say why");
    signs = words(signs, Indicator.class, "signs");
    by = words(by, Ender.class, "by");
    with = words(with, Indicator.class, "with");
    unless = words(unless, Indicator.class, "unless");
    unlessOwn = words(unlessOwn, Indicator.class, "unlessOwn");
    exits = exits == null ? List.of() : List.copyOf(exits);
    exceptExits = exceptExits == null ? List.of() : List.copyOf(exceptExits);
    Named.of(RestartCause.class, cause, "cause");
    Named.of(Confidence.class, confidence, "confidence");
  }

  private static <E extends Enum<E> & Worded> List<String> words(
      @Nullable List<String> words, Class<E> set, String name) {
    List<String> all = words == null ? List.of() : List.copyOf(words);
    all.forEach(word -> Named.of(set, word, name));
    return all;
  }

  boolean isOf(Indicator sign, boolean itself) {
    return signs.contains(sign.word()) && (own == null || own == itself);
  }

  /**
   * Whether a container ended as the row wants it.
   *
   * @param exitCode how it ended; -1 if unknown
   * @param said whether it said anything at its end
   * @return true if both are so
   */
  public boolean isEnd(int exitCode, boolean said) {
    return (none(exits) || has(exits, exitCode))
        && !has(exceptExits, exitCode)
        && (spoke == null || spoke == said);
  }

  /**
   * Whether a sign was near enough in time to the end.
   *
   * @param apart how far from each other they were, in milliseconds, before or after
   * @param nearest how far they may be
   * @return true if they are as near, or that does not matter
   */
  public boolean isNear(long apart, long nearest) {
    return !near || Math.abs(apart) <= nearest;
  }

  /**
   * Whether that ended the container whom the row wants.
   *
   * @param ender who ended it, as its end says
   * @param sign a sign of how it ended, which may say that its probe did
   * @return true if either is so, or that does not matter
   */
  public boolean isEnded(Ender ender, Indicator sign) {
    return none(by)
        || has(by, ender.word())
        || (sign == Indicator.ENDED_BY_PROBE && has(by, Ender.PROBE.word()));
  }

  /**
   * Whether a sign is one that the row wants too.
   *
   * @param sign the sign
   * @param itself whether the container itself said so
   * @return true if it is, or the row wants none
   */
  public boolean goesWith(Indicator sign, boolean itself) {
    return none(with) || (!itself && has(with, sign.word()));
  }

  /**
   * Whether a sign speaks against the row.
   *
   * @param sign the sign
   * @param itself whether the container itself said so
   * @return true if the row does not count for it
   */
  public boolean isAgainst(Indicator sign, boolean itself) {
    return has(itself ? unlessOwn : unless, sign.word());
  }

  /** {@return what the cause may be} */
  public RestartCause meaning() {
    return Named.of(RestartCause.class, cause, "cause");
  }

  /** {@return how sure that is} */
  public Confidence sureness() {
    return Named.of(Confidence.class, confidence, "confidence");
  }

  /** To which cause the row points, and why. */
  @Override
  public String toString() {
    return "the row of " + cause + ", " + confidence + " confidence: " + because;
  }

  private static boolean has(@Nullable List<?> list, Object one) {
    return list != null && list.contains(one);
  }

  private static boolean none(@Nullable List<?> list) {
    return list == null || list.isEmpty();
  }
}
