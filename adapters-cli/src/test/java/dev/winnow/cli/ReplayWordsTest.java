package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person who is woken reads. */
class ReplayWordsTest {

  @TempDir private Path folder;

  private String replay(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("in.jsonl"), lines.replace('\'', '"'));
    Ran ran = Ran.of("replay", "--no-config", "--settings", AtOnce.in(folder), file.toString());
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  @Test
  void theFirstLineNamesWhatIsBroken() throws IOException {
    String out =
        replay(
            """
            {'name':'ProbeDown','labels':{'severity':'critical','namespace':'mill','service':'oven'},'annotations':{'summary':'the oven\\nis cold','runbook':'TODO','dashboard':'https://dash.example/oven'},'at':'2026-02-01T08:00:00Z'}
            {'name':'ProbeDown','labels':{'severity':'critical','namespace':'mill','service':'sieve'},'annotations':{'summary':'ProbeDown'},'at':'2026-02-01T08:00:01Z'}
            """);
    assertThat(out)
        .contains("P2  ProbeDown  service=oven, namespace=mill ")
        .contains("P2  ProbeDown  service=sieve, namespace=mill ")
        .contains("P2 ProbeDown (service=oven, namespace=mill): the oven is cold\n")
        .contains("P2 ProbeDown (service=sieve, namespace=mill)\n")
        .contains("      dashboard https://dash.example/oven\n")
        .doesNotContain("TODO");
  }

  @Test
  void whatATicketExplainsIsCounted() throws IOException {
    StringBuilder lines = new StringBuilder();
    String line =
        "{'name':'%s','labels':{'severity':'%s','host':'mill','service':'%s'},'at':'2026-02-01T08:00:%02dZ'}\n";
    lines.append(line.formatted("HostDown", "critical", "", 0));
    for (int i = 1; i <= 30; i++) {
      lines.append(line.formatted("CheckFails", "warning", "s" + i, i));
    }
    assertThat(replay(lines.toString()))
        .contains("explains 30 CheckFails (s1, s10, s11 and 27 more)\n");
  }

  @Test
  void anAcknowledgementThatStopsNothingIsTold() throws IOException {
    String out =
        replay(
            """
            {'name':'OvenCold','labels':{'severity':'critical','service':'oven'},'at':'2026-02-01T08:00:00Z'}
            {'type':'acknowledgement','target':{'name':'OvenCold','labels':{'severity':'critical','service':'oven'}},'by':'ann','at':'2026-02-01T08:01:00Z'}
            {'type':'acknowledgement','target':{'name':'OvenCold'},'by':'ann','at':'2026-02-01T08:02:00Z'}
            {'type':'resolution','target':{'ticket':'T-nothing'},'by':'ann','at':'2026-02-01T08:03:00Z'}
            """);
    assertThat(out.replaceAll("\\s+", " "))
        .contains("1 acknowledgement and 1 resolution concern no ticket that is known (")
        .contains("in.jsonl:3, ")
        .contains("in.jsonl:4): an alert is meant by its name and all of its labels");
  }

  @Test
  void aValueIsToldWithItsLimit() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int minute = 0; minute < 7; minute++) {
      lines.append(
          "{'type':'measurement','metric':'cpu','subject':'mill-1','value':%d.5,'unit':'%%','at':'2026-02-01T08:0%d:00Z'}\n"
              .formatted(91 + minute, minute));
    }
    assertThat(replay(lines.toString()))
        .contains("HighCpu  subject=mill-1 ")
        .contains("cpu of mill-1 is 97.5 %, above the limit of 90 % for 5 minutes");
  }
}
