package dev.winnow.formats.mapping;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.Unacknowledgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One body, turned into signals by a mapping. For one thread. */
final class Translation {

  /** An item of a body, with the variables that expressions see beside it. */
  record Item(Object value, Map<String, Object> variables) {}

  private static final int MOST_ITEMS = 100_000;

  private final Mapping mapping;
  private final Body body;
  private final Instant floor;
  private final FirstNames firsts;
  private final Helpers helpers;

  Translation(Mapping mapping, Body body, Instant floor, FirstNames firsts) {
    this.mapping = mapping;
    this.body = body;
    this.floor = floor;
    this.firsts = firsts;
    this.helpers = new Helpers(mapping.zone());
  }

  /** What the body says, in its order. */
  List<Mapped> all() {
    List<Mapped> said = new ArrayList<>();
    try {
      Map<String, Object> variables = new LinkedHashMap<>();
      variables.put("body", body.content());
      variables.put("envelope", body.envelope());
      Optional<Expression> items = mapping.items();
      List<Object> each =
          items.isPresent()
              ? Values.items(items.get().of(body.content(), variables, helpers))
              : List.of(body.content());
      if (each.size() > MOST_ITEMS) {
        throw new MappingFault("the body has more than " + MOST_ITEMS + " items; split it");
      }
      for (Object item : each) {
        said.addAll(item(item, variables));
      }
      if (each.isEmpty()) {
        said.add(new Mapped.Passed());
      }
    } catch (MappingFault e) {
      said.add(refused(e));
    }
    return said;
  }

  private List<Mapped> item(Object item, Map<String, Object> shared) {
    try {
      Map<String, Object> variables = new LinkedHashMap<>(shared);
      mapping
          .variables()
          .forEach(
              (name, expression) ->
                  Optional.ofNullable(expression.of(item, variables, helpers))
                      .ifPresent(value -> variables.put(name, value)));
      for (State state : mapping.states()) {
        if (holds(state, item, variables)) {
          return said(state, item, variables);
        }
      }
      throw new MappingFault(
          "no entry of \"states\" in the mapping "
              + mapping.name()
              + " fits this body; add one, if only with signal: ignore");
    } catch (MappingFault e) {
      return List.of(refused(e));
    } catch (IllegalArgumentException e) {
      return List.of(new Mapped.Refused(String.valueOf(e.getMessage()), false));
    }
  }

  private boolean holds(State state, Object item, Map<String, Object> variables) {
    return state
        .when()
        .map(when -> Boolean.TRUE.equals(when.of(item, variables, helpers)))
        .orElse(true);
  }

  private List<Mapped> said(State state, Object item, Map<String, Object> variables) {
    Reading reading = new Reading(state.parts(), new Item(item, variables), helpers, times());
    List<Mapped> said = new ArrayList<>();
    for (State.Meaning meaning : state.meanings()) {
      said.add(
          switch (meaning) {
            case ALERT -> alert(reading, true);
            case RESOLVED -> alert(reading, false);
            case ACKNOWLEDGEMENT -> acknowledgement(reading);
            case UNACKNOWLEDGEMENT -> unacknowledgement(reading);
            case RESOLUTION -> resolution(reading);
            case SILENCE -> silence(reading);
            case IGNORE -> new Mapped.Passed();
            case REFUSE -> new Mapped.Refused(because(reading), true);
          });
    }
    return said;
  }

  private Times times() {
    return new Times(mapping.zone(), floor);
  }

  private static String because(Reading reading) {
    String because = reading.text("because");
    return because.isEmpty() ? "the mapping refuses this body" : because;
  }

  private Mapped alert(Reading reading, boolean firing) {
    Optional<Instant> sent = sent(reading);
    Optional<Instant> startsAt = reading.time("startsAt");
    Optional<Instant> endsAt =
        reading.time("endsAt").filter(end -> !end.isBefore(startsAt.orElse(end)));
    Optional<Instant> episode = firing ? startsAt : endsAt.or(() -> startsAt);
    FirstNames.Identity identity = identity(reading, firing, sent.or(() -> episode));
    String name = identity.name();
    Alert.Builder alert = firing ? Alert.firing(name) : Alert.resolved(name);
    startsAt.ifPresent(alert::startsAt);
    endsAt.ifPresent(alert::endsAt);
    alert.at(sent.or(() -> episode).orElse(Instant.EPOCH));
    alert.silencedBy(reading.text("silencedBy")).inhibitedBy(reading.text("inhibitedBy"));
    alert.labels(identity.labels()).annotations(reading.annotations()).source(mapping.source());
    return new Mapped.Said(alert.build(), sent, episode);
  }

  private Optional<Instant> sent(Reading reading) {
    return body.receivedAt()
        .or(() -> reading.time("at"))
        .or(body::sentAt)
        .filter(at -> !at.isBefore(floor));
  }

  private FirstNames.Identity identity(Reading reading, boolean firing, Optional<Instant> at) {
    FirstNames.Identity now = new FirstNames.Identity(reading.name(), reading.labels());
    String id = reading.text("id");
    return firing
        ? firsts.firing(mapping.source(), id, now, at)
        : firsts.over(mapping.source(), id, now, at);
  }

  private FirstNames.Identity identity(Reading reading) {
    FirstNames.Identity now = new FirstNames.Identity(reading.name(), reading.labels());
    return firsts.first(mapping.source(), reading.text("id"), now);
  }

  private Target target(Reading reading) {
    FirstNames.Identity identity = identity(reading);
    return Target.alert(identity.name(), identity.labels());
  }

  private Mapped acknowledgement(Reading reading) {
    Target target = target(reading);
    return report(
        reading, at -> new Acknowledgement(target, reading.text("by"), at, mapping.source()));
  }

  private Mapped unacknowledgement(Reading reading) {
    Target target = target(reading);
    return report(
        reading, at -> new Unacknowledgement(target, reading.text("by"), at, mapping.source()));
  }

  private Mapped resolution(Reading reading) {
    Target target = target(reading);
    String action = reading.text("action");
    return report(
        reading, at -> new Resolution(target, reading.text("by"), action, at, mapping.source()));
  }

  private Mapped report(Reading reading, java.util.function.Function<Instant, Signal> made) {
    Optional<Instant> sent = sent(reading);
    Optional<Instant> episode = reading.time("endsAt").or(() -> reading.time("startsAt"));
    Instant at = sent.or(() -> episode).orElse(Instant.EPOCH);
    return new Mapped.Said(made.apply(at), sent, episode);
  }

  private Mapped silence(Reading reading) {
    Optional<Instant> sent = sent(reading);
    return new Mapped.Said(reading.silence(sent, mapping.source()), sent, reading.time("startsAt"));
  }

  private static Mapped refused(MappingFault e) {
    return new Mapped.Refused(String.valueOf(e.getMessage()), false);
  }
}
