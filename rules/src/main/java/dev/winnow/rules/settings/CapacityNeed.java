package dev.winnow.rules.settings;

import dev.winnow.core.fact.count.Sizing;
import dev.winnow.core.fact.count.Sizing.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out how large a service must be. Never less than it has: a release takes nothing away. */
final class CapacityNeed {

  private final CapacitySettings settings;
  private final CapacityRow row;
  private final Sizing sizing;
  private final List<String> lines = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  CapacityNeed(CapacitySettings settings, CapacityRow row, Sizing sizing) {
    this.settings = settings;
    this.row = row;
    this.sizing = sizing;
  }

  ServiceAdvice advice() {
    if (row.fixed()) {
      return new ServiceAdvice(row.service(), "no change", List.of("no change"), List.of(), "");
    }
    Optional<MemorySize> memory = memory();
    Optional<Integer> replicas = replicas();
    CpuShare cpu = cpu();
    if (memory.isEmpty() || replicas.isEmpty()) {
      return new ServiceAdvice(row.service(), "", lines, missing, "");
    }
    String answer = replicas.get() + " x " + memory.get().text() + ", CPU " + cpu;
    String patch = new DeploymentPatch(row, replicas.get(), memory.get().text(), cpu).command();
    return new ServiceAdvice(row.service(), answer, lines, missing, patch);
  }

  private Optional<MemorySize> memory() {
    Optional<BigDecimal> need = row.used() == null ? measured() : grown(row.used());
    return need.flatMap(this::size);
  }

  /** A load test says how much a replica needs. */
  private Optional<BigDecimal> measured() {
    Optional<BigDecimal> value = value(settings.metrics().memory());
    return value.filter(v -> v.signum() > 0 || refuse(settings.metrics().memory(), v))
        .map(v -> withHeadroom(v, plain(v) + " Mi measured"));
  }

  /** A load test says how much more of its memory a replica uses than now. */
  private Optional<BigDecimal> grown(double used) {
    String metric = settings.metrics().memoryPoints();
    BigDecimal now = BigDecimal.valueOf(used).movePointLeft(2);
    BigDecimal has = present().mebibytes();
    return value(metric)
        .map(points -> points.movePointLeft(2))
        .filter(more -> now.add(more).signum() > 0 || refuse(metric, more.movePointRight(2)))
        .map(
            more ->
                withHeadroom(
                    now.add(more).multiply(has),
                    "("
                        + plain(now)
                        + (more.signum() < 0 ? " - " : " + ")
                        + plain(more.abs())
                        + ") x "
                        + plain(has)
                        + " Mi"));
  }

  private MemorySize present() {
    return MemorySize.of(row.memory() == null ? settings.sizes().get(0) : row.memory());
  }

  private BigDecimal withHeadroom(BigDecimal need, String sum) {
    if (settings.headroom() == 0) {
      lines.add(sum + " = " + plain(need) + " Mi");
      return need;
    }
    BigDecimal factor = factor();
    BigDecimal more = need.multiply(factor);
    lines.add(sum + " x " + plain(factor) + " for headroom = " + plain(more) + " Mi");
    return more;
  }

  private BigDecimal factor() {
    return BigDecimal.ONE.add(BigDecimal.valueOf(settings.headroom()).movePointLeft(2));
  }

  /** What is just as much as is needed is too little: a container that uses all is killed. */
  private Optional<MemorySize> size(BigDecimal need) {
    Optional<MemorySize> next =
        settings.sizes().stream()
            .map(MemorySize::of)
            .filter(size -> size.mebibytes().compareTo(need) > 0)
            .findFirst();
    if (next.isEmpty()) {
      missing.add("no standard size is more than " + plain(need) + " Mi for " + row.service());
      return next;
    }
    MemorySize size = next.get();
    if (row.memory() != null && present().mebibytes().compareTo(size.mebibytes()) >= 0) {
      amend(", less than the " + row.memory() + " it has: stays");
      return Optional.of(present());
    }
    amend(", next standard size " + size.text());
    return next;
  }

  private void amend(String more) {
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + more);
  }

  private Optional<Integer> replicas() {
    if (row.usersPerReplica() == null) {
      lines.add("replicas stay " + row.replicas());
      return Optional.of(row.replicas());
    }
    String metric = settings.metrics().users();
    return value(metric).filter(users -> users.signum() >= 0 || refuse(metric, users)).map(this::replicasFor);
  }

  private int replicasFor(BigDecimal users) {
    BigDecimal each = BigDecimal.valueOf(row.usersPerReplica());
    boolean more = settings.headroom() > 0;
    BigDecimal all = more ? users.multiply(factor()) : users;
    int need = all.divide(each, 0, RoundingMode.CEILING).intValue();
    String sum = plain(users) + (more ? " x " + plain(factor()) + " for headroom" : "");
    lines.add(sum + " / " + plain(each) + " rounded up = " + need + " replicas");
    amend(need < row.replicas() ? ", fewer than the " + row.replicas() + " there are: stay" : "");
    return Math.max(need, row.replicas());
  }

  private CpuShare cpu() {
    if (row.cpuOf() == null) {
      CpuShare same = CpuShare.of(String.valueOf(row.cpu()));
      lines.add("CPU unchanged at " + same);
      return same;
    }
    CpuShare other = settings.cpuOf(row.cpuOf()).orElseThrow();
    CpuShare cpu = other.times(row.cpuTimes());
    lines.add(
        "CPU " + Words.number(row.cpuTimes()) + " x " + other + " of " + row.cpuOf() + " = " + cpu);
    return cpu;
  }

  private Optional<BigDecimal> value(String metric) {
    Optional<Measured> value =
        sizing
            .measured(metric, row.service())
            .filter(v -> v.at() >= sizing.getReleasedAt() - settings.before().toMillis());
    if (value.isEmpty()) {
      missing.add(metric + " of " + row.service());
    }
    return value.map(v -> BigDecimal.valueOf(v.value()));
  }

  private boolean refuse(String metric, BigDecimal value) {
    missing.add(metric + " of " + row.service() + ", which cannot be " + plain(value));
    return false;
  }

  private static String plain(BigDecimal value) {
    return Words.number(value.doubleValue());
  }
}
