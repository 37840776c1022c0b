package dev.winnow.formats;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Matcher.Operator;
import dev.winnow.core.signal.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Of what a line of Nagios speaks: a host, with its services or without, all services of a host, or
 * one service.
 */
record NagiosSubject(Kind kind, String host, String service) {

  enum Kind {
    /** A host and all its services. */
    HOST,
    /** A host, not its services. */
    HOST_ALONE,
    /** All services of a host. */
    SERVICES,
    /** One service. */
    SERVICE
  }

  static NagiosSubject host(String host) {
    return new NagiosSubject(Kind.HOST, host, "");
  }

  static NagiosSubject hostAlone(String host) {
    return new NagiosSubject(Kind.HOST_ALONE, host, "");
  }

  static NagiosSubject services(String host) {
    return new NagiosSubject(Kind.SERVICES, host, "");
  }

  static NagiosSubject service(String host, String service) {
    return new NagiosSubject(Kind.SERVICE, host, service);
  }

  boolean isOfServices() {
    return kind == Kind.SERVICE || kind == Kind.SERVICES;
  }

  /** The alert of the host or of the service. */
  Target alert() {
    String name = kind == Kind.SERVICE ? service : NagiosState.HOST_DOWN;
    return Target.alert(name, Labels.of("host", host));
  }

  /** What covers the alerts of this, but for some services. */
  List<Matcher> matchers(Set<String> exceptServices) {
    List<Matcher> matchers = new ArrayList<>();
    matchers.add(Matcher.of("host", Operator.EQUAL, host));
    switch (kind) {
      case SERVICE -> matchers.add(Matcher.of(Matcher.NAME, Operator.EQUAL, service));
      case HOST_ALONE ->
          matchers.add(Matcher.of(Matcher.NAME, Operator.EQUAL, NagiosState.HOST_DOWN));
      case SERVICES ->
          matchers.add(Matcher.of(Matcher.NAME, Operator.NOT_EQUAL, NagiosState.HOST_DOWN));
      case HOST -> {}
    }
    for (String name : exceptServices) {
      matchers.add(Matcher.of(Matcher.NAME, Operator.NOT_EQUAL, name));
    }
    return matchers;
  }

  /** For the id of a silence. */
  String text() {
    return switch (kind) {
      case HOST -> host;
      case HOST_ALONE -> host + " (host)";
      case SERVICES -> host + " (services)";
      case SERVICE -> host + ";" + service;
    };
  }
}
