package dev.winnow.authoring.cases;

import dev.winnow.text.yaml.YamlNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing that a case can say of a ticket, a page or an action.
 *
 * @param <T> what it is said of
 * @param expected reads what is expected
 * @param actual what it is, given what is expected
 */
record Column<T>(Function<YamlNode, Object> expected, BiFunction<T, Object, Object> actual) {

  static <T> Column<T> text(Function<T, String> actual) {
    return new Column<>(YamlNode::text, (one, expected) -> actual.apply(one));
  }

  static <T> Column<T> whole(Function<T, Number> actual) {
    return new Column<>(YamlNode::whole, (one, expected) -> actual.apply(one).intValue());
  }

  static <T> Column<T> moment(Function<T, Instant> actual) {
    return new Column<>(
        node -> CaseTime.text(CaseTime.of(node.offset())),
        (one, expected) -> CaseTime.text(actual.apply(one)));
  }

  static <T> Column<T> texts(Function<T, List<String>> actual) {
    return new Column<>(
        node -> node.items().stream().map(YamlNode::text).toList(),
        (one, expected) -> actual.apply(one));
  }

  /** Only the entries that are expected are looked at. */
  static <T> Column<T> map(Function<T, Map<String, String>> actual) {
    return new Column<>(
        Column::texts,
        (one, expected) -> {
          Map<String, String> chosen = new TreeMap<>(actual.apply(one));
          chosen.keySet().retainAll(((Map<?, ?>) expected).keySet());
          return chosen;
        });
  }

  /** One text, or of a group only the entries that are expected. */
  static <T> Column<T> textOrMap(Function<T, String> text, Function<T, Map<String, String>> map) {
    Column<T> one = text(text);
    Column<T> several = map(map);
    return new Column<>(
        node -> (node.isGroup() ? several : one).expected().apply(node),
        (action, expected) ->
            (expected instanceof Map ? several : one).actual().apply(action, expected));
  }

  private static Map<String, String> texts(YamlNode node) {
    Map<String, String> map = new TreeMap<>();
    node.entries().forEach((name, value) -> map.put(name, value.text()));
    return map;
  }
}
