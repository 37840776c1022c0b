package dev.winnow.bench;

import java.time.Instant;

/** What changes in a pod of the fleet. */
final class FleetPod {

  final int number;
  int replaced;
  Instant since;
  boolean ready = true;
  boolean crashing;
  int restarts;
  String reason = "";
  int exitCode;
  Instant ended = Instant.EPOCH;
  Instant flipped;

  FleetPod(int number, Instant start) {
    this.number = number;
    this.since = start;
    this.flipped = start;
  }

  void flip(Instant now) {
    if (!crashing) {
      ready = !ready;
      flipped = now;
    }
  }

  void restart(String why, int code, Instant now) {
    restarts++;
    reason = why;
    exitCode = code;
    ended = now;
    flipped = now;
    ready = true;
    crashing = false;
  }

  /** It begins to crash-loop, or is over it. */
  void crashLoop(Instant now) {
    if (crashing) {
      crashing = false;
      ready = true;
      flipped = now;
    } else {
      restart("Error", 1, now);
      crashing = true;
      ready = false;
    }
  }

  void replace(Instant now) {
    replaced++;
    since = now;
    flipped = now;
    ready = true;
    crashing = false;
    restarts = 0;
  }

  int deployment() {
    return number / Fleet.PER_DEPLOYMENT;
  }

  String namespace() {
    return "team-" + deployment() / 10;
  }

  String app() {
    return "app-" + deployment();
  }

  String set() {
    return app() + "-6d9f8b7c4d";
  }

  String name() {
    return set() + "-" + Integer.toString(1_000_000 + number, 36) + replaced;
  }

  String uid() {
    return "0d9f8b7c-4d00-4000-8000-" + (100_000_000 + number) + "-" + replaced;
  }

  String node() {
    return "worker-" + number % 200;
  }
}
