package dev.winnow.formats.mapping;

import dev.winnow.core.PolicyException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the cases of a mapping. For one thread. */
public final class MappingRunner {

  private static final Instant FLOOR = Instant.parse("2000-01-01T00:00:00Z");

  private final Mapping mapping;
  private final Mappings shipped = Mappings.shipped(FLOOR);

  /**
   * Reads the mapping that cases belong to.
   *
   * @param cases a file of cases
   * @throws PolicyException if the mapping has errors
   */
  public MappingRunner(Path cases) {
    this.mapping = Mappings.file(MappingCases.mapping(cases));
  }

  /**
   * What came of a case.
   *
   * @param tested the case
   * @param differences how what happened differs from what was expected; none if the case passed
   * @param actual the signals of its bodies, a line each
   */
  public record Result(MappingCase tested, List<String> differences, List<String> actual) {

    /** Keeps its own copies. */
    public Result {
      differences = List.copyOf(differences);
      actual = List.copyOf(actual);
    }

    /**
     * The result for people: what differs, and what the bodies are.
     *
     * @return lines
     */
    public String describe() {
      StringBuilder text = new StringBuilder("failed: ");
      text.append(tested.file()).append(':').append(tested.line()).append(": ");
      text.append(tested.name());
      differences.forEach(one -> text.append("\n  ").append(one));
      text.append("\n  what the mapping makes of it:");
      actual.forEach(one -> text.append("\n    ").append(one));
      return actual.isEmpty() ? text.append(" nothing").toString() : text.toString();
    }
  }

  /**
   * Runs a case.
   *
   * @param tested the case
   * @return what came of it
   */
  public Result run(MappingCase tested) {
    List<String> differences = new ArrayList<>();
    List<Mapped> actual = new ArrayList<>();
    FirstNames firsts = new FirstNames();
    for (Object value : tested.values()) {
      for (Body body : Body.of(value)) {
        claimed(body).ifPresent(differences::add);
        new Translation(mapping, body, FLOOR, firsts)
            .all().stream().filter(one -> !(one instanceof Mapped.Passed)).forEach(actual::add);
      }
    }
    List<MappingCase.Expected> expected = tested.expected();
    if (expected.size() != actual.size()) {
      differences.add("signals: expected " + expected.size() + ", but there are " + actual.size());
    }
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      String where = expected.size() == 1 ? "" : "signal " + (i + 1) + ": ";
      for (String difference : new Comparison(expected.get(i), actual.get(i)).differences()) {
        differences.add(where + difference);
      }
    }
    return new Result(tested, differences, actual.stream().map(Comparison::line).toList());
  }

  /** Says so if a body is not this mapping's. */
  private Optional<String> claimed(Body body) {
    if (!mapping.detects() || mapping.fit(body.content()) > 0) {
      Optional<Mapping> other = shipped.of(body);
      boolean nearer =
          other.isPresent()
              && other.get().fit(body.content()) > mapping.fit(body.content())
              && !other.get().name().equals(mapping.name());
      return nearer && mapping.detects()
          ? Optional.of(
              "detect: the shipped mapping " + other.get().name() + " fits this body better")
          : Optional.empty();
    }
    return Optional.of(
        "detect: this body is not recognised; it lacks "
            + mapping
                .near(body.content())
                .map(near -> String.join(", ", near.missing()))
                .orElse("every condition"));
  }
}
