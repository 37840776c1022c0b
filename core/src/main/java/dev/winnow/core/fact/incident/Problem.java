package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.signal.Labels;

/**
 * A problem that lasts for as long as the reasons for it stand, and people should know of. When it
 * has lasted for as long as it must, it is an incident; when it has gone for as long as that is
 * kept, the incident ends. Rules say which there are, and in what words. Immutable: each of the
 * methods that say more gives another one.
 *
 * @param key what makes it the same incident next time, readable
 * @param name the incident's name
 * @param about what it is about: a target, or the id of a decision
 * @param labels the incident's labels
 * @param annotations what people should read
 * @param severity how severe it is; empty if the labels or the tables say so
 * @param terms how long it must last, how long it stays, and how its incident ends
 * @param sight when it was seen last, and how much there is of it
 * @param part which of many that have it in common
 */
public record Problem(
    String key,
    String name,
    String about,
    Labels labels,
    Labels annotations,
    String severity,
    Terms terms,
    Sight sight,
    Part part) {

  /**
   * One of many that have a problem in common: all are one incident, which counts them.
   *
   * @param id which one; empty where the problem is not one of many
   * @param of to what it belongs, such as a workload; empty where all belong to one
   */
  public record Part(String id, String of) {

    private static final Part NONE = new Part("", "");
  }

  /**
   * When a problem becomes an incident, and when that ends.
   *
   * @param opensAt from when on it is an incident, in epoch milliseconds; possibly long ago
   * @param keeping for how long its incident stays open once its reasons are gone, in milliseconds;
   *     {@link #FOR_EVER} if it stays until a rule says that it ends
   * @param ending why its incident ends, for people, if nothing else says so
   */
  public record Terms(long opensAt, long keeping, String ending) {

    /** Until a rule says that it ends. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    private static final Terms USUAL = new Terms(Long.MIN_VALUE, 0, "its reasons are gone");
  }

  /**
   * What was seen of a problem.
   *
   * @param at when it was seen last, in epoch milliseconds; 0 if nobody says so
   * @param size how much there is of it; 0 if each time counts by itself
   * @param recurring whether that it is seen again reopens what a person has resolved
   * @param retold whether people read the newest words of it
   */
  public record Sight(long at, long size, boolean recurring, boolean retold) {

    private static final Sight NONE = new Sight(0, 0, false, false);
  }

  /**
   * A problem that its name and labels tell from others.
   *
   * @param name the incident's name
   * @param labels the incident's labels
   * @return one problem for each name and labels
   */
  public static Problem of(String name, Labels labels) {
    return of(name, "", labels, "", "");
  }

  /**
   * A problem that its name and labels tell from others.
   *
   * @param name the incident's name
   * @param about what it is about
   * @param labels the incident's labels
   * @param summary what people should read
   * @param severity how severe it is
   * @return one problem for each name and labels
   */
  public static Problem of(
      String name, String about, Labels labels, String summary, String severity) {
    return new Problem(
        IncidentKey.of(name, labels),
        name,
        about,
        labels,
        Labels.of("summary", summary),
        severity,
        Terms.USUAL,
        Sight.NONE,
        Part.NONE);
  }

  /**
   * A problem that its name and what it is about tell from others, whatever its labels.
   *
   * @param name the incident's name
   * @param about what it is about
   * @param labels the incident's labels
   * @param annotations what people should read: a {@code summary}, and more
   * @param severity how severe it is
   * @return one problem for each name and what it is about
   */
  public static Problem about(
      String name, String about, Labels labels, Labels annotations, String severity) {
    String key = IncidentKey.of(name, Labels.of("about", about));
    return new Problem(
        key, name, about, labels, annotations, severity, Terms.USUAL, Sight.NONE, Part.NONE);
  }

  /**
   * The same problem under a key of its own.
   *
   * @param other what makes it the same incident next time
   * @return a problem with this key
   */
  public Problem key(String other) {
    return new Problem(other, name, about, labels, annotations, severity, terms, sight, part);
  }

  /**
   * How severe it is, as its incident's labels say too.
   *
   * @param word the policy's own word
   * @return a problem of this severity
   */
  public Problem severity(String word) {
    Labels more = labels.with("severity", word);
    return new Problem(key, name, about, more, annotations, word, terms, sight, part);
  }

  /**
   * What people should read first.
   *
   * @param summary a line
   * @return a problem with this summary
   */
  public Problem saying(String summary) {
    return saying(annotations.with("summary", summary));
  }

  /**
   * What people should read.
   *
   * @param words a {@code summary}, and more
   * @return a problem with these annotations
   */
  public Problem saying(Labels words) {
    return new Problem(key, name, about, labels, words, severity, terms, sight, part);
  }

  /**
   * How long it must last before it is an incident.
   *
   * @param since since when it has lasted, in epoch milliseconds
   * @param millis for how long it must, in milliseconds
   * @return a problem that is an incident from then on
   */
  public Problem pending(long since, long millis) {
    return with(new Terms(since + millis, terms.keeping, terms.ending));
  }

  /**
   * How long its incident stays open once its reasons are gone.
   *
   * @param millis in milliseconds
   * @return a problem that is kept for so long
   */
  public Problem keeping(long millis) {
    return with(new Terms(terms.opensAt, millis, terms.ending));
  }

  /**
   * That its incident stays open, whatever becomes of its reasons, until a rule says why it ends.
   *
   * @return a problem that is kept until then
   */
  public Problem kept() {
    return keeping(Terms.FOR_EVER);
  }

  /**
   * Why its incident ends when its reasons are gone.
   *
   * @param reason for people, such as {@code the node is ready again}
   * @return a problem that ends so
   */
  public Problem ending(String reason) {
    return with(new Terms(terms.opensAt, terms.keeping, reason));
  }

  /**
   * When it was seen last. A later time counts once more, unless {@link #counting} says how much
   * there is.
   *
   * @param at in epoch milliseconds
   * @return a problem that was seen then
   */
  public Problem seen(long at) {
    return with(new Sight(at, sight.size, sight.recurring, sight.retold));
  }

  /**
   * When it happened last: as {@link #seen}, and what ended before, or was resolved before, opens
   * again.
   *
   * @param at in epoch milliseconds
   * @return a problem that happened then
   */
  public Problem happened(long at) {
    return happened(at, true);
  }

  /**
   * When it happened last: as {@link #happened(long)}, or {@link #seen}.
   *
   * @param at in epoch milliseconds
   * @param anew whether it opens again what ended before, or was resolved before
   * @return a problem that happened then
   */
  public Problem happened(long at, boolean anew) {
    return with(new Sight(at, sight.size, anew, sight.retold));
  }

  /**
   * How much there is of it: its incident counts the most that there was.
   *
   * @param number such as a number of pods
   * @return a problem of this size
   */
  public Problem counting(long number) {
    return with(new Sight(sight.at, number, sight.recurring, sight.retold));
  }

  /**
   * That people read the newest words of it, rather than the first, when it is seen again.
   *
   * @return a problem whose words are renewed
   */
  public Problem retold() {
    return with(new Sight(sight.at, sight.size, sight.recurring, true));
  }

  /**
   * That it is one of many that have the problem in common, under one key.
   *
   * @param id which one
   * @param of to what it belongs, such as a workload; empty where all belong to one
   * @return a problem that is counted with the others
   */
  public Problem part(String id, String of) {
    return new Problem(
        key, name, about, labels, annotations, severity, terms, sight, new Part(id, of));
  }

  private Problem with(Terms other) {
    return new Problem(key, name, about, labels, annotations, severity, other, sight, part);
  }

  private Problem with(Sight other) {
    return new Problem(key, name, about, labels, annotations, severity, terms, other, part);
  }

  /** {@return from when on it is an incident, in epoch milliseconds} */
  public long opensAt() {
    return terms.opensAt;
  }

  /** {@return when it was seen last, in epoch milliseconds; 0 if nobody says so} */
  public long seenAt() {
    return sight.at;
  }

  /** {@return when it happened, or came to be an incident by that: the later of both} */
  public long newsAt() {
    return Math.max(terms.opensAt, sight.at);
  }

  /** {@return how much there is of it; 0 if each time counts by itself} */
  public long size() {
    return sight.size;
  }

  /** {@return whether that it is seen again reopens what a person has resolved} */
  public boolean recurring() {
    return sight.recurring;
  }

  /** {@return which of many that have it in common; empty if it is not one of many} */
  public String partId() {
    return part.id;
  }

  /**
   * Whether it is seen again and again while it lasts, so that one that is not is over.
   *
   * @return false if it lasts without a word, or happens
   */
  public boolean awaited() {
    return sight.at > 0 && !sight.recurring;
  }

  /** The problem in words. */
  @Override
  public String toString() {
    String summary = annotations.value("summary");
    return summary.isEmpty() ? key : name + ": " + summary;
  }
}
