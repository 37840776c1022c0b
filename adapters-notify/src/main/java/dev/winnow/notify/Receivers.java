package dev.winnow.notify;

import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.runtime.delivery.Receiver;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes receivers. Stateless. */
public final class Receivers {

  private Receivers() {}

  /**
   * The receivers of a configuration. Their secrets and templates are read; nobody is connected to.
   *
   * @param all what is said of each
   * @param folder where paths begin that are not absolute
   * @param clock the time
   * @return the receivers, in the same order
   * @throws IllegalArgumentException if any of them cannot be made; the message has a line for
   *     each, with its name and what to do, and no secret
   */
  public static List<Receiver> of(List<ReceiverOptions> all, Path folder, InstantSource clock) {
    List<String> problems = new ArrayList<>();
    List<Receiver> receivers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    HttpClient client = HttpLine.client(longest(all));
    for (ReceiverOptions options : all) {
      String who = "receiver \"" + options.name() + "\": ";
      if (!names.add(options.name())) {
        problems.add(who + "there are two of this name; names must differ");
        continue;
      }
      try {
        receivers.add(new ReceiverMaker(options, folder, clock, client).make());
      } catch (IllegalArgumentException | UncheckedIOException e) {
        problems.add(who + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      receivers.forEach(Receiver::close);
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return List.copyOf(receivers);
  }

  /** Each request has its own, shorter limit. */
  private static Duration longest(List<ReceiverOptions> all) {
    return all.stream()
        .map(ReceiverOptions::timeout)
        .max(Duration::compareTo)
        .orElse(Duration.ofSeconds(10));
  }
}
