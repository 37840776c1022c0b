package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What incidents are about by the words of their names. Safe for use by several threads. */
final class WordTable {

  /** How many names are remembered; beyond that every look-up reads the rows. */
  private static final int REMEMBERED = 10_000;

  private static final String UNKNOWN = "unknown";

  private static final int[] NONE = {};

  private final List<Place> subjects;
  private final Map<String, int[]> byPhrase;
  private final List<Place> machine;
  private final List<Place> parts;
  private final Plain plain;
  private final List<Wrong> types;
  private final List<String> read;
  private final Endings endings;
  private final Map<String, Said> known = new ConcurrentHashMap<>();

  WordTable(CategorySettings settings) {
    this.subjects = settings.subjects().stream().map(Place::new).toList();
    this.byPhrase = byPhrase(subjects);
    this.machine = settings.machine().stream().map(Place::new).toList();
    this.parts = settings.parts().stream().map(Place::new).toList();
    this.plain = Plain.of(settings);
    this.types = settings.types().stream().map(Wrong::new).toList();
    this.read = List.copyOf(settings.read());
    Set<String> words =
        Stream.of(subjects, machine, parts)
            .flatMap(Collection::stream)
            .flatMap(place -> place.words.stream())
            .map(Phrase::joined)
            .collect(Collectors.toUnmodifiableSet());
    this.endings = new Endings(List.copyOf(settings.endings()), words);
  }

  /**
   * The category that the words of a name, or else of labels, give.
   *
   * @param name an incident's name
   * @param labels its labels
   * @return layer, component and type; empty if no word says what it is about
   */
  Optional<String> category(String name, Labels labels) {
    Said said = known.get(name);
    if (said == null) {
      said = said(name);
      if (known.size() < REMEMBERED) {
        known.put(name, said);
      }
    }
    Optional<WordRow> row = said.row.isPresent() ? said.row : byLabels(labels);
    return row.map(said::category);
  }

  private Said said(String name) {
    AlertWords words = words(name);
    Optional<WordRow> row =
        first(words)
            .or(() -> fits(machine, words, plain))
            .or(() -> fits(parts, words, any -> true));
    Optional<String> type =
        types.stream().filter(one -> words.has(one.words)).map(one -> one.row.type()).findFirst();
    return new Said(row, type);
  }

  private AlertWords words(String text) {
    return AlertWords.of(endings.apart(AlertWords.split(text)));
  }

  /**
   * The subject that a name says first; of several that begin with the same word, the first row.
   */
  private Optional<WordRow> first(AlertWords words) {
    Optional<WordRow> found = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (Place subject : subjects) {
      OptionalInt place = subject.in(words);
      if (place.isPresent() && place.getAsInt() < least) {
        least = place.getAsInt();
        found = Optional.of(subject.row);
      }
    }
    return found;
  }

  /** The first row that fits, if all words that stand before it may. */
  private static Optional<WordRow> fits(
      List<Place> rows, AlertWords words, Predicate<String> before) {
    for (Place row : rows) {
      OptionalInt place = row.in(words);
      if (place.isPresent() && words.before(place.getAsInt()).stream().allMatch(before)) {
        return Optional.of(row.row);
      }
    }
    return Optional.empty();
  }

  /** A label that names several things, such as an exporter and what it watches, says nothing. */
  private Optional<WordRow> byLabels(Labels labels) {
    for (String label : read) {
      String value = labels.value(label);
      if (!value.isEmpty()) {
        List<Place> named = named(words(value));
        if (named.stream().map(place -> place.row.place()).distinct().count() == 1) {
          return Optional.of(named.get(0).row);
        }
      }
    }
    return Optional.empty();
  }

  /** The subjects of which a phrase is there, in the order of the table. */
  private List<Place> named(AlertWords words) {
    BitSet found = new BitSet();
    for (String phrase : words.phrases()) {
      for (int subject : byPhrase.getOrDefault(phrase, NONE)) {
        found.set(subject);
      }
    }
    return found.stream()
        .mapToObj(subjects::get)
        .filter(subject -> subject.in(words).isPresent())
        .toList();
  }

  /** Which subjects each phrase, and its plural, may name, by their places in the table. */
  private static Map<String, int[]> byPhrase(List<Place> subjects) {
    Map<String, int[]> found = new HashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      int[] here = {i};
      for (Phrase phrase : subjects.get(i).words) {
        found.merge(phrase.joined(), here, WordTable::and);
        found.merge(phrase.plural(), here, WordTable::and);
      }
    }
    return Map.copyOf(found);
  }

  private static int[] and(int[] some, int[] others) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
  }

  /** A row with its phrases. */
  private record Place(WordRow row, List<Phrase> words, Optional<List<Phrase>> with) {

    Place(WordRow row) {
      this(row, Phrase.all(row.words()), Optional.ofNullable(row.with()).map(Phrase::all));
    }

    OptionalInt in(AlertWords name) {
      return with.isEmpty() || name.has(with.get()) ? name.place(words) : OptionalInt.empty();
    }
  }

  /** A row of what is wrong, with its phrases. */
  private record Wrong(TypeRow row, List<Phrase> words) {

    Wrong(TypeRow row) {
      this(row, Phrase.all(row.words()));
    }
  }

  /** What a name says. */
  private record Said(Optional<WordRow> row, Optional<String> type) {

    String category(WordRow of) {
      return of.place() + "/" + type.or(() -> Optional.ofNullable(of.type())).orElse(UNKNOWN);
    }
  }
}
