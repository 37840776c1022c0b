package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceClockTest {

  private static final InputOptions JSONL = Reading.as(InputFormat.JSONL);

  private final List<String> notices = new ArrayList<>();

  private List<String> times(String... lines) {
    return read(lines).stream().map(alert -> alert.name() + " " + clock(alert)).toList();
  }

  private List<Alert> read(String... lines) {
    String text = String.join("\n", lines).replace('\'', '"');
    return Reading.text(text, JSONL, notices).stream().map(Reading::alert).toList();
  }

  private static String clock(Alert alert) {
    return alert.at().toString().replace("2026-04-07T", "").replace("Z", "");
  }

  /** An alert of a host, seen at a time of one day. */
  private static String seen(String name, String time) {
    return seen(name, time, name.toLowerCase(java.util.Locale.ROOT));
  }

  private static String seen(String name, String time, String host) {
    return "{'name':'%s','labels':{'host':'%s'},'at':'%s'}".formatted(name, host, full(time));
  }

  private static String began(String name, String time) {
    return "{'name':'%s','startsAt':'%s'}".formatted(name, full(time));
  }

  private static String full(String time) {
    return time.length() > 8 ? time : "2026-04-07T" + time + "Z";
  }

  @Test
  void disorderWithinTheBoundIsPutInOrder() {
    assertThat(times(seen("A", "08:10:00"), seen("B", "08:00:00"), seen("C", "08:05:00")))
        .containsExactly("B 08:00:00", "C 08:05:00", "A 08:10:00");
  }

  @Test
  void equalTimesKeepTheirOrder() {
    assertThat(times(seen("B", "08:00:00"), seen("A", "08:00:00"), seen("C", "08:00:00")))
        .containsExactly("B 08:00:00", "A 08:00:00", "C 08:00:00");
  }

  @Test
  void whatIsLaterThanTheBoundStaysWhereItStandsWithItsTime() {
    List<Alert> alerts =
        read(
            seen("A", "08:00:00"),
            seen("B", "08:12:00"),
            seen("C", "08:01:59"),
            seen("D", "08:13:00"));
    assertThat(alerts).extracting(Alert::name).containsExactly("A", "B", "C", "D");
    assertThat(clock(alerts.get(2))).isEqualTo("08:01:59");
    assertThat(alerts.get(2).said()).isEmpty();
  }

  @Test
  void aFastClockIsClampedNamedAndDragsNobody() {
    List<Alert> alerts =
        read(
            seen("Fast", "09:05:00", "edge"),
            seen("A", "08:01:00"),
            seen("B", "08:20:00"),
            seen("Fast", "09:25:00", "edge"),
            seen("C", "08:50:00"),
            seen("D", "09:30:00"));
    assertThat(alerts.stream().map(alert -> alert.name() + " " + clock(alert)))
        .containsExactly(
            "Fast 08:01:00",
            "A 08:01:00",
            "B 08:20:00",
            "Fast 08:35:00",
            "C 08:50:00",
            "D 09:30:00");
    assertThat(alerts.get(0).said()).contains(java.time.Instant.parse(full("09:05:00")));
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).contains("edge").contains("64 min").contains("2 lines");
  }

  @Test
  void aFirstLineOfTheYear9999SpoilsNothing() {
    assertThat(
            times(
                seen("Odd", "9999-12-31T23:59:59Z"), seen("A", "08:00:00"), seen("B", "08:30:00")))
        .containsExactly("Odd 08:00:00", "A 08:00:00", "B 08:30:00");
    assertThat(
            times(
                began("Odd", "9999-12-31T23:59:59Z"),
                began("A", "08:00:00"),
                began("B", "08:30:00")))
        .containsExactly("Odd 08:00:00", "A 08:00:00", "B 08:30:00");
  }

  @Test
  void aFirstLineYearsBehindSpoilsNothing() {
    assertThat(
            times(
                seen("Old", "2003-01-01T00:00:00Z"), seen("A", "08:00:00"), seen("B", "08:30:00")))
        .containsExactly("Old 08:00:00", "A 08:00:00", "B 08:30:00");
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).contains("clock of old is behind all others");
  }

  @Test
  void aTimeThatNobodyCanWriteIsNoTime() {
    assertThat(times(seen("A", "08:00:00"), seen("Odd", "+900000000-01-01T00:00:00Z")))
        .containsExactly("A 08:00:00", "Odd 08:01:00");
  }

  @Test
  void oneKnownTimeContradictsAStartOfTheYear9999() {
    assertThat(times(began("Odd", "9999-01-01T00:00:00Z"), seen("A", "08:00:00")))
        .containsExactly("Odd 08:00:00", "A 08:00:00");
  }

  @Test
  void aQuietNightIsTrusted() {
    assertThat(times(seen("A", "01:00:00"), seen("B", "07:00:00"), seen("C", "07:01:00")))
        .containsExactly("A 01:00:00", "B 07:00:00", "C 07:01:00");
    assertThat(times(seen("A", "01:00:00"), seen("B", "23:00:00")))
        .containsExactly("A 01:00:00", "B 23:00:00");
    assertThat(notices).isEmpty();
  }

  @Test
  void oneSlowClockAccusesNobody() {
    assertThat(
            times(
                seen("A", "08:00:00"),
                seen("Slow", "07:00:00"),
                seen("B", "09:05:00"),
                seen("Slow", "08:06:00"),
                seen("C", "09:07:00")))
        .containsExactly(
            "A 08:00:00", "Slow 07:00:00", "B 09:05:00", "Slow 08:06:00", "C 09:07:00");
    assertThat(notices).isEmpty();
  }

  @Test
  void aFileThatIsTheWrongWayRoundAccusesNobody() {
    assertThat(times(seen("A", "12:00:00"), seen("B", "11:00:00"), seen("C", "10:00:00")))
        .containsExactly("A 12:00:00", "B 11:00:00", "C 10:00:00");
    assertThat(notices).isEmpty();
  }

  @Test
  void newsOfAnOldEpisodeIsNewsOfNow() {
    assertThat(times(began("A", "12:00:00"), began("B", "09:00:00"), began("C", "12:30:00")))
        .containsExactly("A 12:00:00", "B 12:15:00", "C 12:30:00");
    assertThat(times(began("A", "12:00:00"), began("B", "09:00:00")))
        .containsExactly("A 12:00:00", "B 12:01:00");
  }

  @Test
  void repeatsBeatBetweenTheTimesAroundThem() {
    String beat = began("Beat", "08:00:00");
    assertThat(
            times(
                beat,
                began("A", "09:00:00"),
                beat,
                beat,
                began("B", "09:15:00"),
                beat,
                beat,
                began("C", "09:30:00")))
        .containsExactly(
            "Beat 09:00:00",
            "A 09:00:00",
            "Beat 09:05:00",
            "Beat 09:10:00",
            "B 09:15:00",
            "Beat 09:20:00",
            "Beat 09:25:00",
            "C 09:30:00");
  }

  @Test
  void newsThatIsToldForTheFirstTimeSoonAfterItsStartComesAtOnce() {
    assertThat(times(began("A", "08:00:00"), began("B", "07:58:00"), began("C", "11:00:00")))
        .containsExactly("A 08:00:00", "B 08:00:00", "C 11:00:00");
  }

  @Test
  void aTimeBeforeTheFloorIsNoTime() {
    assertThat(
            times(
                seen("Camera", "1970-01-01T00:00:12Z"),
                seen("A", "08:00:00"),
                seen("Go", "0001-01-01T08:05:43+08:05"),
                seen("B", "08:10:00")))
        .containsExactly("Camera 08:00:00", "A 08:00:00", "Go 08:05:00", "B 08:10:00");
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).contains("2 lines say a time").contains("engine.floor");
  }

  @Test
  void anEndBeforeItsStartIsNoEnd() {
    String line =
        "{'name':'A','status':'resolved','startsAt':'2026-04-07T08:00:00Z','endsAt':'2026-04-07T07:00:00Z'}";
    Alert alert = read(line).get(0);
    assertThat(alert.endsAt()).isEmpty();
    assertThat(clock(alert)).isEqualTo("08:00:00");
  }

  @Test
  void aSilenceThatIsPlannedAheadAccusesNoClock() {
    String silence =
        "{'type':'silence','id':'s','matchers':['a=b'],'startsAt':'2026-04-07T22:00:00Z',"
            + "'endsAt':'2026-04-07T23:00:00Z'}";
    String text =
        String.join(
            "\n", seen("A", "08:00:00"), silence, seen("B", "08:05:00"), seen("C", "08:20:00"));
    List<Item> items = Reading.text(text.replace('\'', '"'), JSONL, notices);
    assertThat(items)
        .extracting(item -> Reading.signal(item).at().toString().substring(11, 16))
        .containsExactly("08:00", "08:02", "08:05", "08:20");
    assertThat(notices).isEmpty();
  }

  @Test
  void aSignalOfAClusterWithoutATimeIsDatedToo() {
    String event = "{'type':'cluster-event','kind':'Pod','name':'a','reason':'BackOff'}";
    String text = String.join("\n", seen("A", "08:00:00"), event, seen("B", "08:10:00"));
    List<Item> items = Reading.text(text.replace('\'', '"'), JSONL, notices);
    assertThat(Reading.signal(items.get(1)).at())
        .isEqualTo(java.time.Instant.parse(full("08:05:00")));
  }

  @Test
  void aFileWithoutTimesSaysSo() {
    assertThat(times("{'name':'A'}", "{'name':'B'}"))
        .containsExactly("A 2000-01-01T00:00:00", "B 2000-01-01T00:01:00");
    assertThat(notices).hasSize(1);
    assertThat(notices.get(0)).contains("times were made up").contains("--every");
  }
}
