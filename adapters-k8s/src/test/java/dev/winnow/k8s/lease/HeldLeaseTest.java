package dev.winnow.k8s.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.cluster.Wait;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time passes for each watcher as the test says. */
@OnCluster
class HeldLeaseTest {

  private static final Duration LASTS = Duration.ofSeconds(15);
  private static final Duration HELD = Duration.ofSeconds(10);

  private final AtomicLong nanosOfOne = new AtomicLong();
  private final AtomicLong nanosOfOther = new AtomicLong();
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final List<HeldLease> open = new ArrayList<>();
  private KubernetesClient client;
  private TestCluster cluster;

  @BeforeEach
  void onThe(TestCluster given) {
    cluster = given;
    client = given.client();
  }

  @AfterEach
  void close() {
    open.forEach(HeldLease::close);
  }

  private HeldLease lease(String who, AtomicLong nanos) {
    LeaseOptions options =
        new LeaseOptions(
            cluster.namespace(), "winnow-sre", who, LASTS, HELD, Duration.ofMillis(20));
    HeldLease lease =
        HeldLease.start(
            client, options, () -> {}, words -> notices.add(who + ": " + words), nanos::get);
    open.add(lease);
    return lease;
  }

  private static void await(HeldLease lease, Standing standing) {
    Wait.until(standing + "", () -> lease.standing() == standing);
  }

  private void awaitNotice(String text) {
    Wait.until(text, () -> notices.stream().anyMatch(notice -> notice.contains(text)));
  }

  private Lease inCluster() {
    return client.leases().inNamespace(cluster.namespace()).withName("winnow-sre").get();
  }

  @Test
  void theFirstHasItAndTheSecondWaitsUntilItIsGivenBack() {
    HeldLease one = lease("one", nanosOfOne);
    await(one, Standing.HELD);
    HeldLease other = lease("other", nanosOfOther);
    awaitNotice("other: the lease " + cluster.namespace() + "/winnow-sre is held by one; waiting");
    assertThat(other.standing()).isEqualTo(Standing.UNSURE);

    one.close();
    // What was given back is free a second after that is seen.
    Wait.until(
        "the other one has it",
        () -> {
          nanosOfOther.addAndGet(Duration.ofMillis(100).toNanos());
          return other.standing() == Standing.HELD;
        });
    assertThat(inCluster().getSpec().getHolderIdentity()).isEqualTo("other");
  }

  @Test
  void whoDoesNotRenewItInTimeNoLongerCountsOnItBeforeAnotherCanHaveIt() {
    HeldLease one = lease("one", nanosOfOne);
    await(one, Standing.HELD);
    cluster.stopApiServer();
    nanosOfOne.addAndGet(HELD.toNanos());

    assertThat(one.standing()).isIn(Standing.UNSURE, Standing.UNREACHABLE);
    await(one, Standing.UNREACHABLE);
    awaitNotice("the API server does not answer");

    cluster.startApiServer();
    await(one, Standing.HELD);
  }

  @Test
  void whoWakesUpAfterAnotherHasTakenItKnowsSo() {
    HeldLease one = lease("one", nanosOfOne);
    await(one, Standing.HELD);
    HeldLease other = lease("other", nanosOfOther);
    awaitNotice("is held by one; waiting");
    takenBy("somebody");

    await(one, Standing.LOST);
    awaitNotice("one: the lease " + cluster.namespace() + "/winnow-sre is held by somebody, which");
    assertThat(other.standing()).isEqualTo(Standing.UNSURE);
  }

  @Test
  void aHolderThatHasGoneIsFollowedOnceItsTimeIsOver() {
    takenBy("gone");
    HeldLease other = lease("other", nanosOfOther);
    awaitNotice("is held by gone; waiting");
    nanosOfOther.addAndGet(LASTS.minusSeconds(1).toNanos());
    assertThat(other.standing()).isEqualTo(Standing.UNSURE);

    nanosOfOther.addAndGet(Duration.ofSeconds(2).toNanos());

    await(other, Standing.HELD);
  }

  /** What a holder says of its time is by its own clock, which is a day behind, or ahead. */
  private void takenBy(String holder) {
    Lease lease =
        new LeaseBuilder()
            .withNewMetadata()
            .withName("winnow-sre")
            .withNamespace(cluster.namespace())
            .endMetadata()
            .withNewSpec()
            .withHolderIdentity(holder)
            .withLeaseDurationSeconds(Math.toIntExact(LASTS.toSeconds()))
            .withAcquireTime(ZonedDateTime.now(ZoneOffset.UTC).minusDays(1))
            .withRenewTime(ZonedDateTime.now(ZoneOffset.UTC).minusDays(1))
            .withLeaseTransitions(1)
            .endSpec()
            .build();
    Wait.until("it is written, though others write too", () -> isWritten(lease));
  }

  private boolean isWritten(Lease lease) {
    try {
      client.resource(lease).createOr(resource -> resource.update());
      return true;
    } catch (KubernetesClientException e) {
      return false;
    }
  }
}
