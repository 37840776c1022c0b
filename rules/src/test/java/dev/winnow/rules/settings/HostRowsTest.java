package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings say of probes and logs, and what they may not say. */
class HostRowsTest {

  private static ProbeRow http(String address, @Nullable List<String> status) {
    return new ProbeRow(
        "web",
        null,
        address,
        null,
        null,
        Duration.ofMinutes(1),
        Duration.ofSeconds(5),
        status,
        false);
  }

  private static ProbeRow tcp(@Nullable String port, @Nullable String dns) {
    return new ProbeRow(
        "db",
        port,
        null,
        dns,
        dns == null ? null : "shop.example",
        Duration.ofMinutes(1),
        Duration.ofSeconds(5),
        null,
        false);
  }

  @Test
  void statusCodesAreNumbersAndHundreds() {
    assertThat(http("https://shop.example/", null).codes()).contains(200, 299).hasSize(100);
    assertThat(http("https://shop.example/", List.of("200", "3xx")).codes()).hasSize(101);
    assertThatThrownBy(() -> http("https://shop.example/", List.of("ok")))
        .hasMessageContaining("200 or 2xx, not \"ok\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://ann:hunter2@shop/", "ftp://hunter2/", "hunter2", "http:// hunter2"})
  void whatIsWrongInAnAddressIsNotRepeated(String address) {
    assertThatThrownBy(() -> http(address, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the probe \"web\": \"http\" must")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void addressesHaveAPort() {
    assertThat(tcp("db1:5432", null).port()).contains(new Address("db1", 5432));
    assertThat(tcp("[::1]:5432", null).port()).contains(new Address("::1", 5432));
    assertThat(tcp(null, "dns1").nameServer()).contains(new Address("dns1", 53));
  }

  @ParameterizedTest
  @ValueSource(strings = {"db1", "db1:0", "db1:65536", ":5432", "::1:5432", "db1:x", "a b:1"})
  void whatIsNoAddressIsSaid(String text) {
    assertThatThrownBy(() -> tcp(text, null)).hasMessageContaining("such as db1:5432");
  }

  @Test
  void aProbeIsOfOneKind() {
    assertThatThrownBy(() -> tcp(null, null)).hasMessageContaining("needs one of \"tcp\"");
    assertThatThrownBy(() -> tcp("a:1", "dns1")).hasMessageContaining("needs one of \"tcp\"");
  }

  @Test
  void aLogIsCalledByItsFileUnlessItHasAName() {
    assertThat(new LogRow("/var/log/app.log", null, null, "UTC").called()).isEqualTo("app.log");
    assertThat(new LogRow("/var/log/app.log", "app", null, "UTC").called()).isEqualTo("app");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HH:mm:ss", "yyyy-MM-dd", "nonsense", "'"})
  void aTimeNeedsADateToo(String pattern) {
    assertThatThrownBy(() -> new LogRow("app.log", null, pattern, "UTC"))
        .hasMessageContaining("date and time");
  }

  @Test
  void aZoneMustBeOne() {
    assertThatThrownBy(() -> new LogRow("app.log", null, "yyyy-MM-dd HH:mm:ss", "Nowhere"))
        .hasMessageContaining("Europe/Berlin");
  }
}
