package dev.winnow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.incident.BatchStatus;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.WorkloadStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTranslationTest {

  private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");

  private final Translation translation = Translation.begin(notice -> {});

  private static HasMetadata job(String name, String metadata, String status) {
    return Objects.of(
        """
        apiVersion: batch/v1
        kind: Job
        metadata: {namespace: sre, name: %s, uid: uid-%s, %s}
        spec: {}
        status: {%s}
        """
            .formatted(name, name, metadata, status));
  }

  private static HasMetadata cronJob(String spec, String status) {
    return Objects.of(
        """
        apiVersion: batch/v1
        kind: CronJob
        metadata: {namespace: sre, name: load, uid: uid-load, creationTimestamp: "2026-03-01T00:00:00Z"}
        spec: {schedule: "0 * * * *", %s}
        status: {%s}
        """
            .formatted(spec, status));
  }

  private static String failed(String at) {
    return "conditions: [{type: Failed, status: 'True', reason: BackoffLimitExceeded, message: too"
        + " many, lastTransitionTime: '%s'}]".formatted(at);
  }

  private static BatchStatus batch(List<Signal> signals) {
    assertThat(signals).hasSize(1);
    return batch(signals.get(0));
  }

  private static BatchStatus batch(Signal signal) {
    return new BatchStatus((WorkloadStatus) signal);
  }

  private static PodStatus pod(List<Signal> signals) {
    return signals.stream()
        .filter(PodStatus.class::isInstance)
        .map(PodStatus.class::cast)
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  @Test
  void aJobThatFailedSaysWhyAndWhoseRunItIs() {
    BatchStatus run =
        batch(
            translation.seen(
                job("load-1", Objects.owner("CronJob", "load"), failed("2026-03-10T09:00:00Z")),
                NOW));
    assertThat(run.failed()).isTrue();
    assertThat(run.subject()).isEqualTo("sre/cronjob/load");
    assertThat(run.failure())
        .isEqualTo("cronjob/load: job/load-1 failed: BackoffLimitExceeded: too many");
  }

  @ParameterizedTest
  @CsvSource({"ScaledJob, sre/scaledjob/resize", "JobSet, sre/job/resize-abcde"})
  void aJobIsARunOfWhatMakesJobsAgainAndAgainAlone(String kind, String subject) {
    String owner = Objects.owner(kind, "resize");
    HasMetadata job = job("resize-abcde", owner, failed("2026-03-10T09:00:00Z"));
    assertThat(batch(translation.seen(job, NOW)).subject()).isEqualTo(subject);
  }

  @Test
  void aFailureThatALaterRunHasOvertakenIsNoneWhateverIsListedFirst() {
    HasMetadata failed =
        job("load-1", Objects.owner("CronJob", "load"), failed("2026-03-10T08:00:00Z"));
    HasMetadata done =
        job(
            "load-2",
            Objects.owner("CronJob", "load"),
            "completionTime: '2026-03-10T09:00:00Z', conditions: [{type: Complete, status: 'True'}]");
    List<Signal> signals = translation.listed(Job.class, "", List.of(failed, done), NOW);
    assertThat(signals)
        .hasSize(2)
        .noneMatch(signal -> batch(signal).failed())
        .anyMatch(signal -> batch(signal).succeeded());
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void whatIsKnownOfACronJobGoesWithIt(boolean watched) {
    HasMetadata cronJob = cronJob("", "");
    translation.seen(cronJob, NOW);
    translation.seen(
        job(
            "load-2",
            Objects.owner("CronJob", "load"),
            "completionTime: '2026-03-10T09:00:00Z', conditions: [{type: Complete, status: 'True'}]"),
        NOW);
    List<Signal> gone =
        watched
            ? translation.deleted(cronJob, NOW)
            : translation.listed(CronJob.class, "", List.of(), NOW);
    assertThat(gone).isNotEmpty();

    List<Signal> again =
        translation.seen(
            job("load-1", Objects.owner("CronJob", "load"), failed("2026-03-10T08:59:00Z")), NOW);
    assertThat(batch(again).failed()).isTrue();
  }

  @Test
  void aRunThatDoesNotComeIsToldAsTimeGoesOn() {
    translation.seen(cronJob("", "lastScheduleTime: '2026-03-10T09:00:00Z'"), NOW);
    Instant later = NOW.plus(Duration.ofHours(2));
    BatchStatus late = batch(translation.seen(job("other", "", ""), later).subList(0, 1));
    assertThat(late.subject()).isEqualTo("sre/cronjob/load");
    assertThat(late.dueAt()).isEqualTo(Instant.parse("2026-03-10T10:00:00Z").toEpochMilli());
    assertThat(translation.seen(job("other", "", ""), later.plusSeconds(400))).isEmpty();
  }

  private static HasMetadata run(String annotations, String created) {
    return job(
        "load-7",
        Objects.owner("CronJob", "load")
            + ", creationTimestamp: '%s', annotations: {%s}".formatted(created, annotations),
        "");
  }

  @Test
  void aRunThatIsSeenIsNotLateWhateverItsCronJobSays() {
    translation.seen(cronJob("", "lastScheduleTime: '2026-03-10T09:00:00Z'"), NOW);
    Instant later = NOW.plus(Duration.ofHours(2));
    assertThat(translation.seen(run("", "2026-03-10T11:00:00Z"), later))
        .hasSize(1)
        .allMatch(signal -> batch(signal).dueAt() == Long.MAX_VALUE);
  }

  @Test
  void aRunThatComesLateIsNoLongerDue() {
    translation.seen(cronJob("", "lastScheduleTime: '2026-03-10T09:00:00Z'"), NOW);
    Instant later = NOW.plus(Duration.ofHours(2));
    translation.seen(job("other", "", ""), later);
    List<Signal> signals = translation.seen(run("", "2026-03-10T11:31:00Z"), later.plusSeconds(90));
    assertThat(signals).hasSize(2);
    BatchStatus story = batch(signals.get(0));
    assertThat(story.subject()).isEqualTo("sre/cronjob/load");
    assertThat(story.dueAt()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aRunThatAPersonMadeSaysNothingOfThoseThatAreDue() {
    translation.seen(cronJob("", "lastScheduleTime: '2026-03-10T09:00:00Z'"), NOW);
    String byHand = "cronjob.kubernetes.io/instantiate: manual";
    List<Signal> signals =
        translation.seen(run(byHand, "2026-03-10T11:00:00Z"), NOW.plus(Duration.ofHours(2)));
    assertThat(signals).anyMatch(signal -> batch(signal).dueAt() < Long.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "suspend: true | lastScheduleTime: '2026-03-01T09:00:00Z'",
        "suspend: false | lastScheduleTime: '2026-03-01T09:00:00Z', active: [{name: load-1}]",
      })
  void oneThatIsSuspendedOrRunsIsNotLate(String spec, String status) {
    assertThat(batch(translation.seen(cronJob(spec, status), NOW)).dueAt())
        .isEqualTo(Long.MAX_VALUE);
    assertThat(translation.seen(job("other", "", ""), NOW.plus(Duration.ofDays(2)))).hasSize(1);
  }

  @Test
  void oneThatWasSuspendedHasMissedNothingMeanwhile() {
    translation.seen(cronJob("suspend: true", "lastScheduleTime: '2026-03-01T09:00:00Z'"), NOW);
    HasMetadata again = cronJob("", "lastScheduleTime: '2026-03-01T09:00:00Z'");
    assertThat(translation.seen(again, NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void howManyRunsDidNotSucceedIsCounted() {
    String status =
        "lastScheduleTime: '2026-03-10T09:00:00Z', lastSuccessfulTime: '2026-03-10T06:01:00Z'";
    assertThat(batch(translation.seen(cronJob("", status), NOW)).unsuccessful()).isEqualTo(3);
  }

  @Test
  void aPodBelongsToTheCronJobOfItsJob() {
    translation.seen(job("load-1", Objects.owner("CronJob", "load"), ""), NOW);
    PodStatus run =
        pod(translation.seen(Objects.pod("load-1-x", Objects.owner("Job", "load-1"), ""), NOW));
    assertThat(run.workload()).isEqualTo("cronjob/load");
    assertThat(run.run()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "load-29551980, cronjob/load", // 2026-03-10T05:00 in minutes
    "load-1773118800, cronjob/load", // the same in seconds
    "load-29000000, job/load-29000000",
    "load-20260310, job/load-20260310",
    "load-12345678, job/load-12345678",
    "load-1, job/load-1",
  })
  void withoutTheJobItsNameTellsIfItIsTheTimeOfTheRun(String job, String workload) {
    String metadata = Objects.owner("Job", job) + ", creationTimestamp: '2026-03-10T05:00:03Z'";
    assertThat(pod(translation.seen(Objects.pod("p", metadata, ""), NOW)).workload())
        .isEqualTo(workload);
  }

  @Test
  void anOwnerWithoutANameIsNone() {
    String owner = "ownerReferences: [{apiVersion: v1, kind: Job, uid: u, controller: true}]";
    assertThat(pod(translation.seen(Objects.pod("p", owner, ""), NOW)).workload())
        .isEqualTo("pod/p");
  }

  @Test
  void whatIsRememberedOfThemGoesOn() {
    translation.seen(cronJob("", "lastScheduleTime: '2026-03-10T09:00:00Z'"), NOW);
    Translation other = Translation.resume(translation.memory(), notice -> {});
    assertThat(other.memory()).isEqualTo(translation.memory());
    assertThat(other.seen(job("other", "", ""), NOW.plus(Duration.ofHours(2)))).hasSize(2);
  }

  @Test
  void whatAListNoLongerHasIsGone() {
    translation.seen(job("load-1", "", failed("2026-03-10T09:00:00Z")), NOW);
    BatchStatus gone = batch(translation.onlyThese(Job.class, "", Set.of(), NOW.plusSeconds(60)));
    assertThat(gone.gone()).isTrue();
  }
}
