package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole replays of recordings whose times are old, wrong, missing or spread over files. */
class ReplayTimeTest {

  private static final String BODY =
      "{'version':'4','receiver':'ops','status':'firing','alerts':[%s]}\n";

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text.replace('\'', '"')).toString();
  }

  private static String firing(String name, String severity, String host, String startsAt) {
    return """
        {'status':'firing','labels':{'alertname':'%s','severity':'%s','host':'%s'},\
        'annotations':{},'startsAt':'2026-05-02T%s:00Z','endsAt':'0001-01-01T00:00:00Z'}"""
        .formatted(name, severity, host, startsAt);
  }

  private Ran replay(String... args) throws IOException {
    String[] all = new String[args.length + 4];
    all[0] = "replay";
    all[1] = "--no-config";
    all[2] = "--settings";
    all[3] = AtOnce.in(folder);
    System.arraycopy(args, 0, all, 4, args.length);
    return Ran.of(all);
  }

  @Test
  void whatIsToldHoursAfterItsStartIsTakenAndPaged() throws IOException {
    String bodies =
        BODY.formatted(firing("QueueSlow", "warning", "q1", "11:00"))
            + BODY.formatted(firing("StandbyLost", "critical", "db7", "07:20"));
    Ran ran = replay(file("bodies.jsonl", bodies));
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("2 signals became 2 tickets and 1 page")
        .contains("2026-05-02T11:01:00Z  P2 StandbyLost");
  }

  @Test
  void whatBecomesUrgentInTheLastLineIsPagedAsWhatBeginsThereIs() throws IOException {
    String line =
        "{'name':'Fill','labels':{'host':'a'},'annotations':{'severity':'%s'},'at':'2026-05-02T%s:00Z'}\n";
    String log =
        file(
            "fill.jsonl", line.formatted("warning", "08:00") + line.formatted("critical", "11:00"));
    Ran ran = Ran.of("replay", "--no-config", log);
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("1 page. 1 notice was sent.")
        .contains("so time went on until 2026-05-02T11:02:00Z.")
        .contains("2026-05-02T11:02:00Z P2 Fill (host=a)");
    Ran until = Ran.of("replay", "--no-config", "--until", "2026-05-02T11:01:00Z", log);
    assertThat(until.out().replaceAll("\\s+", " "))
        .contains("Nobody has been told yet of 1 ticket");
  }

  @Test
  void anOldAlertBesideAYoungOneInOneBodyIsTaken() throws IOException {
    String body =
        BODY.formatted(
            firing("DiskSlow", "info", "w1", "11:00")
                + ","
                + firing("DatabaseDown", "critical", "d1", "10:40"));
    assertThat(replay(file("body.json", body)).out())
        .contains("2 signals became 2 tickets and 1 page");
  }

  @Test
  void aHeartbeatThatIsRepeatedBeats() throws IOException {
    StringBuilder bodies = new StringBuilder();
    for (int minute = 0; minute < 60; minute += 5) {
      bodies.append(BODY.formatted(firing("Watchdog", "none", "", "08:30")));
      if (minute % 15 == 0) {
        String at = "09:%02d".formatted(minute);
        bodies.append(BODY.formatted(firing("BatchSlow", "warning", "h" + minute, at)));
      }
    }
    assertThat(replay(file("bodies.jsonl", bodies.toString())).out())
        .contains("16 signals became 4 tickets and 0 pages")
        .doesNotContain("WatchdogStopped");
  }

  @Test
  void oneFastClockIsNamedAndDisturbsNobody() throws IOException {
    String alert =
        "{'name':'%s','labels':{'host':'%s','severity':'%s'},'at':'2026-05-02T%s:00Z'}\n";
    String log =
        alert.formatted("DiskFull", "edge3", "warning", "10:10")
            + alert.formatted("DatabaseDown", "db7", "critical", "09:03")
            + alert.formatted("ShopDown", "shop1", "critical", "09:25")
            + alert.formatted("ShopDown", "shop2", "critical", "09:55");
    Ran text = replay(file("log.jsonl", log), "--strict");
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("4 signals became 4 tickets")
        .contains("the clock of edge3 is ahead of all others by 67 min");
    assertThat(replay(folder.resolve("log.jsonl").toString(), "--format", "json").out())
        .containsPattern("\"notices\":\\[\"[^\"]*edge3");
    assertThat(replay(folder.resolve("log.jsonl").toString(), "--format", "jsonl").out())
        .containsPattern("\\{\"type\":\"notice\",\"text\":\"[^\"]*edge3");
  }

  @Test
  void aDeviceWithoutAClockSpoilsNothing() throws IOException {
    String log =
        """
        [0] Nagios 4.4.6 starting... (PID=1)
        [12] SERVICE ALERT: cam9;Battery;WARNING;HARD;1;low
        [1777712400] SERVICE ALERT: db7;PostgreSQL;CRITICAL;HARD;3;down
        """;
    Ran ran = replay(file("nagios.log", log));
    assertThat(ran.out())
        .contains("2 signals became 2 tickets and 1 page")
        .contains("one line says a time at which nothing can have happened");
  }

  @Test
  void severalLogsAreMergedByTime() throws IOException {
    String line = "[%d] SERVICE ALERT: %s;HTTP;CRITICAL;HARD;3;x\n";
    String first = line.formatted(1777712400, "a1") + line.formatted(1777716000, "a2");
    String second =
        line.formatted(1777712460, "b1")
            + line.formatted(1777713600, "b2")
            + line.formatted(1777716060, "b3");
    Ran ran = replay(file("a.log", first), file("b.log", second), "--format", "jsonl");
    assertThat(ran.out().lines().filter(one -> one.startsWith("{\"type\":\"signal\"")).toList())
        .hasSize(5)
        .allMatch(one -> one.contains("opened"))
        .extracting(one -> one.replaceAll(".*([ab])[.]log\",\"line\":(\\d).*", "$1$2"))
        .containsExactly("a1", "b1", "b2", "a2", "b3");
  }

  @Test
  void aLineThatMayHaveBeenAnAlertFailsTheReplay() throws IOException {
    String alert = "{'name':'X','at':'2026-05-02T09:00:00Z'}\n";
    assertThat(replay(file("a.jsonl", alert + "{'name':'Y','at':'soon'}\n")).code())
        .isEqualTo(ExitCode.FAILURE);
    String report = "{'type':'approval','target':{'tikcet':'T'},'at':'2026-05-02T09:00:00Z'}\n";
    assertThat(replay(file("b.jsonl", alert + report)).code()).isZero();
    assertThat(replay(file("c.jsonl", alert + report), "--strict").code())
        .isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void aSilenceOfTheApiSilencesAnAlertOfAnotherFile() throws IOException {
    String silences =
        "[{'id':'s-7','status':{'state':'active'},'updatedAt':'2026-05-02T08:00:00Z','comment':'move',"
            + "'createdBy':'ann','startsAt':'2026-05-02T08:00:00Z','endsAt':'2026-05-02T12:00:00Z',"
            + "'matchers':[{'name':'host','value':'db7','isRegex':false,'isEqual':true}]}]";
    String alerts =
        "[{'labels':{'alertname':'DiskFull','host':'db7','severity':'critical'},'annotations':{},"
            + "'startsAt':'2026-05-02T09:00:00Z','updatedAt':'2026-05-02T09:01:00Z',"
            + "'endsAt':'2026-05-02T09:05:00Z','status':{'state':'active','silencedBy':[]}}]";
    Ran ran = replay(file("alerts.json", alerts), file("silences.json", silences));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("0 tickets and 0 pages").contains("1  silenced");
  }

  @Test
  void objectsOfUnknownKindsAreCountedAndNamed() throws IOException {
    String list =
        """
        {"apiVersion":"v1","kind":"List","items":[
        {"apiVersion":"v1","kind":"Service","metadata":{"name":"a"}},
        {"apiVersion":"v1","kind":"Service","metadata":{"name":"b"}}]}
        """;
    assertThat(replay(file("all.json", list)).out())
        .contains("2 objects of kinds that say nothing to Winnow were passed over: 2 Service.");
  }
}
