package dev.winnow.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.core.Snapshot;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Recovery;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeeperTest {

  private final List<Long> kept = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Deque<Runnable> beside = new ArrayDeque<>();
  private Optional<RuntimeException> failing = Optional.empty();
  private final Keeper keeper = new Keeper(journal(), beside::add, 3, said::add);

  @Test
  void theEngineGoesOnMeanwhile() {
    keeper.keep(at(7));
    assertThat(keeper.isBusy()).isTrue();
    assertThat(keeper.kept()).isEqualTo(3);
    beside.remove().run();
    assertThat(keeper.isBusy()).isFalse();
    assertThat(keeper.kept()).isEqualTo(7);
    assertThat(kept).containsExactly(7L);
  }

  @Test
  void whatFailsIsSaidOnceUntilItWorks() {
    failing = Optional.of(new JournalException("the disk is full"));
    again(7);
    again(8);
    assertThat(keeper.kept()).isEqualTo(3);
    assertThat(keeper.trouble()).isEqualTo("the disk is full");
    assertThat(said).containsExactly("where the engine stands could not be kept: the disk is full");
    failing = Optional.empty();
    again(9);
    assertThat(keeper.trouble()).isEmpty();
    assertThat(keeper.kept()).isEqualTo(9);
  }

  @Test
  void aMistakeIsNotKeptQuiet() {
    failing = Optional.of(new IllegalArgumentException("a mistake"));
    keeper.keep(at(7));
    beside.remove().run();
    assertThatThrownBy(keeper::settle)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a mistake");
  }

  private void again(long until) {
    keeper.keep(at(until));
    beside.remove().run();
    keeper.settle();
  }

  private static Recovery at(long until) {
    return new Recovery(until, Snapshot.of("policy", JsonNodeFactory.instance.objectNode()), "");
  }

  private Journal journal() {
    return (Journal)
        Proxy.newProxyInstance(
            Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (proxy, method, arguments) -> {
              failing.ifPresent(
                  failure -> {
                    throw failure;
                  });
              kept.add(((Recovery) arguments[0]).until());
              return null;
            });
  }
}
