package dev.winnow.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WatchPartsProperties {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final WatchScope SECRETS = new WatchScope(Kind.SECRETS, "sre");

  @Property
  void aWaitIsHalfToWholeOfTwiceTheOneBeforeAndNeverMoreThanTheLongest(
      @ForAll @IntRange(max = 1000) int failures, @ForAll long seed) {
    Duration most = Duration.ofSeconds(60);
    BackOff backOff = new BackOff(Duration.ofSeconds(1), most, new Random(seed));
    double whole = Math.min(60, Math.pow(2, Math.min(failures, 10)));
    assertThat(backOff.after(failures).toNanos() / 1e9).isBetween(whole / 2, whole);
  }

  @Property
  void signalsAreGatheredWhileAnythingIsListedAndLeaveInTheOrderOfTheirTime(
      @ForAll @Size(max = 30) List<@IntRange(max = 100) Integer> seconds) {
    List<Signal> left = new ArrayList<>();
    ReorderBuffer outlet = new ReorderBuffer(left::add);
    WatchScope pods = new WatchScope(Kind.PODS, "");
    outlet.listingBegins(pods);
    outlet.listingBegins(SECRETS);
    for (int i = 0; i < seconds.size(); i++) {
      outlet.give(List.of(release("r" + i, seconds.get(i), 1)));
      outlet.listingEnds(pods);
      outlet.flow(START);
    }
    assertThat(left).isEmpty();
    outlet.listingEnds(SECRETS);
    outlet.flow(START);
    assertThat(left).hasSize(seconds.size()).isSortedAccordingTo(ReorderBuffer.BY_TIME);
  }

  @Example
  void whatIsRememberedIsAskedForWhenAllHasLeft() {
    List<Object> left = new ArrayList<>();
    ReorderBuffer outlet = new ReorderBuffer(left::add);
    Signal signal = release("r", 0, 1);
    outlet.gatherUntil(START.plusSeconds(1));
    outlet.give(List.of(signal));
    outlet.whenEmpty(() -> left.add("empty"));
    outlet.flow(START);
    assertThat(left).isEmpty();
    outlet.flow(START.plusSeconds(1));
    outlet.flow(START.plusSeconds(2));
    assertThat(left).containsExactly(signal, "empty");
  }

  @Example
  void ofAReleaseThatComesInPiecesTheLastIsTold() {
    List<Signal> left = new ArrayList<>();
    ReorderBuffer outlet = new ReorderBuffer(left::add);
    outlet.give(List.of(release("a", 0, 1), release("b", 0, 1), release("a", 0, 2)));
    outlet.flow(START);
    assertThat(left).containsExactly(release("b", 0, 1), release("a", 0, 2));
  }

  @Example
  void troubleIsToldByItsCode() {
    assertThat(trouble(403).what()).isEqualTo(Trouble.What.DENIED);
    assertThat(trouble(410).what()).isEqualTo(Trouble.What.GONE);
    assertThat(trouble(503).what()).isEqualTo(Trouble.What.SERVER);
    assertThat(trouble(401).what()).isEqualTo(Trouble.What.SERVER);
    assertThat(trouble(500).what()).isEqualTo(Trouble.What.REQUEST);
    assertThat(trouble(500).text()).isEqualTo("500: etcd is slow");
    Trouble refused =
        Trouble.of(
            new KubernetesClientException("GET https://10.0.0.1", new ConnectException()),
            SECRETS,
            "list");
    assertThat(refused).isEqualTo(new Trouble(Trouble.What.SERVER, "no answer: cannot connect"));
    assertThat(trouble(404).what()).isEqualTo(Trouble.What.ABSENT);
  }

  @Example
  void credentialsThatAreNotAcceptedAreNamed() {
    assertThat(trouble(401).text()).contains("the token or certificate is wrong or has expired");
    Trouble nobody = trouble(403, "secrets is forbidden: User \"system:anonymous\" cannot list");
    assertThat(nobody.what()).isEqualTo(Trouble.What.SERVER);
    assertThat(nobody.text()).contains("gets no credentials", "exec");
    Trouble hidden =
        Trouble.of(
            new KubernetesClientException(
                "GET", new IOException("/10.0.0.1:6443: GOAWAY received")),
            SECRETS,
            "list");
    assertThat(hidden.text()).contains("GOAWAY", "if that lasts", "does not accept");
    Trouble stranger =
        Trouble.of(
            new KubernetesClientException("GET", new CertificateException("PKIX")),
            SECRETS,
            "list");
    assertThat(stranger.text()).contains("certificate is not trusted");
  }

  private static Trouble trouble(int code) {
    return trouble(code, "etcd is slow\nand more");
  }

  private static Trouble trouble(int code, String message) {
    return Trouble.of(
        new KubernetesClientException(message, code, new StatusBuilder().withCode(code).build()),
        SECRETS,
        "list");
  }

  private static ReleaseStatus release(String name, int second, int revisions) {
    return new ReleaseStatus(
        "sre",
        name,
        IntStream.rangeClosed(1, revisions)
            .mapToObj(number -> new Revision(number, "deployed", "", "", START))
            .toList(),
        START.plusSeconds(second),
        "");
  }
}
