package dev.winnow.cli.serve;

import dev.winnow.core.Policy;
import dev.winnow.http.HttpService;
import dev.winnow.jdbc.JdbcJournal;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.notify.Route;
import dev.winnow.notify.dispatch.Dispatcher;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.runtime.Stop;
import dev.winnow.runtime.WatchReport;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.service.Service;
import dev.winnow.runtime.service.ServiceListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A service with what is around it: HTTP, journal, receivers. Safe for use by several threads. */
public final class Server implements AutoCloseable {

  private final ServeFile file;
  private final InstantSource clock;
  private final ServedReport report;
  private final Stop stop;
  private final List<ServedReceivers> served = new CopyOnWriteArrayList<>();
  private final List<Receiver> receivers = new ArrayList<>();
  private final ServedMeters meters = new ServedMeters();
  private final Service service;
  private final KeptNames names;
  private final WatchedBeside beside;
  private final HttpService http;
  private final ReloadThread reloads;
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(Server::alarmThread);
  private volatile Optional<Dispatcher> dispatcher = Optional.empty();
  private volatile Optional<RuntimeException> failure = Optional.empty();

  private Server(
      ServeFile file,
      Policy policy,
      Function<ServeFile, Policy> loader,
      List<WatchedSource> watched,
      InstantSource clock,
      ServedReport report,
      Stop stop) {
    this.file = file;
    this.clock = clock;
    this.report = report;
    this.stop = stop;
    ServeSettings settings = file.settings();
    receivers.addAll(receivers(settings.receivers()));
    service =
        new Service(
            policy,
            this::open,
            new Routed(new Route(settings.receivers())),
            clock,
            System::nanoTime,
            settings.service(),
            report,
            new Around());
    names = new KeptNames(service);
    ShadowLoading shadow = new ShadowLoading(service, loader, this::say);
    report.shadow(shadow::standing);
    reloads =
        new ReloadThread(
            file,
            new Reloading(
                file,
                policy,
                service,
                loader,
                shadow,
                this::say,
                List.of(this::accessAgain, this::receiversAgain)),
            settings.policy().look());
    beside = new WatchedBeside(watched, service, settings, clock, this::say);
    receivers.add(beside.actions());
    http =
        ServeFile.withinHttp(
            () ->
                HttpService.start(
                    settings.http(),
                    names,
                    new WatchedDesk(service, beside::unseen),
                    report,
                    reloads,
                    meters.registry(),
                    clock,
                    names.names(),
                    file.folder()));
  }

  /**
   * Starts a service. It takes signals in once its journal is open and read.
   *
   * @param file how
   * @param loader gives the policy of a file; asked now, and when it is to be reloaded: on SIGHUP,
   *     when its files have changed, and when somebody asks over HTTP
   * @param watched is watched too
   * @param clock tells the time
   * @param people hear of what is decided
   * @param stop is asked when the service ends by itself
   * @return the service, to be closed
   * @throws dev.winnow.core.PolicyException if the policy has errors
   * @throws IllegalArgumentException if a receiver, a token or a certificate cannot be used
   * @throws java.io.UncheckedIOException if the address is in use, or a file cannot be read
   */
  public static Server start(
      ServeFile file,
      Function<ServeFile, Policy> loader,
      List<WatchedSource> watched,
      InstantSource clock,
      WatchReport people,
      Stop stop) {
    Policy policy = loader.apply(file);
    String words = words(file, policy);
    ServedReport report = new ServedReport(people, words);
    Server server = new Server(file, policy, loader, watched, clock, report, stop);
    report.begin(server.words(words));
    server.service.start();
    server.watchOverItself();
    boolean unused = HangUp.does(server.reloads::ask);
    return server;
  }

  private static String words(ServeFile file, Policy policy) {
    return policy.rules().rules().size() + " rules of " + file.path();
  }

  private static Thread alarmThread(Runnable work) {
    Thread thread = new Thread(work, "winnow-alarm");
    thread.setDaemon(true);
    return thread;
  }

  /** By receivers of its own, as those that deliver belong to their threads. */
  private void watchOverItself() {
    AlarmOptions options = file.settings().alarm();
    List<ReceiverOptions> called =
        file.settings().receivers().stream()
            .filter(one -> options.receivers().contains(one.name()))
            .toList();
    if (called.isEmpty()) {
      return;
    }
    ServiceAlarm alarm = new ServiceAlarm(service::health, receivers(called), options, this::say);
    long look = options.look().toMillis();
    ScheduledFuture<?> unused =
        alarms.scheduleWithFixedDelay(() -> look(alarm), look, look, TimeUnit.MILLISECONDS);
  }

