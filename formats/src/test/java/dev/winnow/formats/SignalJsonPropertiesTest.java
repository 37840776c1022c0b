package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.Unacknowledgement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SignalJsonPropertiesTest {

  @Property(tries = 500)
  void everySignalReadsBackAsItWas(@ForAll("signals") Signal signal) {
    String line = SignalJson.write(signal);
    assertThat(line).doesNotContain("\n");
    JsonSignals reader = new JsonSignals(ZoneOffset.UTC, Instant.MIN);
    assertThat(reader.parse(line)).containsExactly(signal);
  }

  @Provide
  Arbitrary<Signal> signals() {
    return Arbitraries.oneOf(
        alerts(), reports(), silences(), others(), ShiftSignals.any(), ClusterSignals.any());
  }

  static Arbitrary<String> texts() {
    return Arbitraries.strings().all().excludeChars('\ufffe').ofMaxLength(12);
  }

  static Arbitrary<String> words() {
    return texts().filter(text -> !text.isBlank());
  }

  static Arbitrary<Instant> times() {
    return Arbitraries.longs()
        .between(-62_135_000_000L, 400_000_000_000L)
        .flatMap(
            second ->
                Arbitraries.integers()
                    .between(0, 999_999_999)
                    .map(nano -> Instant.ofEpochSecond(second, nano)));
  }

  static Arbitrary<Labels> labels() {
    return Arbitraries.maps(texts(), texts()).ofMaxSize(3).map(Labels::of);
  }

  private static Arbitrary<Signal> alerts() {
    return Combinators.combine(
            words(),
            labels(),
            labels(),
            Arbitraries.of(true, false),
            times(),
            times().optional(),
            times().optional(),
            texts())
        .as(
            (name, labels, notes, firing, at, starts, ends, source) ->
                new Alert(name, labels, notes, firing, at, starts, ends, source, 0, ""));
  }

  private static Arbitrary<Signal> reports() {
    Arbitrary<Target> targets =
        Arbitraries.oneOf(
            words().map(Target::ticket), Combinators.combine(words(), labels()).as(Target::alert));
    return Combinators.combine(
            targets, texts(), texts(), times(), texts(), Arbitraries.integers().between(0, 5))
        .as(SignalJsonPropertiesTest::report);
  }

  private static Signal report(
      Target target, String by, String text, Instant at, String source, int kind) {
    return switch (kind) {
      case 0 -> new Acknowledgement(target, by, at, source);
      case 1 -> new Resolution(target, by, text, at, source);
      case 2 -> new Feedback(target, by, Feedback.Verdict.USEFUL, text, at, source);
      case 3 -> new Approval(target, by, at, source);
      case 4 -> new Unacknowledgement(target, by, at, source);
      default -> new Feedback(target, by, Feedback.Verdict.NO_ACTION, text, at, source);
    };
  }

  private static Arbitrary<Signal> silences() {
    Arbitrary<List<Matcher>> matchers =
        Combinators.combine(
                words(),
                Arbitraries.of(Matcher.Operator.values()),
                Arbitraries.of("", "a", "a.*", "\"\\\\"))
            .as(Matcher::of)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Combinators.combine(words(), matchers, times(), texts(), texts(), times(), texts())
        .as(
            (id, list, start, author, comment, at, source) ->
                new Silence(id, list, start, start.plusSeconds(60), author, comment, at, source));
  }

  private static Arbitrary<Signal> others() {
    return Combinators.combine(
            words(),
            words(),
            Arbitraries.doubles(),
            texts(),
            times(),
            texts(),
            Arbitraries.of(ActionOutcome.Result.values()).optional())
        .as(
            (one, two, value, text, at, source, result) ->
                result.isPresent()
                    ? new ActionOutcome(one, result.get(), text, at, source)
                    : new Measurement(one, two, value, text, at, source));
  }
}
