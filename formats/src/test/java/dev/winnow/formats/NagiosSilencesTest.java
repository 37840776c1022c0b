package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Unacknowledgement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NagiosSilencesTest {

  private static final NagiosTime TIME = new NagiosTime(ZoneOffset.UTC, false);
  private static final String TAIL = ";ann;new disks; at last";

  private final NagiosLog log = new NagiosLog(TIME);

  private List<Signal> read(long at, String line) {
    return log.parse("[" + at + "] " + line);
  }

  private List<Signal> command(long at, String command) {
    return read(at, "EXTERNAL COMMAND: " + command);
  }

  private static Silence only(List<Signal> signals) {
    assertThat(signals).hasSize(1);
    return (Silence) signals.get(0);
  }

  private static boolean covers(Silence silence, String name, String host) {
    Labels labels = Labels.of(Map.of("host", host));
    return silence.matchers().stream().allMatch(m -> m.matches(name, labels));
  }

  private static Instant at(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }

  @Test
  void aFixedDowntimeIsASilenceOfItsWindow() {
    Silence silence = only(command(50, "SCHEDULE_SVC_DOWNTIME;db;Disk /;100;400;1;0;7200" + TAIL));
    assertThat(silence.startsAt()).isEqualTo(at(100));
    assertThat(silence.endsAt()).isEqualTo(at(400));
    assertThat(silence.author()).isEqualTo("ann");
    assertThat(silence.comment()).isEqualTo("new disks; at last");
    assertThat(covers(silence, "Disk /", "db")).isTrue();
    assertThat(covers(silence, "Disk /", "web")).isFalse();
    assertThat(covers(silence, "HostDown", "db")).isFalse();
  }

  @Test
  void aDowntimeOfAHostCoversItsServices() {
    Silence silence = only(command(50, "SCHEDULE_HOST_DOWNTIME;db;100;400;1;0;0" + TAIL));
    assertThat(covers(silence, "HostDown", "db")).isTrue();
    assertThat(covers(silence, "Disk /", "db")).isTrue();
    assertThat(covers(silence, "Disk /", "db2")).isFalse();
  }

  @Test
  void aDowntimeOfAllServicesDoesNotCoverTheHost() {
    Silence silence = only(command(50, "SCHEDULE_HOST_SVC_DOWNTIME;db;100;400;1;0;0" + TAIL));
    assertThat(covers(silence, "HostDown", "db")).isFalse();
    assertThat(covers(silence, "Disk /", "db")).isTrue();
  }

  @Test
  void theLineStartedChangesNothingWhereTheWindowIsKnown() {
    command(50, "SCHEDULE_HOST_DOWNTIME;db;100;400;1;0;0" + TAIL);
    assertThat(read(100, "HOST DOWNTIME ALERT: db;STARTED; Host has entered")).isEmpty();
  }

  @Test
  void cancelledEndsADowntimeEarly() {
    Silence planned = only(command(50, "SCHEDULE_HOST_DOWNTIME;db;100;400;1;0;0" + TAIL));
    Silence ended = only(read(200, "HOST DOWNTIME ALERT: db;CANCELLED; Scheduled downtime"));
    assertThat(ended.id()).isEqualTo(planned.id());
    assertThat(ended.startsAt()).isEqualTo(at(100));
    assertThat(ended.endsAt()).isEqualTo(at(200));
    assertThat(read(400, "HOST DOWNTIME ALERT: db;STOPPED; Host has exited")).isEmpty();
  }

  @Test
  void aDowntimeOfWhichOnlyTheBeginningIsKnownLastsUntilItIsSaidToEnd() {
    Silence begun = only(read(100, "SERVICE DOWNTIME ALERT: db;Disk /;STARTED; Service has"));
    assertThat(begun.startsAt()).isEqualTo(at(100));
    assertThat(begun.endsAt()).isEqualTo(NagiosQuiet.NEVER);
    assertThat(read(101, "SERVICE DOWNTIME ALERT: db;Disk /;STARTED; Service has")).isEmpty();
    Silence ended = only(read(300, "SERVICE DOWNTIME ALERT: db;Disk /;STOPPED; Service has"));
    assertThat(ended.id()).isEqualTo(begun.id());
    assertThat(ended.endsAt()).isEqualTo(at(300));
  }

  @Test
  void aFlexibleDowntimeIsBegunByAProblemInItsWindowBeforeTheProblemIsTold() {
    assertThat(command(50, "SCHEDULE_SVC_DOWNTIME;db;Disk /;100;400;0;0;60" + TAIL)).isEmpty();
    assertThat(read(99, "SERVICE ALERT: db;Disk /;WARNING;HARD;3;x")).hasSize(1);
    List<Signal> problem = read(200, "SERVICE ALERT: db;Disk /;CRITICAL;SOFT;1;x");
    assertThat(problem.get(1)).isInstanceOf(Alert.class);
    Silence silence = (Silence) problem.get(0);
    assertThat(silence.startsAt()).isEqualTo(at(200));
    assertThat(silence.endsAt()).isEqualTo(at(260));
    assertThat(read(200, "SERVICE DOWNTIME ALERT: db;Disk /;STARTED; Service has")).isEmpty();
    assertThat(read(300, "SERVICE ALERT: db;Disk /;CRITICAL;HARD;3;x")).hasSize(1);
  }

  @Test
  void aFlexibleDowntimeIsBegunByTheLineThatSaysSo() {
    command(50, "SCHEDULE_HOST_DOWNTIME;db;100;400;0;0;60" + TAIL);
    Silence silence = only(read(200, "HOST DOWNTIME ALERT: db;STARTED; Host has entered"));
    assertThat(silence.endsAt()).isEqualTo(at(260));
    assertThat(silence.author()).isEqualTo("ann");
  }

  @Test
  void oneServiceCanLeaveADowntimeOfAll() {
    command(50, "SCHEDULE_HOST_SVC_DOWNTIME;db;100;400;1;0;0" + TAIL);
    assertThat(read(100, "SERVICE DOWNTIME ALERT: db;Disk /;STARTED; Service has")).isEmpty();
    Silence rest = only(read(200, "SERVICE DOWNTIME ALERT: db;Disk /;CANCELLED; Scheduled"));
    assertThat(rest.endsAt()).isEqualTo(at(400));
    assertThat(covers(rest, "Disk /", "db")).isFalse();
    assertThat(covers(rest, "Load", "db")).isTrue();
  }

  @Test
  void afterADeletionByNumberNoDowntimeIsBelievedUntilItBegins() {
    Silence planned = only(command(50, "SCHEDULE_HOST_DOWNTIME;db;100;400;1;0;0" + TAIL));
    Silence taken = only(command(60, "DEL_HOST_DOWNTIME;17"));
    assertThat(taken.id()).isEqualTo(planned.id());
    assertThat(taken.endsAt()).isEqualTo(at(60));
    Silence begun = only(read(100, "HOST DOWNTIME ALERT: db;STARTED; Host has entered"));
    assertThat(begun.endsAt()).isEqualTo(at(400));
  }

  @Test
  void aDeletionByNumberLeavesWhatIsInForceToItsLine() {
    command(50, "SCHEDULE_SVC_DOWNTIME;db;Disk /;100;400;1;0;0" + TAIL);
    assertThat(command(200, "DEL_SVC_DOWNTIME;17")).isEmpty();
    assertThat(read(200, "SERVICE DOWNTIME ALERT: db;Disk /;CANCELLED; Scheduled")).hasSize(1);
  }

  @Test
  void aDeletionByHostEndsAllOfIt() {
    command(50, "SCHEDULE_HOST_DOWNTIME;db;100;400;1;0;0" + TAIL);
    command(50, "SCHEDULE_SVC_DOWNTIME;db;Disk /;10;400;1;0;0" + TAIL);
    assertThat(command(200, "DEL_DOWNTIME_BY_HOST_NAME;db")).hasSize(2);
    assertThat(command(201, "DEL_DOWNTIME_BY_HOST_NAME;db")).isEmpty();
  }

  @Test
  void notificationsThatAreSwitchedOffAreASilenceUntilTheyAreOnAgain() {
    Silence off = only(command(50, "DISABLE_SVC_NOTIFICATIONS;db;Disk /"));
    assertThat(off.endsAt()).isEqualTo(NagiosQuiet.NEVER);
    assertThat(command(51, "DISABLE_SVC_NOTIFICATIONS;db;Disk /")).isEmpty();
    assertThat(read(60, "SERVICE DOWNTIME ALERT: db;Disk /;STOPPED; x")).isEmpty();
    Silence on = only(command(70, "ENABLE_SVC_NOTIFICATIONS;db;Disk /"));
    assertThat(on.id()).isEqualTo(off.id());
    assertThat(on.endsAt()).isEqualTo(at(70));
    Silence host = only(command(80, "DISABLE_HOST_NOTIFICATIONS;db"));
    assertThat(covers(host, "HostDown", "db")).isTrue();
    assertThat(covers(host, "Disk /", "db")).isFalse();
  }

  @Test
  void aNotificationThatIsDelayedIsASilenceUntilThen() {
    assertThat(only(command(50, "DELAY_SVC_NOTIFICATION;db;Disk /;90")).endsAt()).isEqualTo(at(90));
    assertThat(command(50, "DELAY_HOST_NOTIFICATION;db;40")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SCHEDULE_HOSTGROUP_HOST_DOWNTIME;web;100;400;1;0;0;ann;x",
        "SCHEDULE_SERVICEGROUP_SVC_DOWNTIME;web;100;400;1;0;0;ann;x",
        "DISABLE_HOSTGROUP_SVC_NOTIFICATIONS;web",
        "DISABLE_ALL_NOTIFICATIONS_BEYOND_HOST;web",
        "DISABLE_NOTIFICATIONS",
      })
  void whatCannotBeResolvedIsRefused(String command) {
    assertThatThrownBy(() -> command(50, command))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(command.replaceFirst(";.*", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROCESS_SERVICE_CHECK_RESULT;db;Disk /;2;full",
        "SCHEDULE_FORCED_SVC_CHECK;db;Disk /;100",
        "DISABLE_CONTACT_SVC_NOTIFICATIONS;ann",
        "DEL_SVC_DOWNTIME;4",
        "SCHEDULE_HOST_DOWNTIME;db;1;2;1;0;120;ann;x;",
        "SCHEDULE_SVC_DOWNTIME;db;Disk /;400;100;1;0;0;ann;x",
        "SCHEDULE_HOST_DOWNTIME;db;100;400;0;0;0;ann;x",
      })
  void otherCommandsHaveNothingToReport(String command) {
    assertThat(command(50, command)).isEmpty();
  }

  @Test
  void acknowledgementsThatExpireAreAcknowledgements() {
    assertThat(command(50, "ACKNOWLEDGE_SVC_PROBLEM_EXPIRE;db;Disk /;2;1;0;900;ann;on it"))
        .extracting(signal -> ((Acknowledgement) signal).by())
        .containsExactly("ann");
    assertThat(command(50, "ACKNOWLEDGE_HOST_PROBLEM_EXPIRE;db;2;1;0;900;bob;on it"))
        .extracting(signal -> ((Acknowledgement) signal).target().name())
        .containsExactly("HostDown");
  }

  @Test
  void anAcknowledgementThatIsToldToSeveralPeopleIsOne() {
    String told = ";db;Disk /;ACKNOWLEDGEMENT (CRITICAL);by-mail;full; so full;cem;on it";
    assertThat(read(50, "SERVICE NOTIFICATION: ann" + told))
        .extracting(signal -> ((Acknowledgement) signal).by())
        .containsExactly("cem");
    assertThat(read(50, "SERVICE NOTIFICATION: bob" + told)).isEmpty();
    read(60, "SERVICE ALERT: db;Disk /;OK;HARD;3;x");
    assertThat(read(70, "SERVICE NOTIFICATION: bob" + told)).hasSize(1);
  }

  @Test
  void anAcknowledgementThatIsTakenBackIsSaidAlsoIfTheLogBeginsAfterIt() {
    command(50, "ACKNOWLEDGE_HOST_PROBLEM;db;2;1;0;ann;on it");
    assertThat(command(60, "REMOVE_HOST_ACKNOWLEDGEMENT;db"))
        .extracting(signal -> ((Unacknowledgement) signal).target().name())
        .containsExactly("HostDown");
    assertThat(command(70, "REMOVE_SVC_ACKNOWLEDGEMENT;db;Disk /"))
        .extracting(signal -> ((Unacknowledgement) signal).target().name())
        .containsExactly("Disk /");
    assertThat(command(80, "ACKNOWLEDGE_HOST_PROBLEM;db;2;1;0;bob;mine")).hasSize(1);
  }

  @Test
  void brokenCommandsAreRefused() {
    for (String command :
        List.of(
            "SCHEDULE_SVC_DOWNTIME;db;Disk /;100",
            "SCHEDULE_HOST_DOWNTIME;db;soon;400;1;0;0;ann;x",
            "SCHEDULE_HOST_DOWNTIME;;100;400;1;0;0;ann;x",
            "ACKNOWLEDGE_SVC_PROBLEM;db")) {
      assertThatThrownBy(() -> command(50, command)).isInstanceOf(Refused.class);
    }
  }
}
