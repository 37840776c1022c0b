package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The week of the exotic plants shop is handled as it is said to be, and its papers are those
 * beside it; {@code -Dwinnow.regenerate=true} writes them anew, to be read.
 */
class ExoticPlantsTest {

  private static final Path SAMPLE = Path.of("../samples/exotic-plants");
  private static final String SHIFT = SAMPLE.resolve("shift.jsonl").toString();
  private static final String[] WEEK = {
    "--from", "2021-09-02T00:00:00+02:00", "--to", "2021-09-09T09:00:00+02:00"
  };

  @TempDir Path cache;

  private void prints(String file, String[] range, String... command) throws IOException {
    List<String> args = new ArrayList<>(List.of(command));
    args.add(SHIFT);
    args.addAll(List.of(range));
    Ran ran =
        Ran.with(Map.of("XDG_CACHE_HOME", cache.toString()), false, args.toArray(String[]::new));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    String root = Path.of("..").toAbsolutePath().normalize() + "/";
    String printed = ran.out().replace(root, "").replace("../samples", "samples");
    Path expected = SAMPLE.resolve(file);
    if (Boolean.getBoolean("winnow.regenerate")) {
      Files.writeString(expected, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(expected));
  }

  @Test
  void theFourAlertsAreHandledAndTheReleaseIsSized() throws IOException {
    prints("expected.txt", new String[0], "replay");
  }

  @Test
  void theLogOfTheWeekIsWritten() throws IOException {
    prints("oncall.md", WEEK, "report", "oncall");
  }

  @Test
  void toilIsLookedFor() throws IOException {
    prints("toil.md", WEEK, "report", "toil");
  }

  @Test
  void thePostMortemHasTheFullStory() throws IOException {
    prints("postmortem.md", new String[] {"--ticket", "T-9brq1acrtp"}, "report", "postmortem");
    assertThat(Files.readString(SAMPLE.resolve("postmortem.md")))
        .contains("1 h 15 min", "wrong script: the QA build went to production");
  }

  @Test
  void theReleaseIsWrittenDown() throws IOException {
    String[] day = {"--from", "2021-09-08T00:00:00+02:00", "--to", "2021-09-09T00:00:00+02:00"};
    prints("asbuilt.md", day, "report", "asbuilt", "--service", "exoticplant");
  }
}
