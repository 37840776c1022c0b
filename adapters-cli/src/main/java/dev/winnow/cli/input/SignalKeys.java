package dev.winnow.cli.input;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that each type of JSON signal may have. */
final class SignalKeys {

  static final Set<String> TARGET = Set.of("ticket", "name", "labels");

  private SignalKeys() {}

  static Set<String> of(String type) {
    Stream<String> own =
        switch (type) {
          case "alert" ->
              Stream.of("name", "status", "labels", "annotations", "startsAt", "endsAt");
          case "measurement" -> Stream.of("metric", "subject", "value", "unit");
          case "acknowledgement" -> Stream.of("target", "by");
          case "resolution" -> Stream.of("target", "by", "action");
          case "feedback" -> Stream.of("target", "by", "verdict", "comment");
          case "silence" ->
              Stream.of("id", "matchers", "startsAt", "endsAt", "author", "createdBy", "comment");
          default -> Stream.of("decision", "success", "detail");
        };
    return Stream.concat(own, Stream.of("type", "at", "source")).collect(Collectors.toSet());
  }
}
