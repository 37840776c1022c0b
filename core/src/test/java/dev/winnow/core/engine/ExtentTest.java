package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which facts are found by what they say. */
class ExtentTest {

  private static final int MANY = 20_000;
  private static final int MOST_BYTES = 500;

  private final DirectStep.Key name =
      new DirectStep.Key(
          Optional.of("name"),
          fact -> fact.toString().substring(0, 1),
          other -> other.toString(),
          0,
          true);

  private final Extent extent = new Extent();

  ExtentTest() {
    extent.index(name);
  }

  @Test
  void factsAreFoundByWhatTheySay() {
    extent.add("a1");
    extent.add("b1");
    extent.add("a2");
    assertThat(extent.by(name).of("a")).containsExactly("a1", "a2");
    assertThat(extent.by(name).of("b")).containsExactly("b1");
    assertThat(extent.by(name).of("c")).isEmpty();
    assertThat(extent.all()).isEqualTo(Optional.of(List.of("a1", "b1", "a2")));
  }

  @Test
  void whatHasGoneIsNotFound() {
    extent.add("a1");
    extent.add("a2");
    extent.add("b1");
    extent.remove("a1");
    extent.remove("b1");
    assertThat(extent.by(name).of("a")).containsExactly("a2");
    assertThat(extent.by(name).of("b")).isEmpty();
    extent.remove("a2");
    assertThat(extent.by(name).of("a")).isEmpty();
    assertThat(extent.isEmpty()).isTrue();
  }

  /** Thousands of incidents may have one scope. */
  @Test
  void anotherOfManyThatSayTheSameTakesNoMoreThanTheFirst() {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < MANY; i++) {
      extent.add("a" + i);
    }
    assertThat((thread.getCurrentThreadAllocatedBytes() - before) / MANY).isLessThan(MOST_BYTES);
    assertThat(extent.by(name).of("a")).hasSize(MANY);
  }
}
