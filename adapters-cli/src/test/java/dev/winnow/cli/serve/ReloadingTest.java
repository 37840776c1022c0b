package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.http.Reloaded;
import dev.winnow.jdbc.JdbcJournal;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.notify.Route;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.service.BusyException;
import dev.winnow.runtime.service.Health;
import dev.winnow.runtime.service.Service;
import dev.winnow.runtime.service.ServiceListener;
import dev.winnow.runtime.service.ShadowStanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed policy is taken as a whole, or not at all. */
class ReloadingTest {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path folder = Path.of("");
  private final List<String> notices = new ArrayList<>();
  private final CountDownLatch running = new CountDownLatch(1);
  private Path settings = Path.of("");
  private Path config = Path.of("");

  @BeforeEach
  void write() throws IOException {
    settings = Files.writeString(folder.resolve("settings.yaml"), "engine: {lateness: 1m}\n");
    config = Files.writeString(folder.resolve("serve.yaml"), "policy: {settings: settings.yaml}\n");
  }

  @Test
  void aPolicyWithoutErrorsDecidesFromThenOn() throws Exception {
    ServeFile file = ServeFile.read(config);
    Policy policy = file.source().load();
    try (Service service = service(policy)) {
      Reloading reloading = reloading(file, policy, service);

      assertThat(reloading.reload().changed()).as("nothing was changed").isFalse();
      Files.writeString(settings, "engine: {lateness: 2m}\n");
      Reloaded done = reloading.reload();
      assertThat(done.changed()).isTrue();
      assertThat(done.policy()).isEqualTo(hash(service));
      assertThat(done.rules()).isEqualTo(policy.rules().rules().size());
      assertThat(done.notes()).isEmpty();
      assertThat(hash(service)).isNotEqualTo(policy.hash());
      assertThat(notices).last().asString().contains("the policy was changed");
    }
  }

  @Test
  void aPolicyWithErrorsIsRefusedAndTheOneBeforeGoesOn() throws Exception {
    ServeFile file = ServeFile.read(config);
    Policy policy = file.source().load();
    try (Service service = service(policy)) {
      Reloading reloading = reloading(file, policy, service);
      Files.writeString(settings, "engine: {latenes: 2m}\n");

      assertThatThrownBy(reloading::reload)
          .isInstanceOf(PolicyException.class)
          .hasMessageContaining("settings.yaml:1:10: ");
      assertThat(hash(service)).isEqualTo(policy.hash());
      assertThat(notices.get(0)).contains("settings.yaml:1:", "latenes");
      assertThat(notices).last().asString().contains("refused", "goes on");
    }
  }

  @Test
  void whatIsNotAboutThePolicyWaitsForTheNextStart() throws Exception {
    ServeFile file = ServeFile.read(config);
    Policy policy = file.source().load();
    try (Service service = service(policy)) {
      Reloading reloading = reloading(file, policy, service);
      Files.writeString(config, "policy: {settings: settings.yaml}\nhttp: {port: 1}\n");

      Reloaded done = reloading.reload();
      assertThat(done.changed()).isFalse();
      assertThat(done.notes()).singleElement().asString().contains("holds from the next start on");
      assertThat(notices).containsAll(done.notes());
    }
  }

  @Test
  void tokensSecretsAndCertificatesAreLookedAtToo() throws IOException {
    Files.writeString(
        config,
        """
        policy: {settings: settings.yaml}
        http:
          tokens: [{name: ops, file: ops, scopes: [admin]}]
          tls: {certificate: a.crt, key: a.key, clientCa: ca.crt}
          webhookSecrets: [{endpoint: grafana, file: hmac, header: ""}]
        receivers:
          - {name: chat, channels: [chat], slack: {urlFile: slack}, template: words}
          - {name: hook, channels: [chat], webhook: {url: "https://h", secretFile: s, tokenFile: t}}
        """);
    List<String> names =
        List.of("ops", "a.crt", "a.key", "ca.crt", "hmac", "slack", "words", "s", "t");
    for (String name : names) {
      Files.writeString(folder.resolve(name), name);
    }
    assertThat(PolicyFiles.state(ServeFile.read(config)).keySet())
        .containsAll(names.stream().map(name -> folder.resolve(name).toString()).toList());
  }

