package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Retained;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * What has been kept for long enough goes in an order that does not depend on when it was noted: an
 * engine that was restored, or that has loaded more rules, notes all anew.
 */
class RetentionsTest {

  private record Kept(String id, long since) implements Retained {
    @Override
    public OptionalLong keptSince() {
      return OptionalLong.of(since);
    }
  }

  private final Retentions retentions = new Retentions(Optional.of(fact -> OptionalLong.of(10)));

  @Test
  void whatIsDueTogetherGoesInTheOrderOfIds() {
    retentions.noted(new Kept("b", 5));
    retentions.noted(new Kept("c", 1));
    retentions.noted(new Kept("a", 5));
    assertThat(retentions.due(15)).extracting(Fact::id).containsExactly("c", "a", "b");
  }
}
