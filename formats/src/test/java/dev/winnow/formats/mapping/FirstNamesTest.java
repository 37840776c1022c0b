package dev.winnow.formats.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.winnow.core.signal.Labels;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstNamesTest {

  private static final FirstNames.Identity FIRST =
      new FirstNames.Identity("Checkout is \"down\"", Labels.of("service", "Straße"));
  private static final FirstNames.Identity LATER =
      new FirstNames.Identity("Payment", Labels.of("service", "Pay"));

  private final Map<String, String> store = new HashMap<>();

  private FirstNames restarted() {
    FirstNames names = new FirstNames();
    names.resume(part -> Optional.ofNullable(store.get(part)));
    return names;
  }

  @Test
  void whatAnAlertWasCalledFirstIsKnownAfterARestart() {
    FirstNames names = new FirstNames();
    for (int i = 0; i < 1000; i++) {
      names.first("pagerduty", "Q" + i, new FirstNames.Identity("A" + i, Labels.none()));
    }
    names.first("pagerduty", "Q", FIRST);
    names.keep(store::put);
    FirstNames later = restarted();
    assertThat(later.first("pagerduty", "Q", LATER)).isEqualTo(FIRST);
    assertThat(later.first("pagerduty", "Q999", LATER).name()).isEqualTo("A999");
    assertThat(later.first("opsgenie", "Q", LATER)).isEqualTo(LATER);
  }

  @Test
  void onlyWhatIsNewIsKeptAgain() {
    FirstNames names = new FirstNames();
    names.first("pagerduty", "Q", FIRST);
    names.keep(store::put);
    store.clear();
    names.first("pagerduty", "Q", LATER);
    names.first("pagerduty", "", LATER);
    names.keep(store::put);
    assertThat(store).isEmpty();
  }

  @Test
  void whatCouldNotBeKeptIsKeptTheNextTime() {
    FirstNames names = new FirstNames();
    names.first("pagerduty", "Q", FIRST);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                names.keep(
                    (part, text) -> {
                      throw new IllegalStateException("full");
                    }));
    names.keep(store::put);
    assertThat(restarted().first("pagerduty", "Q", LATER)).isEqualTo(FIRST);
  }

  @Test
  void whatWasHeardBeforeTheJournalWasReadGivesWay() {
    FirstNames names = new FirstNames();
    names.first("pagerduty", "Q", FIRST);
    names.keep(store::put);
    FirstNames later = new FirstNames();
    later.first("pagerduty", "Q", LATER);
    later.resume(part -> Optional.ofNullable(store.get(part)));
    assertThat(later.first("pagerduty", "Q", LATER)).isEqualTo(FIRST);
  }

  @Test
  void whatIsNoTextOfOursIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FirstNames().resume(part -> Optional.of("[")));
  }
}
