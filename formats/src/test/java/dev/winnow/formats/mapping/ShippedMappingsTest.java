package dev.winnow.formats.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every shipped mapping does what its cases say, and is the one that its bodies are given to. */
class ShippedMappingsTest {

  private static final Path FOLDER = folder();
  private static final Mappings SHIPPED = Mappings.shipped(Instant.parse("2000-01-01T00:00:00Z"));

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Mappings.class.getResource("shipped.txt")).toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<MappingCase> cases() {
    List<MappingCase> all = new ArrayList<>();
    MappingCases.find(List.of(FOLDER)).forEach(file -> all.addAll(MappingCases.read(file)));
    return all;
  }

  private static String mappingOf(MappingCase one) {
    return MappingCases.mapping(Path.of(one.file())).getFileName().toString();
  }

  @TestFactory
  Stream<DynamicTest> everyCasePasses() {
    Map<String, MappingRunner> runners = new LinkedHashMap<>();
    return cases().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    mappingOf(one) + ": " + one.name(),
                    () -> {
                      MappingRunner runner =
                          runners.computeIfAbsent(
                              one.file(), file -> new MappingRunner(Path.of(file)));
                      MappingRunner.Result result = runner.run(one);
                      assertThat(result.differences()).as(result.describe()).isEmpty();
                    }));
  }

  @Test
  void theListOfShippedMappingsIsThatOfTheFiles() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.list(FOLDER)) {
      all.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") && !name.endsWith(MappingCases.ENDING))
          .forEach(name -> files.add(name.substring(0, name.length() - ".yaml".length())));
    }
    assertThat(Mappings.names()).containsExactlyElementsOf(files);
  }

  @Test
  void everyMappingHasTwoCasesAtLeastAndNamesItsSource() throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    cases().forEach(one -> counts.merge(mappingOf(one), 1, Integer::sum));
    for (String name : Mappings.names()) {
      assertThat(counts.getOrDefault(name + ".yaml", 0)).as(name).isGreaterThanOrEqualTo(2);
      assertThat(Files.readString(FOLDER.resolve(name + ".yaml"))).as(name).contains("https://");
    }
  }

  @Test
  void everyBodyIsGivenToTheMappingWhoseCaseItIs() {
    for (MappingCase one : cases()) {
      for (Object value : one.values()) {
        for (Body body : Body.of(value)) {
          assertThat(SHIPPED.of(body).map(Mapping::name))
              .as(one.file() + ":" + one.line())
              .contains(mappingOf(one).replace(".yaml", ""));
        }
      }
    }
  }

  @Test
  void whatIsResolvedHasTheNameAndLabelsOfWhatFired() {
    for (MappingCase one : cases()) {
      Set<String> fired = new TreeSet<>();
      Set<String> resolved = new TreeSet<>();
      for (MappingCase other : cases()) {
        if (other.file().equals(one.file())) {
          gather(other, fired, resolved);
        }
      }
      if (!resolved.isEmpty() && !fired.isEmpty()) {
        assertThat(resolved).as(one.file()).containsAnyElementsOf(fired);
      }
    }
  }

  private static void gather(MappingCase one, Set<String> fired, Set<String> resolved) {
    for (Object value : one.values()) {
      for (Body body : Body.of(value)) {
        for (Mapped mapped : SHIPPED.translate(body, new FirstNames())) {
          if (mapped instanceof Mapped.Said said && said.signal() instanceof Alert alert) {
            (alert.firing() ? fired : resolved).add(alert.name() + alert.labels());
          }
        }
      }
    }
  }

  @Test
  void noMappingOfOneToolIsAsNearToABodyOfAnotherAsItsOwn() {
    Map<String, Mapping> mappings = new LinkedHashMap<>();
    Mappings.names().forEach(name -> mappings.put(name, Mappings.read(name)));
    for (MappingCase one : cases()) {
      String own = mappingOf(one).replace(".yaml", "");
      for (Object value : one.values()) {
        for (Body body : Body.of(value)) {
          int fit =
              mappings.values().stream()
                  .filter(mapping -> !mapping.name().equals(own))
                  .mapToInt(mapping -> mapping.fit(body.content()))
                  .max()
                  .orElse(0);
          assertThat(mappings.get(own).fit(body.content())).as(one.file()).isGreaterThan(fit);
        }
      }
    }
  }
}
