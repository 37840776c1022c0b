package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the clocks of a file say, every line comes out once, and one clock spoils no other. */
class FileTimesPropertiesTest {

  private static final Instant START = Instant.parse("2026-04-07T08:00:00Z");
  private static final InputOptions OPTIONS = InputOptions.defaults();
  private static final String FILE = "input";

  private static Item known(int line, long second, String host) {
    Instant at = START.plusSeconds(second);
    return new Item.Taken(
        FILE, line, "", Alert.firing("A" + line).label("host", host).at(at).build());
  }

  private static Item told(int line, Timing timing) {
    Signal signal = Alert.firing("A" + line).at(Instant.EPOCH).build();
    return new Item.Taken(FILE, line, "", signal, timing);
  }

  private static List<Item> dated(List<Item> items) {
    Iterator<Item> all = items.iterator();
    SourceClock clock =
        new SourceClock(
            () -> all.hasNext() ? all.next() : null,
            OPTIONS,
            new EventClock(OPTIONS),
            new Clamped(FILE));
    clock.isTimeless();
    Reordering order = new Reordering(clock::next, OPTIONS.limits().lateness().toMillis());
    List<Item> out = new ArrayList<>();
    for (Placed next = order.next(); next != null; next = order.next()) {
      out.add(next.item());
    }
    return out;
  }

  private static Instant at(Item item) {
    return item instanceof Item.Taken taken ? taken.signal().at() : Instant.MIN;
  }

  @Provide
  Arbitrary<List<Item>> anything() {
    Arbitrary<Integer> seconds = Arbitraries.integers().between(-500_000, 500_000);
    Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 5);
    return Combinators.combine(seconds, kinds).as(List::of).list().ofMaxSize(200).map(this::items);
  }

  private List<Item> items(List<List<Integer>> drawn) {
    List<Item> items = new ArrayList<>();
    for (List<Integer> one : drawn) {
      int line = items.size() + 1;
      long second = one.get(0);
      items.add(
          switch (one.get(1)) {
            case 0 -> new Item.Rejected(FILE, line, "", "It is broken.");
            case 1 -> told(line, new Timing.Unknown(line / 3));
            case 2 -> told(line, new Timing.AtLeast(START.plusSeconds(second), line / 3));
            case 3 -> known(line, -2_000_000_000L, "no clock");
            default -> known(line, second, "host" + second % 4);
          });
    }
    return items;
  }

  @Property(tries = 500)
  void everyLineComesOutOnce(@ForAll("anything") List<Item> items) {
    List<Item> out = dated(items);
    assertThat(out).hasSameSizeAs(items);
    assertThat(out.stream().map(Item::line).sorted().toList())
        .isEqualTo(items.stream().map(Item::line).toList());
    Set<Long> rejected =
        Reading.rejected(items).stream().map(Item::line).collect(Collectors.toSet());
    assertThat(Reading.rejected(out).stream().map(Item::line)).hasSameElementsAs(rejected);
  }

  @Property(tries = 300)
  void disorderWithinTheBoundChangesNothingAfterSorting(
      @ForAll @Size(max = 150) List<@IntRange(max = 1500) Integer> steps,
      @ForAll @Size(150) List<@IntRange(max = 599) Integer> delays) {
    List<Item> ordered = new ArrayList<>();
    long second = 0;
    for (int step : steps) {
      second += step;
      ordered.add(known(ordered.size() + 1, second, "host" + ordered.size() % 5));
    }
    List<Item> shuffled = new ArrayList<>(ordered);
    shuffled.sort(
        Comparator.comparing(item -> at(item).plusSeconds(delays.get((int) item.line() - 1))));
    List<Item> out = dated(shuffled);
    assertThat(out).containsExactlyInAnyOrderElementsOf(ordered);
    assertThat(out.stream().map(FileTimesPropertiesTest::at)).isSorted();
  }

  @Property(tries = 300)
  void oneWrongClockChangesNoOtherTime(
      @ForAll @Size(min = 12, max = 80) List<@IntRange(min = 1, max = 400) Integer> steps,
      @ForAll @IntRange(min = 4, max = 9) int wrong,
      @ForAll @IntRange(min = 700, max = 400_000) int off,
      @ForAll boolean ahead) {
    List<Item> items = new ArrayList<>();
    long second = 0;
    for (int step : steps) {
      second += step;
      boolean bad = items.size() % wrong == 0;
      String host = bad ? "wrong" : "host" + items.size() % 3;
      items.add(known(items.size() + 1, second + (bad ? ahead ? off : -off : 0), host));
    }
    Map<Long, Instant> before =
        items.stream()
            .filter(item -> !isWrong(item))
            .collect(Collectors.toMap(Item::line, FileTimesPropertiesTest::at));
    List<Item> out = dated(items);
    for (Item item : out) {
      if (!isWrong(item)) {
        assertThat(at(item)).isEqualTo(before.get(item.line()));
      } else if (ahead) {
        assertThat(at(item)).isBetween(START, START.plusSeconds(second + off));
      }
    }
    assertThat(new HashSet<>(out)).hasSize(items.size());
  }

  private static boolean isWrong(Item item) {
    return item instanceof Item.Taken taken
        && taken.signal() instanceof Alert alert
        && alert.labels().value("host").equals("wrong");
  }

  @Property(tries = 200)
  void filesThatAreEachInOrderAreMergedInOrder(
      @ForAll @Size(min = 1, max = 4)
          List<@Size(max = 40) List<@IntRange(max = 900) Integer>> all) {
    List<Lane> lanes = new ArrayList<>();
    int count = 0;
    for (List<Integer> steps : all) {
      List<Placed> placed = new ArrayList<>();
      long second = 0;
      for (int step : steps) {
        second += step;
        Item item = known(++count, second, "host");
        placed.add(new Placed(item, at(item).toEpochMilli()));
      }
      lanes.add(new ListLane(placed));
    }
    Merge merge = new Merge(lanes, new EventClock(OPTIONS), new Notices());
    List<Item> out = new ArrayList<>();
    for (Item item = merge.next(); item != null; item = merge.next()) {
      out.add(item);
    }
    assertThat(out).hasSize(count);
    assertThat(out.stream().map(FileTimesPropertiesTest::at)).isSorted();
  }

  /** Items that are dated already. */
  private static final class ListLane implements Lane {
    private final List<Placed> items;
    private int next;

    ListLane(List<Placed> items) {
      this.items = items;
    }

    @Override
    public Placed peek() {
      return next < items.size() ? items.get(next) : null;
    }

    @Override
    public void take() {
      next++;
    }

    @Override
    public boolean isTimeless() {
      return false;
    }

    @Override
    public void tell(Notices notices) {}
  }
}