  private void look(ServiceAlarm alarm) {
    try {
      alarm.look(clock.instant());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whose secrets are read again when all is. */
  private List<Receiver> receivers(List<ReceiverOptions> options) {
    ServedReceivers some = new ServedReceivers(file, options, clock);
    served.add(some);
    return some.all();
  }

  private Runnable accessAgain(ServeFile now) {
    return ServeFile.withinHttp(() -> http.renewal(now.settings().http()));
  }

  private Runnable receiversAgain(ServeFile unused) {
    List<Runnable> all = served.stream().map(ServedReceivers::renewal).toList();
    return () -> all.forEach(Runnable::run);
  }

  private String words(String policy) {
    return "listening at "
        + address()
        + "; journal: "
        + file.journal().url()
        + "; policy: "
        + policy
        + beside.words();
  }

  private void say(String words) {
    report.notice(clock.instant(), words);
  }

  /**
   * Where it is reached.
   *
   * @return an address to open
   */
  public String address() {
    boolean tls = !file.settings().http().tls().certificate().isEmpty();
    String bind = file.settings().http().bind();
    String host = bind.contains(":") ? "[" + bind + "]" : bind;
    return (tls ? "https" : "http") + "://" + host + ":" + http.port() + "/";
  }

  private Journal open() throws InterruptedException {
    JournalOptions options = file.journal();
    if (!options.isShared()) {
      return JdbcJournal.open(options, clock);
    }
    Optional<JdbcJournal> journal = JdbcJournal.await(options, clock, stop::isAsked);
    return journal.orElseThrow(InterruptedException::new);
  }

  /**
   * Why it has ended, if it had not been asked to.
   *
   * @return the failure
   */
  public Optional<RuntimeException> failure() {
    return failure;
  }

  /**
   * Ends it: takes nothing in any more, decides on what it has, keeps where it stands, and delivers
   * what is due; all that within the time that its file gives it.
   */
  @Override
  public void close() {
    reloads.close();
    List<Runnable> unused = alarms.shutdownNow();
    try {
      beside.rest();
      service.close();
    } finally {
      http.close();
      beside.close();
    }
    report.end("stopped");
  }

  /** What becomes of the service. */
  private final class Around implements ServiceListener {

    @Override
    public void running(Journal journal) {
      report.opened(journal);
      names.begin(journal);
      ReceiverAlarm alarm =
          new ReceiverAlarm(
              () -> service, Server.this::say, file.settings().service().severity(), clock);
      dispatcher =
          Optional.of(
              Dispatcher.start(
                  receivers,
                  journal.deliveries(),
                  file.settings().delivery(),
                  alarm,
                  clock,
                  System::nanoTime));
      long look = file.settings().alarm().look().toMillis();
      ScheduledFuture<?> unused =
          alarms.scheduleWithFixedDelay(alarm::again, look, look, TimeUnit.MILLISECONDS);
      forgetTheDead(alarm);
      say("signals are taken in");
      reloads.start();
      sayWhoIsGone(journal);
      beside.begin(journal);
    }

    /** Who did not work before the start may work now; whoever does not is told of anew. */
    private void forgetTheDead(ReceiverAlarm alarm) {
      CompletableFuture<Void> unused =
          service
              .ask(engine -> List.copyOf(engine.tickets()))
              .thenAccept(
                  tickets ->
                      alarm.begin(
                          tickets.stream()
                              .filter(ReceiverAlarm::isOf)
                              .map(ticket -> ticket.labels().value("receiver"))
                              .distinct()
                              .toList()));
    }

    /** What waits for a receiver that is configured no more is delivered to nobody. */
    private void sayWhoIsGone(Journal journal) {
      Set<String> names = receivers.stream().map(Receiver::name).collect(Collectors.toSet());
      journal
          .deliveries()
          .standing()
          .forEach(
              (name, standing) -> {
                if (standing.waiting() > 0 && !names.contains(name)) {
                  report.notice(
                      clock.instant(),
                      "the receiver "
                          + name
                          + " is not configured any more; what waits for it: "
                          + standing.waiting());
                }
              });
    }

    @Override
    public void changed(Policy policy) {
      report.policy(words(file, policy));
    }

    @Override
    public void decided(Duration took) {
      meters.decision().record(took);
    }

    @Override
    public void written() {
      dispatcher.ifPresent(Dispatcher::wake);
    }

    @Override
    public void ending() {
      report.ending();
      names.end();
      try {
        if (dispatcher.isPresent()) {
          dispatcher.get().close(file.settings().service().stop().dividedBy(2));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void ended(Optional<RuntimeException> why) {
      failure = why;
      stop.ask();
    }
  }
}
