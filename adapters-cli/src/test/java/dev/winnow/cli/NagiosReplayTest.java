package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bundled policy makes of Nagios's log. */
class NagiosReplayTest {

  @TempDir private Path folder;

  /** The lines of the pages when this log is replayed, from 12:00 on; times in it are +minutes. */
  private List<String> pages(String log) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : log.lines().toList()) {
      int blank = line.indexOf(' ');
      long minutes = Long.parseLong(line.substring(0, blank));
      text.append('[').append(1_750_075_200 + 60 * minutes).append(']');
      text.append(line.substring(blank)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("nagios.log"), text);
    Ran ran = Ran.of("replay", "--no-config", "--settings", AtOnce.in(folder), file.toString());
    assertThat(ran.err()).isEmpty();
    return ran.lines().stream()
        .filter(line -> line.startsWith("  2025-06-16T"))
        .map(line -> line.replaceFirst("\\): .*", ")"))
        .toList();
  }

  @Test
  void aHostThatIsDownExplainsItsServices() throws IOException {
    assertThat(
            pages(
                """
                0 SERVICE ALERT: mill;Oven;CRITICAL;SOFT;1;no route
                1 HOST ALERT: mill;DOWN;SOFT;1;no answer
                3 HOST ALERT: mill;DOWN;HARD;3;no answer
                3 SERVICE ALERT: mill;Oven;CRITICAL;HARD;1;no route
                3 SERVICE ALERT: mill;Flour;UNKNOWN;HARD;1;no route
                4 SERVICE ALERT: silo;Flour;CRITICAL;HARD;3;empty
                """))
        .containsExactly(
            "  2025-06-16T12:03:00Z  P2 HostDown (host=mill)",
            "  2025-06-16T12:04:00Z  P2 Flour (host=silo)");
  }

  @Test
  void aHostBehindAnotherWakesNobody() throws IOException {
    assertThat(
            pages(
                """
                0 HOST ALERT: gate;DOWN;HARD;3;no answer
                1 HOST ALERT: mill;UNREACHABLE;HARD;3;no answer
                2 HOST ALERT: silo;UNREACHABLE;HARD;3;no answer
                """))
        .containsExactly("  2025-06-16T12:00:00Z  P2 HostDown (host=gate)");
  }

  @Test
  void aHostThatCannotBeReachedExplainsItsServices() throws IOException {
    assertThat(
            pages(
                """
                1 HOST ALERT: mill;UNREACHABLE;HARD;3;no answer
                2 SERVICE ALERT: mill;Oven;CRITICAL;HARD;1;no route
                3 SERVICE ALERT: mill;Flour;CRITICAL;HARD;1;no route
                """))
        .containsExactly("  2025-06-16T12:02:00Z  P2 HostDown (host=mill)");
  }

  @Test
  void nobodyIsToldOfSoftStates() throws IOException {
    assertThat(
            pages(
                """
                0 SERVICE ALERT: mill;Oven;CRITICAL;SOFT;1;cold
                1 SERVICE ALERT: mill;Oven;OK;SOFT;2;warm
                200 SERVICE ALERT: mill;Flour;WARNING;SOFT;1;little
                201 SERVICE ALERT: mill;Flour;CRITICAL;SOFT;2;none
                202 SERVICE ALERT: mill;Flour;CRITICAL;HARD;3;none
                """))
        .containsExactly("  2025-06-16T15:22:00Z  P2 Flour (host=mill)");
  }

  @Test
  void aWarningThatBecomesCriticalIsPaged() throws IOException {
    assertThat(
            pages(
                """
                0 SERVICE ALERT: mill;Flour;WARNING;HARD;3;little
                50 SERVICE ALERT: mill;Flour;CRITICAL;HARD;3;none
                """))
        .containsExactly("  2025-06-16T12:50:00Z  P2 Flour (host=mill)");
  }

  @Test
  void nobodyIsPagedInADowntimeAndWhatOutlastsItIsPagedThen() throws IOException {
    assertThat(
            pages(
                """
                0 EXTERNAL COMMAND: SCHEDULE_HOST_DOWNTIME;mill;1750075260;1750077000;1;0;0;ann;new oven
                1 HOST DOWNTIME ALERT: mill;STARTED; Host has entered a period of scheduled downtime
                2 HOST ALERT: mill;DOWN;HARD;3;no answer
                3 SERVICE ALERT: silo;Flour;CRITICAL;HARD;3;empty
                9 HOST ALERT: mill;UP;HARD;1;here
                10 SERVICE ALERT: mill;Oven;CRITICAL;HARD;3;cold
                30 HOST DOWNTIME ALERT: mill;STOPPED; Host has exited from a period of scheduled downtime
                31 SERVICE ALERT: silo;Flour;OK;HARD;3;full
                """))
        .containsExactly(
            "  2025-06-16T12:03:00Z  P2 Flour (host=silo)",
            "  2025-06-16T12:30:00Z  P2 Oven (host=mill)");
  }

  @Test
  void aDowntimeOfWhichOnlyTheAlertsAreInTheLogCounts() throws IOException {
    assertThat(
            pages(
                """
                1 SERVICE DOWNTIME ALERT: mill;Oven;STARTED; Service has entered a period of scheduled downtime
                2 SERVICE ALERT: mill;Oven;CRITICAL;HARD;3;cold
                3 SERVICE ALERT: mill;Flour;CRITICAL;HARD;3;none
                5 SERVICE DOWNTIME ALERT: mill;Oven;CANCELLED; Scheduled downtime for service has been cancelled.
                6 SERVICE ALERT: mill;Flour;OK;HARD;3;some
                """))
        .containsExactly(
            "  2025-06-16T12:03:00Z  P2 Flour (host=mill)",
            "  2025-06-16T12:05:00Z  P2 Oven (host=mill)");
  }

  @Test
  void whatSomebodyHasTakenOnIsNotEscalated() throws IOException {
    assertThat(
            pages(
                """
                0 SERVICE ALERT: mill;Oven;CRITICAL;HARD;3;cold
                5 EXTERNAL COMMAND: ACKNOWLEDGE_SVC_PROBLEM;mill;Oven;2;1;0;ann;on it
                45 SERVICE NOTIFICATION: bob;mill;Oven;CRITICAL;by-mail;cold
                """))
        .containsExactly("  2025-06-16T12:00:00Z  P2 Oven (host=mill)");
  }

  @Test
  void timesForPeopleAreInTheZoneThatIsGiven() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("nagios.log"),
            "[16-06-2025 14:00:00] SERVICE ALERT: mill;Oven;CRITICAL;HARD;3;cold\n");
    String log = file.toString();
    assertThat(
            Ran.of(
                    "replay",
                    "--no-config",
                    "--zone",
                    "Europe/Paris",
                    log,
                    "--until",
                    "2025-06-16T12:03:00Z")
                .out())
        .contains("2025-06-16T12:02:00Z  P2 Oven");
    assertThat(Ran.of("replay", "--no-config", "--zone", "Mars", log).err())
        .contains("'Mars' is not a time zone");
  }
}
