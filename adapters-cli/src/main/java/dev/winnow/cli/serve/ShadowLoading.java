package dev.winnow.cli.serve;

import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.runtime.service.Service;
import dev.winnow.runtime.service.ShadowOptions;
import dev.winnow.runtime.service.ShadowPlan;
import dev.winnow.runtime.service.ShadowStanding;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets a service decide by a second policy beside, as its files are now. One with errors is
 * refused; the service goes on, and so does the second policy before it. Safe for use by several
 * threads.
 */
final class ShadowLoading {

  /** What decides beside. */
  private record Loaded(String hash, ShadowOptions options) {}

  private final Service service;
  private final Function<ServeFile, Policy> loader;
  private final Consumer<String> notices;
  private Optional<Loaded> loaded = Optional.empty();
  private volatile String refused = "";

  ShadowLoading(Service service, Function<ServeFile, Policy> loader, Consumer<String> notices) {
    this.service = service;
    this.loader = loader;
    this.notices = notices;
  }

  /** How it stands with the second policy; empty if the file names none. */
  Optional<ShadowStanding> standing() {
    return service
        .shadow()
        .or(
            () ->
                refused.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ShadowStanding.refused(refused)));
  }

  /** Goes on with the second policy that a file names, if it is another one or has stopped. */
  synchronized void load(ServeFile file) {
    refused = "";
    try {
      Optional<ServeFile> named = file.shadow();
      if (named.isPresent()) {
        begin(loader.apply(named.get()), file.settings().shadow().options());
      } else if (loaded.isPresent()) {
        use(Optional.empty());
        notices.accept("no shadow policy decides beside any more");
      }
    } catch (PolicyException e) {
      e.problems().stream().map(PolicyProblem::toString).forEach(notices);
      refuse(e.problems().get(0).toString(), "it has errors");
    } catch (ExecutionException e) {
      String why = Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("it failed");
      refuse(why, why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      String why = String.valueOf(e.getMessage());
      refuse(why, why);
    }
  }

  private void begin(Policy policy, ShadowOptions options)
      throws ExecutionException, InterruptedException {
    Loaded next = new Loaded(policy.hash(), options);
    boolean runs = service.shadow().filter(ShadowStanding::isWhole).isPresent();
    if (runs && loaded.filter(next::equals).isPresent()) {
      return;
    }
    use(Optional.of(new ShadowPlan(policy, options, notices)));
    loaded = Optional.of(next);
    notices.accept("a shadow policy decides beside: " + policy.rules().rules().size() + " rules");
  }

  private void use(Optional<ShadowPlan> plan) throws ExecutionException, InterruptedException {
    Void unused = service.shadow(plan).get();
    loaded = Optional.empty();
  }

  private void refuse(String why, String said) {
    refused = why;
    String goesOn = loaded.isPresent() ? ", and the one before goes on" : "";
    notices.accept("the shadow policy is refused" + goesOn + ": " + said);
  }
}
