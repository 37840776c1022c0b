package dev.winnow.cli.serve;

import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.service.BusyException;
import dev.winnow.runtime.service.Service;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a service go on by the policy as its files are now. It is read and compiled first, and
 * swapped as a whole between two signals; one with errors is refused, and the one before goes on.
 * Safe for use by several threads.
 */
final class Reloading {

  private final Service service;
  private final Function<ServeFile, Policy> loader;
  private final Consumer<String> notices;
  private ServeFile file;
  private String hash;
  private boolean pending;

  Reloading(
      ServeFile file,
      Policy policy,
      Service service,
      Function<ServeFile, Policy> loader,
      Consumer<String> notices) {
    this.file = file;
    this.service = service;
    this.loader = loader;
    this.notices = notices;
    hash = policy.hash();
  }

  /** Reads the files again; whether it goes on by another policy now. */
  synchronized boolean reload() {
    boolean again = pending;
    pending = false;
    try {
      ServeFile now = ServeFile.read(file.path());
      sayWhatWaits(now);
      Policy policy = loader.apply(now);
      file = now;
      if (policy.hash().equals(hash)) {
        notices.accept("the policy is as it was");
        return false;
      }
      Void unused = service.change(policy).get();
      hash = policy.hash();
      notices.accept("the policy was changed: " + policy.rules().rules().size() + " rules");
      return true;
    } catch (PolicyException e) {
      e.problems().stream().map(PolicyProblem::toString).forEach(notices);
      refused("it has errors");
    } catch (ExecutionException e) {
      notTaken(e.getCause(), again);
    } catch (UncheckedIOException | IllegalStateException e) {
      refused(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Whether it was the moment that was wrong, and not the policy. */
  synchronized boolean isPending() {
    return pending;
  }

  private void notTaken(@Nullable Throwable why, boolean again) {
    if (why instanceof BusyException || why instanceof JournalException) {
      pending = true;
      if (!again) {
        notices.accept("the changed policy is taken as soon as that can be: " + why.getMessage());
      }
    } else {
      refused(String.valueOf(why));
    }
  }

  private void refused(String why) {
    notices.accept("the changed policy is refused, and the one before goes on: " + why);
  }

  private void sayWhatWaits(ServeFile now) {
    ServeSettings before = file.settings();
    ServeSettings after = now.settings();
    boolean same =
        before.http().equals(after.http())
            && before.journal().equals(after.journal())
            && before.service().equals(after.service())
            && before.delivery().equals(after.delivery())
            && before.receivers().equals(after.receivers())
            && before.cluster().equals(after.cluster());
    if (!same) {
      notices.accept(
          file.path() + " was changed: what is not about the policy holds from the next start on");
    }
  }
}
