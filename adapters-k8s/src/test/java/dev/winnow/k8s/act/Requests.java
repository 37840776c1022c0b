package dev.winnow.k8s.act;

import dev.winnow.core.action.Action;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Because;
import dev.winnow.core.signal.Labels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decisions and options to try things with. */
final class Requests {

  /** Far ahead, so that nothing that a test rolls out is newer. */
  static final Instant NOW = Instant.parse("2099-01-01T12:00:00Z");

  static final ActOptions OPTIONS = options(Optional.empty());

  private Requests() {}

  static ActOptions options(Optional<Path> helm) {
    return new ActOptions(
        false,
        3,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofSeconds(20),
        helm,
        Duration.ofSeconds(20),
        Optional.empty());
  }

  static ActionRequest request(String id, Action action) {
    return undoing(id, action, "");
  }

  static ActionRequest undoing(String id, Action action, String undoes) {
    return at(NOW, id, action, undoes);
  }

  static ActionRequest at(Instant time, String id, Action action, String undoes) {
    return new ActionRequest(
        id,
        time,
        "T-1",
        action,
        Labels.of("app", "swype"),
        undoes,
        List.of(
            new Because(
                "red-button-press",
                "The button is pressed at the fourth restart",
                "red-button.drl",
                7,
                List.of())));
  }
}
