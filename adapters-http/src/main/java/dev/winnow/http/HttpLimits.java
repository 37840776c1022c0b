package dev.winnow.http;

import dev.winnow.text.yaml.SettingProblem;
import dev.winnow.text.yaml.SettingProblems;
import java.time.Duration;

/**
 * What is too much. Immutable.
 *
 * @param bodyBytes how many bytes a body may have
 * @param depth how deep its JSON may be nested
 * @param labels how many labels, and how many annotations, an alert may have
 * @param textLength how many characters a label or any other text may have
 * @param signals how many signals a request may bring
 * @param requestsPerSecond how many requests a client may send in a second, by its address; as many
 *     at once; 0 for any number
 * @param connections how many connections there may be at a time
 * @param threads how many requests are read and answered at a time
 * @param idle after how long without a byte a connection is ended
 * @param request within what time a body must have been sent
 * @param answer within what time a request is answered, or fails
 */
public record HttpLimits(
    int bodyBytes,
    int depth,
    int labels,
    int textLength,
    int signals,
    int requestsPerSecond,
    int connections,
    int threads,
    Duration idle,
    Duration request,
    Duration answer) {

  private static final int FEWEST_THREADS = 8;

  /**
   * Checks that something is left.
   *
   * @throws IllegalArgumentException if some leave nothing; the message has a line for each
   */
  public HttpLimits {
    SettingProblems problems = new SettingProblems();
    least(problems, "bodyBytes", bodyBytes, 1);
    least(problems, "depth", depth, 1);
    least(problems, "labels", labels, 1);
    least(problems, "textLength", textLength, 1);
    least(problems, "signals", signals, 1);
    least(problems, "requestsPerSecond", requestsPerSecond, 0);
    least(problems, "connections", connections, 1);
    least(problems, "threads", threads, FEWEST_THREADS);
    some(problems, "idle", idle);
    some(problems, "request", request);
    some(problems, "answer", answer);
    problems.check();
  }

  private static void least(SettingProblems problems, String name, int value, int least) {
    problems.that(
        value >= least,
        SettingProblem.at(
            "the limit %s must be at least %d, not %d".formatted(name, least, value), name));
  }

  private static void some(SettingProblems problems, String name, Duration value) {
    problems.that(
        value.toMillis() >= 1,
        SettingProblem.at("the limit %s must be more than nothing".formatted(name), name));
  }

  /**
   * What applies unless told otherwise.
   *
   * @return the defaults: 4 MiB, 32 deep, 64 labels, texts of 16,384 characters, 10,000 signals,
   *     1,000 requests a second, 1,024 connections, 64 threads, 30 s each
   */
  public static HttpLimits defaults() {
    Duration half = Duration.ofSeconds(30);
    return new HttpLimits(4 << 20, 32, 64, 16_384, 10_000, 1_000, 1_024, 64, half, half, half);
  }
}