  @Test
  void filesAreReadOnceTheyStayAsTheyAre() throws IOException {
    ServeFile file = ServeFile.read(config);
    try (ReloadThread thread = new ReloadThread(file, unused(file), Duration.ZERO)) {
      assertThat(thread.haveSettled()).isFalse();
      Files.writeString(settings, "engine: {lateness: 1h, floor: 2001-01-01}\n");
      assertThat(thread.haveSettled()).as("it may still be written").isFalse();
      assertThat(thread.haveSettled()).isTrue();
    }
  }

  @Test
  void aPolicyThatCannotBeTakenNowIsTakenLater() throws Exception {
    ServeFile file = ServeFile.read(config);
    Policy policy = file.source().load();
    try (Service service = made(policy)) {
      Reloading reloading = reloading(file, policy, service);
      Files.writeString(settings, "engine: {lateness: 2m}\n");
      for (int time = 0; time < 2; time++) {
        assertThatThrownBy(reloading::reload).isInstanceOf(BusyException.class);
        assertThat(reloading.isPending()).isTrue();
      }
      assertThat(notices).singleElement().asString().contains("as soon as that can be");

      begin(service);
      assertThat(reloading.reload().changed()).isTrue();
      assertThat(reloading.isPending()).isFalse();
    }
  }

  @Test
  void oneReloadComesAfterTheOther() throws Exception {
    ServeFile file = ServeFile.read(config);
    Policy policy = file.source().load();
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger loaded = new AtomicInteger();
    Function<ServeFile, Policy> loader =
        one -> {
          assertThat(atOnce.incrementAndGet()).isEqualTo(1);
          loaded.incrementAndGet();
          try {
            return one.source().load();
          } finally {
            atOnce.decrementAndGet();
          }
        };
    try (Service service = service(policy)) {
      Reloading reloading =
          new Reloading(file, policy, service, loader, shadowOf(service), notices::add, List.of());
      try (ReloadThread thread = new ReloadThread(file, reloading, Duration.ZERO)) {
        Files.writeString(settings, "engine: {lateness: 2m}\n");
        List<CompletableFuture<Reloaded>> all =
            IntStream.range(0, 8).mapToObj(one -> thread.reload()).toList();
        thread.start();
        for (CompletableFuture<Reloaded> one : all) {
          assertThat(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS).policy()).isEqualTo(hash(service));
        }
        assertThat(loaded).as("who waits is answered at once").hasValue(1);
        Files.writeString(settings, "engine: {lateness: 3 elephants}\n");
        assertThatThrownBy(() -> thread.reload().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
            .hasCauseInstanceOf(PolicyException.class);
        Files.writeString(settings, "engine: {lateness: 4m}\n");
        assertThat(thread.reload().get(PATIENCE_SECONDS, TimeUnit.SECONDS).changed()).isTrue();
      }
    }
  }

  @Test
  void whatIsReadBesideThePolicyHoldsOnlyIfAllIsRight() throws Exception {
    ServeFile file = ServeFile.read(config);
    Policy policy = file.source().load();
    List<String> held = new ArrayList<>();
    AtomicBoolean broken = new AtomicBoolean(true);
    Reloading.Part part =
        now -> {
          if (broken.get()) {
            throw new IllegalArgumentException("no token\nno key");
          }
          return () -> held.add("held");
        };
    Service service = made(policy);
    Reloading reloading =
        new Reloading(
            file,
            policy,
            service,
            one -> one.source().load(),
            shadowOf(service),
            notices::add,
            List.of(part));
    Files.writeString(settings, "engine: {latenes: 2m}\n");
    assertThatThrownBy(reloading::reload)
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("serve.yaml: no token\n")
        .hasMessageContaining("serve.yaml: no key\n")
        .hasMessageContaining("latenes");
    broken.set(false);
    assertThatThrownBy(reloading::reload).hasMessageNotContaining("token");
    assertThat(held).isEmpty();
    Files.writeString(settings, "engine: {lateness: 2m}\n");
    assertThatThrownBy(reloading::reload).isInstanceOf(BusyException.class);
    assertThat(held).as("not put off until the journal is open").hasSize(1);
  }

