package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names with values, sorted by name, immutable and small.
 *
 * <p>As in Prometheus, a label with an empty value is the same as no label, so empty values are
 * dropped. Rules read one with {@code labels["zone"]} or, where absent should read as empty, with
 * {@code labels.value("zone")}. Safe for use by several threads.
 */
public final class Labels extends AbstractMap<String, String> {

  private static final Labels NONE = new Labels(new String[0]);

  private static final Pattern NUMBER =
      Pattern.compile("\\s*([-+]?\\d{1,300}(?:\\.\\d{1,300})?(?:[eE][-+]?\\d{1,3})?)");

  private final String[] pairs;

  private Labels(String[] pairs) {
    this.pairs = pairs;
  }

  /**
   * No labels at all.
   *
   * @return the empty labels
   */
  public static Labels none() {
    return NONE;
  }

  /**
   * The labels of a map.
   *
   * @param map names and values; empty values are left out
   * @return the same labels, sorted by name
   */
  @JsonCreator
  public static Labels of(Map<String, String> map) {
    if (map instanceof Labels labels) {
      return labels;
    }
    if (map.size() == 1) {
      Map.Entry<String, String> only = map.entrySet().iterator().next();
      return of(only.getKey(), only.getValue());
    }
    return sorted(isSorted(map) ? map : new TreeMap<>(map));
  }

  private static boolean isSorted(Map<String, String> map) {
    return map instanceof SortedMap<String, String> sorted && sorted.comparator() == null;
  }

  private static Labels sorted(Map<String, String> sorted) {
    String[] pairs = new String[sorted.size() * 2];
    int at = 0;
    for (Map.Entry<String, String> entry : sorted.entrySet()) {
      if (entry.getValue() != null && !entry.getValue().isEmpty()) {
        pairs[at++] = entry.getKey();
        pairs[at++] = entry.getValue();
      }
    }
    return at == 0 ? NONE : new Labels(at == pairs.length ? pairs : Arrays.copyOf(pairs, at));
  }

  /**
   * A single label.
   *
   * @param name its name
   * @param value its value; empty means no label
   * @return the labels
   */
  public static Labels of(String name, String value) {
    return value.isEmpty() ? NONE : new Labels(new String[] {name, value});
  }

  /**
   * The value of a label, empty where there is none.
   *
   * @param name the label's name
   * @return its value, or the empty string
   */
  public String value(String name) {
    String found = get(name);
    return found == null ? "" : found;
  }

  /**
   * The number that the value of a label begins with, such as 96.5 of {@code 96.5 %}. In rules:
   * {@code annotations.number( "days" ) < 7}, which is false where there is no number.
   *
   * @param name the label's name
   * @return the number; not a number if the value begins with none, or there is none
   */
  public double number(String name) {
    Matcher found = NUMBER.matcher(value(name));
    return found.lookingAt() ? Double.parseDouble(found.group(1)) : Double.NaN;
  }

  /**
   * These labels and one more.
   *
   * @param name the label's name
   * @param value its value, which replaces an earlier one; empty removes it
   * @return new labels
   */
  public Labels with(String name, String value) {
    if (value.isEmpty() && !containsKey(name)) {
      return this;
    }
    Map<String, String> copy = new TreeMap<>(this);
    copy.put(name, value);
    return of(copy);
  }

  /**
   * The labels that others have too, with the same values.
   *
   * @param others other labels
   * @return what both have; these themselves if that is all of them
   */
  public Labels sharedWith(Labels others) {
    if (equals(others)) {
      return this;
    }
    Map<String, String> shared = new TreeMap<>(this);
    shared.entrySet().removeIf(one -> !one.getValue().equals(others.value(one.getKey())));
    return of(shared);
  }

  /**
   * The value of a label, or null where there is none.
   *
   * @param name the label's name
   * @return its value; null if there is no such label
   */
  @Override
  public @Nullable String get(@Nullable Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  /**
   * Whether there is a label.
   *
   * @param name the label's name
   * @return true if there is
   */
  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  /**
   * How many labels there are.
   *
   * @return a count
   */
  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Labels labels
        ? Arrays.equals(pairs, labels.pairs)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return pairs.length / 2;
      }

      @Override
      public Iterator<Entry<String, String>> iterator() {
        return new Pairs();
      }
    };
  }

  private final class Pairs implements Iterator<Entry<String, String>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < pairs.length;
    }

    @Override
    public Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next += 2;
      return Map.entry(pairs[next - 2], pairs[next - 1]);
    }
  }
}
