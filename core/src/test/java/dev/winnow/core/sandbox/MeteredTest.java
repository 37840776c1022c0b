package dev.winnow.core.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted of what rules look at; that rules count it is told by those that try to hang. */
class MeteredTest {

  private static final int MOST = 1_000_000;

  @BeforeEach
  void begin() {
    Metered.begin();
  }

  @Test
  void aFiringHasAMillionSteps() {
    for (int i = 0; i < MOST; i++) {
      Metered.step();
    }
    assertThatThrownBy(Metered::step).isInstanceOf(OutOfReachException.class);
    Metered.begin();
    assertThatCode(Metered::step).doesNotThrowAnyException();
  }

  @Test
  void eachValueIsLookedAtWhereverItIs() {
    Metered.weighed(Map.of("key", List.of(Optional.of("x"), Map.entry("y", "z"))));
    assertThat(left()).isEqualTo(MOST - 8);
  }

  @Test
  void longTextsTakeMoreSteps() {
    Metered.weighed("a".repeat(5120));
    assertThat(left()).isEqualTo(MOST - 11);
  }

  @Test
  void whatIsSoughtInAListIsComparedWithEach() {
    Metered.sought(Collections.nCopies(100, "x"), List.of("a", "b"));
    assertThat(left()).isEqualTo(MOST - 300);
    Metered.begin();
    Metered.sought(Map.of("a", 1, "b", 2), "a");
    assertThat(left()).isEqualTo(MOST - 1);
  }

  @Test
  void eachIsComparedWithEach() {
    List<String> many = Collections.nCopies(1_000, "x");
    assertThatThrownBy(() -> Metered.compared(many, many)).isInstanceOf(OutOfReachException.class);
  }

  @Test
  void listsInListsAreFollowedAHundredDeep() {
    List<?> deep = List.of();
    for (int i = 0; i < 100; i++) {
      deep = List.of(deep);
    }
    List<?> most = deep;
    assertThatCode(() -> Metered.weighed(most)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Metered.weighed(List.of(most))).hasMessageContaining("100 deep");
  }

  /** How many steps are left. */
  private static int left() {
    int left = 0;
    try {
      while (true) {
        Metered.step();
        left++;
      }
    } catch (OutOfReachException e) {
      return left;
    }
  }
}
