package dev.winnow.rules.settings;

import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.fact.restart.Nearby;
import dev.winnow.core.signal.Labels;

/**
 * What a sign means together with one thing that is known of others. Immutable.
 *
 * @param row the row of the table
 * @param settings within what time others count, and which alerts do
 * @param other which sign others must give; {@link Indicator#NONE} if it is about something else
 */
public record SharedSign(SharedRow row, RestartSettings settings, Indicator other) {

  /** {@return what it means} */
  public Indicator meaning() {
    return Named.of(Indicator.class, row.means(), "means");
  }

  /** {@return where the others are} */
  public Nearby where() {
    return Named.of(Nearby.class, row.where(), "where");
  }

  /**
   * Whether that ended the container whom the row wants, and near enough to the sign.
   *
   * @param ender who ended it
   * @param apart how far from each other the sign and the end were, in milliseconds
   * @return true if both are so
   */
  public boolean isOf(Ender ender, long apart) {
    return row.isBy(ender) && (!row.nearEnd() || Math.abs(apart) <= settings.nearMillis());
  }

  /**
   * Whether others must have given the sign as they did.
   *
   * @param itself whether a container itself gave it
   * @return true if that is right, or does not matter
   */
  public boolean isOwn(boolean itself) {
    Boolean wanted = row.othersOwn();
    return wanted == null || wanted == itself;
  }

  /**
   * Whether another container was ended by whom the row wants.
   *
   * @param ender who ended it
   * @return true if it was, or that does not matter
   */
  public boolean isEnded(Ender ender) {
    return row.ended().isEmpty() || row.ended().contains(ender.word());
  }

  /**
   * From when on others count.
   *
   * @param ended when the container ended, in epoch milliseconds
   * @param said when the sign was given, in epoch milliseconds
   * @return in epoch milliseconds
   */
  public long from(long ended, long said) {
    if (row.before()) {
      return said;
    }
    return row.near()
        ? centre(ended, said) - settings.nearMillis()
        : ended - settings.beforeMillis();
  }

  /**
   * Until when others count.
   *
   * @param ended when the container ended, in epoch milliseconds
   * @param said when the sign was given, in epoch milliseconds
   * @return in epoch milliseconds
   */
  public long to(long ended, long said) {
    if (row.before()) {
      return ended - 1;
    }
    return row.near()
        ? centre(ended, said) + settings.nearMillis()
        : ended + settings.afterMillis();
  }

  private long centre(long ended, long said) {
    return row.ends() == null ? said : ended;
  }

  /** {@return how many others there must be at least} */
  public int least() {
    return row.none() ? 0 : 1;
  }

  /** {@return how many others there may be} */
  public int most() {
    return row.none() ? 0 : Integer.MAX_VALUE;
  }

  /**
   * When it is known what the sign means: that there are no others, once they had their time to be
   * told of.
   *
   * @param ended when the container ended, in epoch milliseconds
   * @param said when the sign was given, in epoch milliseconds
   * @return in epoch milliseconds
   */
  public long knownAt(long ended, long said) {
    return row.none() && row.near() ? ended + settings.afterMillis() : said;
  }

  /**
   * Whether an alert says what the row wants.
   *
   * @param name its name
   * @param labels its labels
   * @param namespace the namespace of the container's pod
   * @param pod the name of its pod
   * @return true if it does
   */
  public boolean isSaidBy(String name, Labels labels, String namespace, String pod) {
    return "dns".equals(row.incident())
        ? settings.namesFail(name, labels)
        : settings.overloads(name, labels, namespace, pod);
  }

  /** The row in words. */
  @Override
  public String toString() {
    return "the row of " + row.means();
  }
}
