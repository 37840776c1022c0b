package dev.winnow.host.probe;

/**
 * What came of a probe. Immutable.
 *
 * @param reachable whether it answered as it should
 * @param detail what was seen, for people, without secrets
 */
public record Answer(boolean reachable, String detail) {

  static Answer yes(String detail) {
    return new Answer(true, detail);
  }

  static Answer no(String detail) {
    return new Answer(false, detail);
  }
}