  @Test
  void whoAsksAtTheEndIsToldSo() {
    ServeFile file = ServeFile.read(config);
    ReloadThread thread = new ReloadThread(file, unused(file), Duration.ZERO);
    CompletableFuture<Reloaded> before = thread.reload();
    thread.close();
    CompletableFuture<Reloaded> after = thread.reload();
    for (CompletableFuture<Reloaded> one : List.of(before, after)) {
      assertThatThrownBy(() -> one.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .hasCauseInstanceOf(BusyException.class);
    }
  }

  @Test
  void theShadowPolicyIsReadAgainToo() throws Exception {
    Path next = Files.writeString(folder.resolve("next.yaml"), "engine: {lateness: 2m}\n");
    Files.writeString(config, "policy: {settings: settings.yaml}\nshadow: {settings: next.yaml}\n");
    ServeFile file = ServeFile.read(config);
    Policy policy = file.source().load();
    try (Service service = service(policy)) {
      Reloading reloading = reloading(file, policy, service);
      reloading.begin();
      String first = shadow(service).policy();
      assertThat(first).isNotEqualTo(policy.hash());

      Files.writeString(next, "engine: {latenes: 3m}\n");
      assertThat(reloading.reload().changed()).isFalse();
      assertThat(notices).anyMatch(one -> one.contains("next.yaml:1:"));
      assertThat(notices).last().asString().contains("shadow", "the one before goes on");
      assertThat(shadow(service).policy()).as("the one before goes on").isEqualTo(first);

      Files.writeString(next, "engine: {lateness: 3m}\n");
      assertThat(reloading.reload().changed()).as("the first policy is as it was").isFalse();
      assertThat(shadow(service).policy()).isNotEqualTo(first);

      Files.writeString(config, "policy: {settings: settings.yaml}\n");
      assertThat(reloading.reload().changed()).isFalse();
      assertThat(service.shadow()).isEmpty();
      assertThat(hash(service)).isEqualTo(policy.hash());
    }
  }

  @Test
  void aShadowPolicyThatCannotBeReadIsSaidAndShown() throws Exception {
    Files.writeString(config, "shadow: {settings: none.yaml}\n");
    ServeFile file = ServeFile.read(config);
    Policy policy = file.source().load();
    try (Service service = service(policy)) {
      ShadowLoading shadow = new ShadowLoading(service, one -> one.source().load(), notices::add);
      shadow.load(file);

      assertThat(notices.get(0)).contains("none.yaml");
      assertThat(notices).last().asString().contains("the shadow policy is refused: ");
      ShadowStanding standing = shadow.standing().orElseThrow();
      assertThat(standing.state()).isEqualTo(ShadowStanding.State.REFUSED);
      assertThat(standing.why()).contains("none.yaml");
      assertThat(service.health().isReady()).isTrue();
    }
  }

  private static ShadowStanding shadow(Service service) {
    return service.shadow().orElseThrow();
  }

  private ShadowLoading shadowOf(Service service) {
    return new ShadowLoading(service, one -> one.source().load(), notices::add);
  }

  private Reloading reloading(ServeFile file, Policy policy, Service service) {
    return new Reloading(
        file,
        policy,
        service,
        one -> one.source().load(),
        shadowOf(service),
        notices::add,
        List.of());
  }

  private Reloading unused(ServeFile file) {
    Policy policy = file.source().load();
    Service service = made(policy);
    return new Reloading(
        file, policy, service, one -> policy, shadowOf(service), notices::add, List.of());
  }

  private static String hash(Service service) {
    return service.ask(engine -> engine.snapshot().policy()).join();
  }

  private Service service(Policy policy) throws InterruptedException {
    Service service = made(policy);
    begin(service);
    return service;
  }

  private void begin(Service service) throws InterruptedException {
    service.start();
    assertThat(running.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(service.health().state()).isEqualTo(Health.State.RUNNING);
  }

  private Service made(Policy policy) {
    InstantSource clock = InstantSource.system();
    return new Service(
        policy,
        () -> JdbcJournal.open(JournalOptions.at(folder.resolve("winnow.db").toString()), clock),
        new Routed(new Route(List.of())),
        clock,
        System::nanoTime,
        ServeFile.read(config).settings().service(),
        new ServedReport(new Unheard(), "policy"),
        new Started());
  }

  /** Says when it runs. */
  private final class Started implements ServiceListener {
    @Override
    public void running(Journal journal) {
      running.countDown();
    }

    @Override
    public void decided(Duration took) {
      // Nobody asks here.
    }

    @Override
    public void written() {
      // Nothing is delivered here.
    }

    @Override
    public void ending() {
      // Nothing is delivered here.
    }

    @Override
    public void ended(Optional<RuntimeException> failure) {
      assertThat(failure).isEmpty();
    }
  }
}
