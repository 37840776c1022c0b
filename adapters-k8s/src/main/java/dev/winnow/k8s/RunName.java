package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.Pod;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a Job that a CronJob made: its own and the time of the run, in minutes since 1970
 * (Kubernetes, pkg/controller/cronjob/utils.go, getJobName), in seconds before 1.21. So it is with
 * the Workflow that a CronWorkflow of Argo made (argoproj/argo-workflows,
 * workflow/cron/operator.go, getChildWorkflowName), always in seconds.
 */
final class RunName {

  private static final Pattern NAME = Pattern.compile("(.+)-(\\d{8}|\\d{10})");

  /** A run may wait for its pods, and those for their times: but not for longer. */
  private static final Duration LATEST = Duration.ofDays(7);

  private RunName() {}

  /**
   * The name of the CronJob of a pod of which only the name of the Job is known.
   *
   * @return empty unless the number is a time, and the pod was made about then
   */
  static Optional<String> of(Pod pod, String job) {
    Matcher name = NAME.matcher(job);
    Optional<Instant> created = Times.read(pod.getMetadata().getCreationTimestamp());
    return name.matches() && created.filter(at -> isAbout(time(name.group(2)), at)).isPresent()
        ? Optional.of(name.group(1))
        : Optional.empty();
  }

  private static Instant time(String number) {
    try {
      long seconds = Long.parseLong(number) * (number.length() == 8 ? 60 : 1);
      return Instant.ofEpochSecond(seconds);
    } catch (NumberFormatException | DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static boolean isAbout(Instant run, Instant created) {
    return !created.isBefore(run.minus(Duration.ofHours(1))) && created.isBefore(run.plus(LATEST));
  }
}
