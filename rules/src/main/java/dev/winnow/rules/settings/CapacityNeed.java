package dev.winnow.rules.settings;

import dev.winnow.core.fact.count.Sizing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Works out how large a service must be. Never less than it is: a release takes nothing away. */
final class CapacityNeed {

  private final CapacitySettings settings;
  private final CapacityRow row;
  private final CapacityFacts facts;

  CapacityNeed(CapacitySettings settings, CapacityRow row, Sizing sizing) {
    this.settings = settings;
    this.row = row;
    long since = sizing.getReleasedAt() - settings.before().toMillis();
    this.facts = new CapacityFacts(row.service(), sizing, since);
  }

  ServiceAdvice advice() {
    if (row.fixed()) {
      return new ServiceAdvice(row.service(), "no change", List.of("no change"), List.of(), "");
    }
    Optional<MemorySize> memory = new MemoryNeed(settings, row, facts).size();
    Optional<Long> replicas = replicas();
    CpuShare cpu = cpu();
    if (memory.isEmpty() || replicas.isEmpty()) {
      return new ServiceAdvice(row.service(), "", facts.lines(), facts.missing(), "");
    }
    String size = memory.get().text();
    return new ServiceAdvice(
        row.service(),
        replicas.get() + " x " + size + ", CPU " + cpu,
        facts.lines(),
        List.of(),
        new DeploymentPatch(row, replicas.get(), size, cpu).command());
  }

  private Optional<Long> replicas() {
    Integer each = row.usersPerReplica();
    if (each == null) {
      facts.line(row.replicas() + " replicas, as set");
      return Optional.of((long) row.replicas());
    }
    return facts
        .value(settings.metrics().users(), users -> users.signum() >= 0)
        .flatMap(users -> replicasFor(users, BigDecimal.valueOf(each)));
  }

  private Optional<Long> replicasFor(BigDecimal users, BigDecimal each) {
    BigDecimal need = users.multiply(settings.room()).divide(each, 0, RoundingMode.CEILING);
    if (need.compareTo(BigDecimal.valueOf(settings.most())) > 0) {
      facts.missing(
          "%s users of %s make %s replicas, and %d is the most"
              .formatted(facts.plain(users), row.service(), facts.plain(need), settings.most()));
      return Optional.empty();
    }
    long replicas = need.longValueExact();
    String room = settings.hasRoom() ? settings.roomText() : "";
    String stays =
        replicas < row.replicas()
            ? ", fewer than the " + row.replicas() + " there are, which stay"
            : "";
    facts.line(
        "%s users%s / %s rounded up = %d replicas%s"
            .formatted(facts.plain(users), room, facts.plain(each), replicas, stays));
    return Optional.of(Math.max(replicas, row.replicas()));
  }

  private CpuShare cpu() {
    String other = row.cpuOf();
    if (other == null) {
      CpuShare same = CpuShare.of(String.valueOf(row.cpu()));
      facts.line("CPU unchanged at " + same);
      return same;
    }
    CpuShare of = settings.cpuOf(other).orElseThrow();
    CpuShare cpu = of.times(row.cpuTimes());
    facts.line("CPU %s x %s of %s = %s".formatted(Words.number(row.cpuTimes()), of, other, cpu));
    return cpu;
  }
}
