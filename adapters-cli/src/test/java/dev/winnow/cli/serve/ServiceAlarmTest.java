package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.runtime.service.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A service that cannot work tells people itself, once, and once that it works again. */
class ServiceAlarmTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final AlarmOptions OPTIONS =
      new AlarmOptions(List.of("pager"), Duration.ofMinutes(1), Duration.ofSeconds(5), 1);

  private final Pager pager = new Pager();
  private final List<String> notices = new ArrayList<>();
  private List<String> troubles = List.of();
  private Health.State state = Health.State.RUNNING;
  private final ServiceAlarm alarm =
      new ServiceAlarm(this::health, List.of(pager), OPTIONS, notices::add);

  @Test
  void itIsToldOnceAfterAWhileAndOnceThatItIsOver() throws InterruptedException {
    alarm.look(NOW);
    troubles = List.of("the disk is full");
    alarm.look(NOW.plusSeconds(10));
    alarm.look(NOW.plusSeconds(60));
    assertThat(pager.heard).isEmpty();

    alarm.look(NOW.plusSeconds(70));
    alarm.look(NOW.plusSeconds(80));
    assertThat(pager.heard).singleElement().asString().contains("page", "the disk is full");

    troubles = List.of();
    alarm.look(NOW.plusSeconds(90));
    alarm.look(NOW.plusSeconds(95));
    assertThat(pager.heard).hasSize(2).last().asString().contains("ticket-closed");
  }

  @Test
  void whatPassesSoonWakesNobody() throws InterruptedException {
    troubles = List.of("the disk is full");
    alarm.look(NOW);
    troubles = List.of();
    alarm.look(NOW.plusSeconds(30));
    troubles = List.of("the disk is full");
    alarm.look(NOW.plusSeconds(65));

    assertThat(pager.heard).isEmpty();
  }

  @Test
  void whoCannotBeReachedIsToldAgainWithTheSameId() throws InterruptedException {
    troubles = List.of("the disk is full");
    pager.works = false;
    alarm.look(NOW);
    alarm.look(NOW.plusSeconds(60));
    pager.works = true;
    alarm.look(NOW.plusSeconds(65));
    alarm.look(NOW.plusSeconds(70));

    assertThat(pager.tried).hasSize(2);
    assertThat(pager.tried.get(0)).isEqualTo(pager.tried.get(1));
    assertThat(notices).singleElement().asString().contains("pager", "busy");
  }

  @Test
  void whoStandsByOrReadsItsJournalCallsNobody() throws InterruptedException {
    troubles = List.of("the disk is full");
    state = Health.State.RECOVERING;
    alarm.look(NOW);
    alarm.look(NOW.plusSeconds(600));

    assertThat(pager.heard).isEmpty();
  }

  @Test
  void whoFindsItsDiskFullAtTheStartCalls() throws InterruptedException {
    troubles = List.of("the disk is full");
    state = Health.State.STANDBY;
    alarm.look(NOW);
    state = Health.State.RECOVERING;
    alarm.look(NOW.plusSeconds(30));
    state = Health.State.STANDBY;
    alarm.look(NOW.plusSeconds(60));

    assertThat(pager.heard).singleElement().asString().contains("page", "the disk is full");
  }

  @Test
  void aClockThatIsSetBackPutsNothingOff() throws InterruptedException {
    troubles = List.of("the disk is full");
    alarm.look(NOW.plus(Duration.ofDays(400)));
    alarm.look(NOW);
    alarm.look(NOW.plusSeconds(60));

    assertThat(pager.heard).singleElement().asString().contains("page", "the disk is full");

    alarm.look(NOW.minus(Duration.ofDays(1)));
    troubles = List.of();
    alarm.look(NOW.minus(Duration.ofDays(1)).plusSeconds(60));
    assertThat(pager.heard).hasSize(2).last().asString().contains("ticket-closed");
  }

  private Health health() {
    return new Health(state, NOW, 1, 0, troubles);
  }

  /** Remembers what it is told. */
  private static final class Pager implements Receiver {
    private final List<String> heard = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();
    private boolean works = true;

    @Override
    public String name() {
      return "pager";
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
      tried.add(delivery.id());
      if (!works) {
        return new DeliveryResult.Retryable("busy", Optional.empty());
      }
      heard.add(
          delivery.message().decision().kind() + " " + delivery.message().decision().subject());
      return new DeliveryResult.Delivered("");
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
