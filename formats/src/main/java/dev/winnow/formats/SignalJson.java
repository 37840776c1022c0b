package dev.winnow.formats;

import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Signal;

/**
 * Writes signals as JSON, one a line: the format {@code jsonl}.
 *
 * <p>Every object may have {@code "type"}, {@code "at"} (a time) and {@code "source"} (a short
 * name). The other keys, those in brackets optional:
 *
 * <table>
 * <caption>Keys by type</caption>
 * <tr><th>type</th><th>keys</th></tr>
 * <tr><td>alert, also where there is no type</td>
 * <td>name (or labels.alertname), [status]: firing or resolved, [labels], [annotations], [startsAt],
 * [endsAt], [silencedBy], [inhibitedBy]: what its sender has muted it by</td></tr>
 * <tr><td>measurement</td><td>metric, subject, value, [unit]</td></tr>
 * <tr><td>acknowledgement</td><td>target, [by]</td></tr>
 * <tr><td>resolution</td><td>target, [by], [action]</td></tr>
 * <tr><td>feedback</td><td>target, verdict: useful or no-action, [by], [comment]</td></tr>
 * <tr><td>silence</td><td>id, matchers, startsAt, endsAt, [author] (or createdBy), [comment],
 * [updatedAt]; status and annotations may be there and say nothing more; a matcher is a text {@code
 * zone=~"A.*"} or an object {name, value, [isRegex], [isEqual]}</td></tr>
 * <tr><td>approval</td><td>target, [by]</td></tr>
 * <tr><td>action-outcome</td><td>decision, result: done, dry-run, failed or refused (or success: true or
 * false), [detail]</td></tr>
 * <tr><td>pod-restart</td><td>namespace, workload, pod, container, [uid], [node], [count], [delta],
 * [reason], [exitCode], [finishedAt], [evidence]</td></tr>
 * <tr><td>pod-status</td><td>namespace, workload, pod, [uid], [node], [phase], [ready], [container],
 * [waiting], [message]</td></tr>
 * <tr><td>workload-status</td><td>namespace, workload, [wanted], [ready], [available], [updated],
 * [observed], [revision], [conditions], [labels], [annotations], [messages] and [since]: of the
 * conditions, by their names</td></tr>
 * <tr><td>resource-status</td><td>namespace, resource, [phase], [about], [conditions], [messages],
 * [since], [details]</td></tr>
 * <tr><td>release-status</td><td>namespace, release, revisions: objects {number, status, [chart],
 * [description], [updatedAt]}</td></tr>
 * <tr><td>node-status</td><td>node, ready, [schedulable], [reason], [conditions], [since], [taints],
 * [createdAt]</td></tr>
 * <tr><td>cluster-event</td><td>kind, name, reason, [namespace], [uid], [workload], [container], [node],
 * [eventType]: Normal or Warning, [message], [count]</td></tr>
 * <tr><td>blindness</td><td>of, [since], [over], [reason]</td></tr>
 * </table>
 *
 * <p>A workload is written as kubectl does: {@code deployment/swype-app}. Without {@code delta} a
 * restart stands for one, without {@code exitCode} its exit code is not known; numbers that are not
 * there are 0 otherwise. A pod is ready only if it says so, a change of a workload observed and a
 * node schedulable unless they say not.
 *
 * <p>A target is {@code {"ticket": "T-1"}} or {@code {"name": "X", "labels": {}}}. Labels and
 * annotations are objects of texts. Times are ISO 8601. Without {@code at} a restart happened at
 * its {@code finishedAt}, and a silence is news of its {@code updatedAt} or {@code startsAt},
 * whichever is earlier. An alert without {@code at} is news of its file's now: not older than its
 * {@code startsAt} (once resolved, its {@code endsAt}), and dated between the lines around it; so
 * is whatever says no time. An unknown type or key is an error.
 *
 * <p>What the engine adds to an alert, its number and key, is not written. All methods are safe for
 * use by several threads.
 */
public final class SignalJson {

  private SignalJson() {}

  /**
   * One line that reads back as an equal signal.
   *
   * @param signal a signal of this package's {@linkplain SignalJson types}
   * @return JSON without line breaks
   * @throws IllegalArgumentException if the type of the signal is not known here
   */
  public static String write(Signal signal) {
    return SignalCodec.standard().write(signal).toString();
  }
}
