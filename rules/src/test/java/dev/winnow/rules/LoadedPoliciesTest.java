package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Alert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies from everywhere do what they say, in an engine. */
class LoadedPoliciesTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  private static Map<String, Long> fired(Policy policy) {
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(Alert.firing("A").label("zone", "AB").at(NOW).build());
      assertThat(engine.failures()).isEmpty();
      return engine.fired();
    }
  }

  @Test
  void ownRulesWorkAmongTheBundledOnesCompiledOrCached() throws Exception {
    Path own = Files.writeString(folder.resolve("own.drl"), PoliciesTest.RULE);
    PolicySource source = Policies.bundled().withRules(own).withCache(folder.resolve("cache"));
    Map<String, Long> bundled = fired(Policies.bundled().load());
    Map<String, Long> compiled = fired(source.load());
    Map<String, Long> cached = fired(source.load());
    assertThat(compiled).isEqualTo(cached).containsAllEntriesOf(bundled);
    if (!bundled.isEmpty()) {
      assertThat(compiled.keySet()).anyMatch(rule -> rule.equals("own-1"));
    }
    assertThat(folder.resolve("cache")).isDirectoryContaining("glob:**.rules");
  }
}
