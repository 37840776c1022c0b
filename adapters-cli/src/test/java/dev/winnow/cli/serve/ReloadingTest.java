package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.jdbc.JdbcJournal;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.notify.Route;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.service.Health;
import dev.winnow.runtime.service.Service;
import dev.winnow.runtime.service.ServiceListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
      Reloading reloading =
          new Reloading(file, policy, service, one -> one.source().load(), notices::add);

      assertThat(reloading.reload()).as("nothing was changed").isFalse();
      Files.writeString(settings, "engine: {lateness: 2m}\n");
      assertThat(reloading.reload()).isTrue();
      assertThat(hash(service)).isNotEqualTo(policy.hash());
      assertThat(notices).last().asString().contains("the policy was changed");
    }
  }

  @Test
  void aPolicyWithErrorsIsRefusedAndTheOneBeforeGoesOn() throws Exception {
    ServeFile file = ServeFile.read(config);
    Policy policy = file.source().load();
    try (Service service = service(policy)) {
      Reloading reloading =
          new Reloading(file, policy, service, one -> one.source().load(), notices::add);
      Files.writeString(settings, "engine: {latenes: 2m}\n");

      assertThat(reloading.reload()).isFalse();
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
      Reloading reloading =
          new Reloading(file, policy, service, one -> one.source().load(), notices::add);
      Files.writeString(config, "policy: {settings: settings.yaml}\nhttp: {port: 1}\n");

      assertThat(reloading.reload()).isFalse();
      assertThat(notices.get(0)).contains("holds from the next start on");
    }
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

  private Reloading unused(ServeFile file) {
    Policy policy = file.source().load();
    return new Reloading(file, policy, made(policy), one -> policy, notices::add);
  }

  private static String hash(Service service) {
    return service.ask(engine -> engine.snapshot().policy()).join();
  }

  private Service service(Policy policy) throws InterruptedException {
    Service service = made(policy);
    service.start();
    assertThat(running.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(service.health().state()).isEqualTo(Health.State.RUNNING);
    return service;
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
