package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Labels;
import dev.winnow.rules.settings.CategoryTable;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the default categories against what a person says of 200 names, however they are written.
 */
class JudgedNamesTest {

  private static final CategoryTable TABLE =
      new CategoryTable(
          YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS))
              .as(Settings.class)
              .categories());

  private static Arguments form(String name, UnaryOperator<String> form) {
    return Arguments.of(name, form);
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        form("as it is", name -> name),
        form("as one word with capitals", JudgedNamesTest::camel),
        form("with underscores", name -> name.replace(' ', '_').toLowerCase(Locale.ROOT)),
        form("in capitals", name -> name.replace(' ', '-').toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void fourOfFiveAreSensibleAndHardlyAnyIsWrong(String how, UnaryOperator<String> form) {
    List<Judged> all = judged();
    List<String> sensible = said(all, form, Judged::sensible);
    List<String> wrong = said(all, form, one -> !one.sensible() && !one.unknown());

    assertThat(all).hasSize(200);
    assertThat(sensible.size()).as("sensible, of 200").isGreaterThanOrEqualTo(160);
    assertThat(wrong).hasSizeLessThan(4);
  }

  private static List<String> said(
      List<Judged> all, UnaryOperator<String> form, Predicate<Judged> which) {
    return all.stream()
        .map(one -> one.written(form.apply(one.name())))
        .filter(which)
        .map(one -> one.name() + " is " + one.found())
        .toList();
  }

  private static List<Judged> judged() {
    return BundledRules.text("dev/winnow/rules/categories/judged.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| "))
        .map(cells -> new Judged(cells[0], List.of(cells[1].split(" or "))))
        .toList();
  }

  private static String camel(String name) {
    if (!name.contains(" ")) {
      return name;
    }
    return String.join(
        "",
        Arrays.stream(name.split(" "))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .toList());
  }

  /** A name, and what a person says it is about. */
  private record Judged(String name, List<String> places) {

    Judged written(String otherwise) {
      return new Judged(otherwise, places);
    }

    String found() {
      String category = TABLE.categoryOf(name, Labels.none());
      return category.substring(0, category.lastIndexOf('/'));
    }

    /** Not counted as sensible where nothing is said, even if nothing can be. */
    boolean sensible() {
      return places.contains(found());
    }

    boolean unknown() {
      return found().endsWith("/unknown");
    }
  }
}
