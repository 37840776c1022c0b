package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Failure;
import dev.winnow.core.Policy;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules of anybody's that try to keep an alert from people, or to confuse them about it. Either
 * people are paged all the same, or what was decided names the rule: nothing is lost in silence.
 */
class SilencingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = ATTEMPTS)
  void noAttemptLosesTheAlertInSilence(String attempt, String when, String then, String said) {
    Optional<Policy> policy = Attempt.policy("", attempt, when, then, said);
    if (policy.isEmpty()) {
      return;
    }
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(policy.get())) {
      Instant at = Histories.START;
      engine.advanceTo(at);
      Alert alert = Alert.firing("Disk").label("severity", "critical").at(at).build();
      Triage triage = engine.accept(alert);
      decided.addAll(triage.decisions());
      decided.addAll(engine.advanceTo(at.plus(Duration.ofHours(2))));
      Set<String> named = named(decided, engine.failures());
      named.add(triage.ruleId());
      boolean paged = decided.stream().anyMatch(SilencingTest::isPage);
      assertThat(paged || named.contains("own"))
          .as("paged %s, by %s: %s", paged, named, decided)
          .isTrue();
      String failed =
          engine.failures().stream().map(Failure::error).collect(Collectors.joining("; "));
      String outcome = failed.isEmpty() ? (paged ? "paged" : "named") : failed;
      assertThat(outcome).contains(said);
    }
  }

  private static boolean isPage(Decision decision) {
    return decision instanceof Notification told && told.page();
  }

  private static Set<String> named(List<Decision> decided, List<Failure> failures) {
    Set<String> named =
        decided.stream()
            .flatMap(one -> one.because().stream())
            .map(because -> because.ruleId())
            .collect(Collectors.toSet());
    failures.forEach(one -> named.add(one.rule().id()));
    return named;
  }

  private static final String ATTEMPTS =
      """
      takes the alert out | $a : Alert() | delete( $a ); | take out an Alert
      takes the incident out | $i : Incident() | delete( $i ); | take out an Incident
      takes the ticket out | $t : Ticket() | delete( $t ); | take out a Ticket
      forgets the incident | $i : Incident( open ) | insertLogical( new Forget( $i ) ); | which is open
      forgets the ticket | $t : Ticket( open ) | insertLogical( new Forget( $t ) ); | which is open
      gives a ticket that there is not | $i : Incident() | modify( $i ) { setTicket( "T-none" ) } | setTicket
      gives it without a word | $i : Incident() | $i.setTicket( "T-none" ); | setTicket
      says that it is in a ticket of many | $i : Incident() | modify( $i ) { setGrouped( true ) } | setGrouped
      says that it is in a storm | $i : Incident() | modify( $i ) { setStormed( "S" ) } | setStormed
      makes a storm of it | $i : Incident() | modify( $i ) { setStorm( true ) } | setStorm
      says that it has gone | $t : Ticket() | modify( $t ) { setGone( 1 ) } | setGone
      says that all were told | $t : Ticket() | modify( $t ) { told( 99, true, 9999999999999L ) } | told
      says who was paged | $t : Ticket() | modify( $t ) { setPagedLead( $t.getLead() ) } | setPagedLead
      spares people | $t : Ticket() | modify( $t ) { setSpared( true ) } | setSpared
      gives the ticket another lead | $t : Ticket() | modify( $t ) { setLead( "none" ) } | setLead
      takes a priority below all | $d : Draft() | modify( $d ) { setPriority( -3 ) } | takes a priority, 1 (P1) to 5 (P5)
      takes a priority above all | $d : Draft() | modify( $d ) { setPriority( 9 ) } | takes a priority, 1 (P1) to 5 (P5)
      takes none | $d : Draft() | modify( $d ) { setPriority( 0 ) } | takes a priority, 1 (P1) to 5 (P5)
      lowers the incident below all | $i : Incident() | modify( $i ) { setPriority( 99 ) } | 99
      lowers the ticket below all | $t : Ticket() | modify( $t ) { setPriority( 99 ) } | 99
      holds it | $i : Incident( $id : id ) | insertLogical( new Held( $id ) ); | named
      silences it | $i : Incident( $id : id ) | insertLogical( new Silenced( $id, "none" ) ); | named
      inhibits it | $i : Incident( $id : id ) | insertLogical( new Inhibited( $id, $id, true ) ); | named
      closes it | $i : Incident( open ) | insertLogical( new CloseIncident( $i, "all is well" ) ); | named
      closes it for no reason | $i : Incident( open ) | insertLogical( new CloseIncident( $i ) ); | named
      closes it by its parts | $i : Incident( open ) | modify( $i ) { setOpen( false ) } | named
      closes it before it has a ticket | $i : Incident( open, $at : lastSeen ) | modify( $i ) { close( $at, "a drill" ) } | named
      closes it a year ago | $i : Incident( open, $at : lastSeen ) | modify( $i ) { close( $at - 31536000000L, "a drill" ) } | named
      lets it expire | $i : Incident( open, $at : lastSeen ) | modify( $i ) { expire( $at + 1 ) } | again and again
      resolves it by an alert of its own | $i : Incident( open, $at : lastSeen ) | modify( $i ) { resolve( Alert.resolved( "Disk" ).labels( $i.getLabels() ).at( Instant.ofEpochMilli( $at ) ).build(), 9 ) } | again and again
      closes the ticket | $t : Ticket( open ) | modify( $t ) { close( 1, "" ) } | close
      closes the ticket by its parts | $t : Ticket( open ) | modify( $t ) { setOpen( false ) } | setOpen
      opens the ticket again and again | $t : Ticket( open ) | modify( $t ) { reopen( 1 ) } | reopen
      says that nobody is in it | $t : Ticket( open ) | modify( $t ) { setMembers( 0 ) } | setMembers
      says that it is quiet | $i : Incident( open ) | insertLogical( new CloseWhenQuiet( $i, 0, 0, "" ) ); | CloseWhenQuiet
      says what it is about before it is known | $d : Draft() | modify( $d ) { setCategory( "x" ) } | paged
      says all that it is about before it is known | $d : Draft() | modify( $d ) { setCategory( "x" ), setOwner( "y" ) } | paged
      says that it is known | $d : Draft() | modify( $d ) { setClassified( true ) } | setClassified
      lets it wait for ever | $d : Draft() | modify( $d ) { setPendingFor( 9999999999999L ) } | setPendingFor
      acknowledges it in a person's name | $t : Ticket( $id : id ) | insert( new Acknowledgement( Target.ticket( $id ), "boss", Instant.ofEpochMilli( 1 ), "" ) ); | Acknowledgement
      says in a person's name that it is nothing | $t : Ticket( $id : id ) | insert( new Feedback( Target.ticket( $id ), "boss", Feedback.Verdict.NO_ACTION, "", Instant.ofEpochMilli( 1 ), "" ) ); | Feedback
      raises it beyond all | $t : Ticket( open ) | modify( $t ) { raise( 99 ) } | takes a priority, 1 (P1) to 5 (P5)
      lets it join a ticket that there is not | $i : Incident() | insertLogical( new JoinTicket( $i, "T-none", 0 ) ); | for the ticket T-none, which there is not
      lets it join none | $i : Incident() | insertLogical( new JoinTicket( $i, "", 0 ) ); | before it had a ticket
      acts for it before it has a ticket | $i : Incident() | insertLogical( new ProposedAction( $i, "x" ) ); | before it had a ticket
      acts for a ticket that there is not | $i : Incident( ticket != "" ) | insertLogical( new ProposedAction( "T-none", $i, "x" ) ); | for the ticket T-none, which there is not
      tells of a ticket that there is not | $i : Incident() | insertLogical( new Notify( Ticket.of( $i, 0 ), 0, 0, true, "page", java.util.List.of( "x" ) ) ); | which there is not
      acknowledges it | $t : Ticket( open ) | modify( $t ) { acknowledge( "nobody", 9999999999999L ) } | named
      calls it by no name | $d : Draft() | modify( $d ) { setOwner( "" ) } | paged
      calls its severity none | $d : Draft() | modify( $d ) { setSeverity( "none" ) } | named
      resolves it by a signal of its own | $a : Alert( firing ) | insert( Alert.resolved( $a.name() ).labels( $a.labels() ).at( $a.at() ).build() ); | named
      resolves it in a person's name | $t : Ticket( $id : id ) | insert( new Resolution( Target.ticket( $id ), "boss", "resolve", Instant.ofEpochMilli( 1 ), "" ) ); | Resolution
      clears its labels | $a : Alert() | $a.labels().clear(); | UnsupportedOperationException
      writes to its labels | $a : Alert() | $a.labels().put( "severity", "none" ); | UnsupportedOperationException
      fails over it | $a : Alert() | Long.parseLong( $a.name() ); | NumberFormatException
      puts in alerts of a time that cannot be | $i : Incident() | insert( Alert.firing( "Far" ).at( Instant.ofEpochSecond( 31556889864403199L ) ).build() ); | nothing happens at +1000000000
      fails over it in a condition | $a : Alert( Long.parseLong( name ) > 0 ) | insertLogical( "x" ); | NumberFormatException
      """;
}
