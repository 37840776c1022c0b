package dev.winnow.rules.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Works out how much memory a replica must have. */
final class MemoryNeed {

  private final CapacitySettings settings;
  private final CapacityRow row;
  private final CapacityFacts facts;

  MemoryNeed(CapacitySettings settings, CapacityRow row, CapacityFacts facts) {
    this.settings = settings;
    this.row = row;
    this.facts = facts;
  }

  /** The size; empty if something is missing. */
  Optional<MemorySize> size() {
    return row.used() == null ? measured() : grown(present(), row.used());
  }

  /** A load test says how much a replica needs. */
  private Optional<MemorySize> measured() {
    return facts
        .value(settings.metrics().memory(), value -> value.signum() > 0)
        .flatMap(value -> sizeFor(value, facts.plain(value) + " Mi", ""));
  }

  /** A load test says how much more of its memory a replica uses than now. */
  private Optional<MemorySize> grown(MemorySize has, double used) {
    BigDecimal now = BigDecimal.valueOf(used).movePointLeft(2);
    return facts
        .value(
            settings.metrics().memoryPoints(),
            points -> now.add(points.movePointLeft(2)).signum() > 0)
        .map(points -> points.movePointLeft(2))
        .flatMap(
            more -> sizeFor(now.add(more).multiply(has.mebibytes()), sum(now, more, has), " = "));
  }

  private String sum(BigDecimal now, BigDecimal more, MemorySize has) {
    String sign = more.signum() < 0 ? " - " : " + ";
    return "("
        + facts.plain(now)
        + sign
        + facts.plain(more.abs())
        + ") x "
        + facts.plain(has.mebibytes())
        + " Mi";
  }

  /** What is just as much as is needed is too little: a container that uses all is killed. */
  private Optional<MemorySize> sizeFor(BigDecimal need, String sum, String equals) {
    BigDecimal all = need.multiply(settings.room());
    String line =
        settings.hasRoom()
            ? sum + settings.roomText() + " = " + facts.plain(all) + " Mi"
            : sum + (equals.isEmpty() ? "" : equals + facts.plain(all) + " Mi");
    if (row.memory() != null && present().mebibytes().compareTo(all) > 0) {
      facts.line(line + ", less than the " + row.memory() + " it has, which stay");
      return Optional.of(present());
    }
    Optional<MemorySize> next = nextAfter(all);
    if (next.isPresent()) {
      facts.line(line + ", next standard size " + next.get().text());
    } else {
      facts.missing(
          "no standard size is more than " + facts.plain(all) + " Mi for " + row.service());
    }
    return next;
  }

  private Optional<MemorySize> nextAfter(BigDecimal need) {
    List<MemorySize> sizes = settings.sizes().stream().map(MemorySize::of).toList();
    return sizes.stream().filter(size -> size.mebibytes().compareTo(need) > 0).findFirst();
  }

  private MemorySize present() {
    return MemorySize.of(String.valueOf(row.memory()));
  }
}
