package dev.winnow.core.fact.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What an alert is to the series of its incident. */
class SeriesSetTest {

  private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
  private static final int MOST = 50;

  /**
   * What is told of a pod, at a minute; with the minute when the episode started, if that is told.
   */
  private record News(boolean firing, String pod, int at, int started) {
    Alert alert() {
      Alert.Builder alert = firing ? Alert.firing("Down") : Alert.resolved("Down");
      alert.label("pod", pod).at(minute(at));
      if (started >= 0) {
        alert.startsAt(minute(started));
      }
      return alert.build().accepted(1, "Down", "Down{pod=\"" + pod + "\"}");
    }
  }

  private static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }

  private static SeriesSet told(int most, News... news) {
    SeriesSet set = SeriesSet.none();
    for (News one : news) {
      set = set.after(one.alert(), most);
    }
    return set;
  }

  @Test
  void aFiringOfTheEpisodeThatEndedIsAnEcho() {
    SeriesSet ended = told(MOST, new News(true, "a", 1, 0), new News(false, "a", 5, 0));

    assertThat(ended.isFiring()).isFalse();
    assertThat(ended.echoes(new News(true, "a", 9, 0).alert())).isTrue();
    assertThat(ended.echoes(new News(true, "a", 9, 6).alert())).isFalse();
    assertThat(ended.echoes(new News(true, "b", 9, 0).alert())).isFalse();
  }

  @Test
  void whatEndedLaterThanTheStartThatIsKnownEndsItThoughItBeganBefore() {
    SeriesSet restarted = told(MOST, new News(true, "a", 1, 0), new News(true, "a", 61, 60));

    assertThat(restarted.ends(ended(0, 90))).isTrue();
    assertThat(restarted.ends(ended(0, 60))).isFalse();
    assertThat(restarted.ends(ended(0, 30))).isFalse();
    assertThat(restarted.ends(new News(false, "a", 90, 0).alert())).isFalse();
  }

  private static Alert ended(int started, int ended) {
    return Alert.resolved("Down")
        .label("pod", "a")
        .at(minute(ended))
        .startsAt(minute(started))
        .endsAt(minute(ended))
        .build()
        .accepted(1, "Down", "Down{pod=\"a\"}");
  }

  @Test
  void whereNobodySaysWhenAnEpisodeStartedTheOrderOfTheNewsCounts() {
    SeriesSet ended = told(MOST, new News(true, "a", 1, -1), new News(false, "a", 5, -1));

    assertThat(ended.echoes(new News(true, "a", 4, -1).alert())).isTrue();
    assertThat(ended.echoes(new News(true, "a", 5, -1).alert())).isFalse();

    SeriesSet again = ended.after(new News(true, "a", 6, -1).alert(), MOST);
    assertThat(again.ends(new News(false, "a", 5, -1).alert())).isFalse();
    assertThat(again.ends(new News(false, "a", 6, -1).alert())).isTrue();
  }

  @Test
  void anOlderNewsChangesNoText() {
    SeriesSet set = told(MOST, new News(true, "a", 5, 0));
    Alert older =
        Alert.firing("Down").label("pod", "a").annotation("summary", "old").at(minute(4)).build();

    SeriesSet after = set.after(older.accepted(2, "Down", "Down{pod=\"a\"}"), MOST);
    assertThat(after.active().get(0).annotations()).isEmpty();
    assertThat(set.changedBy(older.accepted(2, "Down", "Down{pod=\"a\"}"))).isFalse();
  }

  @Test
  void withoutRoomTheRestIsCounted() {
    SeriesSet set =
        told(2, new News(true, "a", 1, 0), new News(true, "b", 1, 0), new News(true, "c", 1, 0));
    assertThat(set.all()).hasSize(2);
    assertThat(set.unlisted()).isEqualTo(1);

    SeriesSet less = set.after(new News(false, "a", 2, 0).alert(), 2);
    SeriesSet listed = less.after(new News(true, "d", 3, 0).alert(), 2);
    assertThat(listed.active())
        .extracting(AlertSeries::id)
        .containsExactly("Down{pod=\"b\"}", "Down{pod=\"d\"}");
    SeriesSet none =
        listed
            .after(new News(false, "b", 4, 0).alert(), 2)
            .after(new News(false, "d", 4, 0).alert(), 2);
    assertThat(none.isFiring()).isTrue();
    assertThat(none.endedBy(new News(false, "c", 5, 0).alert())).isTrue();
  }

  /**
   * Whatever is told again, late or twice: a series fires if and only if its newest episode was
   * told to fire and not to have ended.
   */
  @Property(tries = 2000)
  void aSeriesFiresUntilItsNewestEpisodeEnds(@ForAll("histories") List<News> history) {
    SeriesSet set = SeriesSet.none();
    Set<String> ended = new HashSet<>();
    List<News> heard = new ArrayList<>();
    for (News news : history) {
      boolean echo = news.firing() && set.echoes(news.alert());
      set = set.after(news.alert(), MOST);
      heard.add(news);
      if (!news.firing()) {
        ended.add(news.pod() + news.started());
      }
      assertThat(echo).isEqualTo(news.firing() && wasOver(news, heard));
      assertThat(set.isFiring()).isEqualTo(anyFires(heard, ended));
    }
  }

  /**
   * Whether an episode that is as old or younger than this one had ended before, and none began.
   */
  private static boolean wasOver(News news, List<News> heard) {
    int newest = -1;
    boolean over = false;
    for (News before : heard.subList(0, heard.size() - 1)) {
      if (before.pod().equals(news.pod()) && before.started() >= newest) {
        over = before.started() > newest ? !before.firing() : over || !before.firing();
        newest = before.started();
      }
    }
    return over && news.started() <= newest;
  }

  private static boolean anyFires(List<News> heard, Set<String> ended) {
    for (String pod : List.of("a", "b", "c")) {
      int newest =
          heard.stream()
              .filter(one -> one.pod().equals(pod))
              .mapToInt(News::started)
              .max()
              .orElse(-1);
      if (newest >= 0 && !ended.contains(pod + newest)) {
        return true;
      }
    }
    return false;
  }

  @Provide
  Arbitrary<List<News>> histories() {
    Arbitrary<Integer> starts = Arbitraries.integers().between(0, 3).map(one -> one * 10);
    return net.jqwik.api.Combinators.combine(
            Arbitraries.of(true, false), Arbitraries.of("a", "b", "c"), starts)
        .as((firing, pod, start) -> new News(firing, pod, start + (firing ? 1 : 5), start))
        .list()
        .ofMaxSize(12);
  }
}
