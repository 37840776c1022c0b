package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.rules.places.WebAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached, and how that is tried. Immutable.
 *
 * @param name what people call it
 * @param tcp a port that should accept connections, such as {@code db1:5432}
 * @param http a web address that should answer; its status is read, and no more
 * @param dns a name server that should answer, such as {@code 10.0.0.2:53}
 * @param asks the name that the name server is asked for
 * @param every how often it is tried
 * @param limit how long an answer may take
 * @param status the status codes that are right, such as {@code [2xx, 401]}; {@code [2xx]} if left
 *     out
 * @param follow whether redirects are followed that stay on the same host
 */
public record ProbeRow(
    String name,
    @Nullable String tcp,
    @Nullable String http,
    @Nullable String dns,
    @Nullable String asks,
    @JsonProperty(defaultValue = "60s") Duration every,
    @JsonProperty(defaultValue = "5s") Duration limit,
    @Nullable List<String> status,
    @JsonProperty(defaultValue = "false") boolean follow) {

  private static final int DNS_PORT = 53;

  /** Checks that it is one kind of probe, and where it goes. */
  public ProbeRow {
    Check.that(!name.isBlank(), "a probe needs a \"name\"");
    Check.that(
        Stream.of(tcp, http, dns).filter(Objects::nonNull).count() == 1,
        "the probe \"" + name + "\" needs one of \"tcp\", \"http\" and \"dns\"");
    Check.that(
        (dns == null) == (asks == null || asks.isBlank()),
        "the probe \"" + name + "\": \"dns\" and \"asks\" belong together");
    Check.that(
        !every.isZero() && limit.toMillis() > 0 && limit.compareTo(Duration.ofHours(1)) <= 0,
        "\"every\" must be more than 0, and \"limit\" 1ms to 1h");
    if (tcp != null) {
      Address unused = Address.of(tcp, 0);
    }
    if (dns != null) {
      Address unused = Address.of(dns, DNS_PORT);
    }
    if (http != null) {
      checkUri(name, http);
    }
    status = status == null ? List.of("2xx") : List.copyOf(status);
    status.forEach(ProbeRow::codes);
  }

  /** What stands in an address may be a secret: it is not repeated. */
  private static void checkUri(String name, String http) {
    String which = "the probe \"" + name + "\": \"http\" ";
    Check.that(
        WebAddress.isOne(http), which + "must be an address such as https://shop.example/health");
    Check.that(
        !WebAddress.hasUser(http),
        which + "must have no user and password: they would be seen by everybody who reads it");
  }

  /**
   * The port that should accept connections.
   *
   * @return host and port; empty if it is no such probe
   */
  public Optional<Address> port() {
    return Optional.ofNullable(tcp).map(text -> Address.of(text, 0));
  }

  /**
   * The name server that should answer.
   *
   * @return host and port; empty if it is no such probe
   */
  public Optional<Address> nameServer() {
    return Optional.ofNullable(dns).map(text -> Address.of(text, DNS_PORT));
  }

  /**
   * The name that the name server is asked for.
   *
   * @return empty if it is no such probe
   */
  public Optional<String> asked() {
    return Optional.ofNullable(asks);
  }

  /**
   * The address that should answer.
   *
   * @return empty if it is no such probe
   */
  public Optional<String> address() {
    return Optional.ofNullable(http);
  }

  /**
   * The status codes that are right.
   *
   * @return numbers of three digits
   */
  public Set<Integer> codes() {
    Set<Integer> all = new TreeSet<>();
    if (status != null) {
      status.forEach(one -> all.addAll(codes(one)));
    }
    return all;
  }

  private static Set<Integer> codes(String one) {
    Check.that(
        one.matches("[1-5](xx|\\d\\d)"),
        "\"status\" needs codes such as 200 or 2xx, not \"" + one + "\"");
    int first = Integer.parseInt(one.replace('x', '0'));
    int count = one.endsWith("xx") ? 100 : 1;
    return new TreeSet<>(IntStream.range(first, first + count).boxed().toList());
  }
}
