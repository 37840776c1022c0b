package dev.winnow.formats;

import dev.winnow.core.signal.Silence;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A time in which Nagios tells nobody of something: a downtime, or notifications switched off. One
 * thread at a time.
 */
final class NagiosQuiet {

  /** The end of what lasts until a later line ends it. */
  static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  private final String id;
  private final NagiosSubject subject;
  private final Instant begin;
  private final Instant end;
  private final long flexible;
  private final String author;
  private final String comment;
  private final Set<String> exceptServices = new TreeSet<>();
  private Instant start;
  private Instant until;
  private boolean told;
  private boolean doubtful;

  private NagiosQuiet(Builder made) {
    this.id = made.id + " " + made.subject.text() + " " + made.begin.getEpochSecond();
    this.subject = made.subject;
    this.begin = made.begin;
    this.end = made.end;
    this.flexible = made.flexible;
    this.author = made.author;
    this.comment = made.comment;
    this.start = begin;
    this.until = end;
  }

  /**
   * What is known of it.
   *
   * @param begin the first moment of its window
   * @param end the last moment of its window
   * @param flexible for how many seconds it lasts once a problem begins it; 0 if it is fixed and
   *     lasts the whole window
   */
  record Builder(
      String id,
      NagiosSubject subject,
      Instant begin,
      Instant end,
      long flexible,
      String author,
      String comment) {
    NagiosQuiet build() {
      return new NagiosQuiet(this);
    }
  }

  NagiosSubject subject() {
    return subject;
  }

  /** Whether it lasts the whole window, whatever happens. */
  boolean isFixed() {
    return flexible == 0;
  }

  /** Whether its silence has been told, and is not over. */
  boolean isTold(Instant at) {
    return told && at.isBefore(until);
  }

  boolean isOver(Instant at) {
    return !at.isBefore(until);
  }

  /** Whether its silence has begun, and is not over. */
  boolean isInForce(Instant at) {
    return isTold(at) && !at.isBefore(start);
  }

  /** Whether a moment lies in its window. */
  boolean covers(Instant at) {
    return !at.isBefore(begin) && !at.isAfter(end);
  }

  /** The silence of the whole window. */
  Silence planned(Instant at) {
    start = begin;
    until = end;
    return silence(at);
  }

  /** The silence from now on: for its time if it is flexible, else for the rest of the window. */
  Silence begun(Instant at) {
    start = at;
    until = isFixed() ? end : at.plusSeconds(flexible);
    return silence(at);
  }

  /** The silence, ended. */
  Silence ended(Instant at) {
    until = at;
    start = start.isAfter(at) ? at : start;
    return silence(at);
  }

  /** It may have been deleted: a planned silence is taken back; its window stays known. */
  Optional<Silence> doubted(Instant at) {
    doubtful = true;
    Optional<Silence> ended = told ? Optional.of(ended(at)) : Optional.empty();
    told = false;
    until = end;
    return ended;
  }

  /** Whether a problem now begins it. */
  boolean isBegunByProblem(Instant at) {
    return !isFixed() && !told && !doubtful && covers(at);
  }

  /** Whether it covers a service now. */
  boolean quiets(String service, Instant at) {
    return isInForce(at) && !exceptServices.contains(service);
  }

  Instant end() {
    return end;
  }

  /** The silence, without one service. */
  Silence except(String service, Instant at) {
    exceptServices.add(service);
    return silence(at);
  }

  private Silence silence(Instant at) {
    told = true;
    return new Silence(
        id,
        subject.matchers(exceptServices),
        start,
        until,
        author,
        comment,
        at,
        NagiosState.SOURCE);
  }
}
