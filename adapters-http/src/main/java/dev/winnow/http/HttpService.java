package dev.winnow.http;

import dev.winnow.formats.mapping.FirstNames;
import dev.winnow.runtime.service.Desk;
import dev.winnow.runtime.service.Intake;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Answers over HTTP until it is closed. Safe for use by several threads. */
public final class HttpService implements AutoCloseable {

  private final Javalin javalin;
  private final HttpOptions options;
  private final Path folder;
  private final AtomicReference<Access> access;
  private final Optional<Certificates> certificates;

  private HttpService(
      Javalin javalin,
      HttpOptions options,
      Path folder,
      AtomicReference<Access> access,
      Optional<Certificates> certificates) {
    this.javalin = javalin;
    this.options = options;
    this.folder = folder;
    this.access = access;
    this.certificates = certificates;
  }

  /**
   * Starts to listen.
   *
   * @param options how it is reached
   * @param intake where signals go
   * @param desk where questions are answered
   * @param report what is shown beside that
   * @param reloader does what is asked of {@code /api/v1/reload}
   * @param meters where everything is counted; whatever else is registered there is shown too
   * @param clock tells when something is received
   * @param firsts what the alerts of tools were called first
   * @param folder what the names of files are relative to
   * @return the service, to be closed after use
   * @throws dev.winnow.text.yaml.MisplacedSetting with each token, secret, certificate or key that
   *     cannot be used, and where the options name it
   * @throws UncheckedIOException if the address is in use; the message says which one
   */
  public static HttpService start(
      HttpOptions options,
      Intake intake,
      Desk desk,
      ServiceReport report,
      Reloader reloader,
      PrometheusMeterRegistry meters,
      InstantSource clock,
      FirstNames firsts,
      Path folder) {
    Routes.Parts parts =
        new Routes.Parts(options, intake, desk, report, reloader, meters, clock, firsts);
    List<Route> routes = Routes.all(parts);
    HttpFiles files = HttpFiles.read(options, folder);
    AtomicReference<Access> access = new AtomicReference<>(files.access());
    Gate gate =
        new Gate(access::get, new BodyReader(options.limits(), clock), options.limits(), meters);
    Listener listener = new Listener(options, files.tls().map(Certificates::new));
    RateLimit rate = new RateLimit(options.limits().requestsPerSecond(), clock);
    Javalin javalin =
        Javalin.create(
            config -> {
              plain(config, options.limits());
              listener.configure(config);
              config.routes.before(context -> before(context, rate, listener.certificates()));
              Unrouted.answer(config);
              routes.forEach(
                  route ->
                      config.routes.addHttpHandler(
                          route.method().equals("GET") ? HandlerType.GET : HandlerType.POST,
                          route.path(),
                          context -> gate.pass(context, route)));
            });
    return new HttpService(
        Listener.started(javalin, options), options, folder, access, listener.certificates());
  }

  /**
   * Reads all files that a start would read, and does nothing else.
   *
   * @param options how it would be reached
   * @param folder what the names of files are relative to
   * @throws dev.winnow.text.yaml.MisplacedSetting with each token, secret, certificate or key that
   *     cannot be used, and where the options name it
   */
  public static void check(HttpOptions options, Path folder) {
    HttpFiles unused = HttpFiles.read(options, folder);
  }

  /**
   * Reads tokens, secrets of webhooks and certificates again. Connections stay, but those of
   * clients whose certificates must be signed by others than before.
   *
   * @param now what names them; all else in it is left as it was at the start
   * @return what makes them hold, for requests from then on; until it is run, nothing changes
   * @throws dev.winnow.text.yaml.MisplacedSetting with each token, secret, certificate or key that
   *     cannot be used, and where the options name it
   */
  public Runnable renewal(HttpOptions now) {
    HttpFiles files = HttpFiles.read(options.renewedBy(now), folder);
    return () -> {
      certificates.ifPresent(known -> files.tls().ifPresent(known::renew));
      access.set(files.access());
    };
  }

  private static void plain(JavalinConfig config, HttpLimits limits) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.http.asyncTimeout = limits.answer().toMillis() * 2;
  }

  private static void before(Context context, RateLimit rate, Optional<Certificates> certificates) {
    SecurityHeaders.on(context, certificates.isPresent());
    certificates.ifPresent(known -> known.check(context.req()));
    if (!rate.isFree(context.req().getRemoteAddr())) {
      throw Problem.of(
          429, "These are too many requests; send fewer in a second.", Map.of("Retry-After", "1"));
    }
  }

  /**
   * The port that it listens at.
   *
   * @return the port
   */
  public int port() {
    return javalin.port();
  }

  /** Stops to listen; what has been asked before is answered, within the limit for answers. */
  @Override
  public void close() {
    javalin.stop();
  }
}
