package dev.winnow.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodWaitTest {

  /** What schedulers have written from Kubernetes 1.6 on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0/5 nodes are available: 3 Insufficient cpu, 2 node(s) had untolerated taint {a: b}."
            + "|Insufficient cpu; node(s) had untolerated taint {a: b}",
        "0/3 nodes are available: 3 node(s) didn't match pod affinity rules. preemption:"
            + " 0/3 nodes are available: 3 No preemption victims found for incoming pod."
            + "|node(s) didn't match pod affinity rules",
        "0/4 nodes are available: 1 node(s) had taint {a: b}, that the pod didn't tolerate, 3 Too"
            + " many pods.|node(s) had taint {a: b}, that the pod didn't tolerate; Too many pods",
        "0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: none"
            + "|pod has unbound immediate PersistentVolumeClaims",
        "No nodes are available that match all of the predicates: Insufficient cpu (3),"
            + " PodToleratesNodeTaints (1).|Insufficient cpu; PodToleratesNodeTaints",
        "persistentvolumeclaim \"data\" not found|persistentvolumeclaim \"data\" not found",
        "no nodes available to schedule pods|no nodes available to schedule pods",
      })
  void theReasonsOfTheSchedulerAreReadOneByOne(String message, String reasons) {
    assertThat(String.join("; ", PodWait.of("", "Unschedulable", message).nodeReasons()))
        .isEqualTo(reasons);
  }
}
