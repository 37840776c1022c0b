package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial's result prints what it is said to print. Its cases are run in CookbookTest. */
class OwnRulesTest {

  private static final Path SAMPLE = Path.of("../samples/own-rules");
  private static final String LOG = SAMPLE.resolve("alerts.jsonl").toString();

  @TempDir Path cache;

  private String printed(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "replay";
    args[1] = LOG;
    System.arraycopy(more, 0, args, 2, more.length);
    Ran ran = Ran.with(Map.of("XDG_CACHE_HOME", cache.toString()), false, args);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    String root = Path.of("..").toAbsolutePath().normalize() + "/";
    return ran.out().replace(root, "").replace("../samples", "samples");
  }

  @Test
  void withOwnRules() throws IOException {
    assertThat(printed()).isEqualTo(Files.readString(SAMPLE.resolve("expected.txt")));
  }

  @Test
  void withoutOwnRules() throws IOException {
    assertThat(printed("--no-config", "--settings", "../samples/upcommerce/settings.yaml"))
        .isEqualTo(Files.readString(SAMPLE.resolve("without.txt")));
  }
}
