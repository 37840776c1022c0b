package dev.winnow.core.sandbox;

import dev.winnow.core.sandbox.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is found while a policy's classes are read, and what can only be judged at the end. */
final class Findings {

  private final AllowList allowed;
  private final Set<String> own;
  private final Map<String, Boolean> types = new HashMap<>();
  private final Map<String, Boolean> members = new HashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final List<OwnCall> calls = new ArrayList<>();
  private final Set<Found> found = new LinkedHashSet<>();
  private final Map<String, Set<String>> rules = new TreeMap<>();

  /** A class of the policy: what it inherits from, and its members as name and descriptor. */
  record Shape(String parent, List<String> interfaces, Set<String> members) {}

  /** A use of a member of one of the policy's own classes. */
  record OwnCall(String type, String method, String from, String owner, String name, String desc) {

    String target() {
      return owner + "." + name + desc;
    }
  }

  private record Found(String type, String method, Kind kind, String reached) {}

  Findings(AllowList allowed, Set<String> own) {
    this.allowed = allowed;
    this.own = Set.copyOf(own);
  }

  boolean isOwn(String type) {
    return own.contains(type);
  }

  /** Whether a class that is not the policy's own may be the type of a value. */
  boolean mayBe(String type) {
    return types.computeIfAbsent(type, allowed::type);
  }

  /** Whether an interface may be that of a lambda. */
  boolean mayBeLambda(String type) {
    return allowed.lambda(type);
  }

  /** Whether a member of a class that is not the policy's own may be used. */
  boolean mayUse(String owner, String name, String descriptor) {
    Boolean known = members.get(owner + '.' + name + descriptor);
    if (known == null) {
      known = allowed.member(owner, name, descriptor);
      members.put(owner + '.' + name + descriptor, known);
    }
    return known;
  }

  /** Whether only the rules that come with Winnow may use it. */
  boolean isOfGuards(String owner, String name, String descriptor) {
    return allowed.isOfGuards(owner, name, descriptor);
  }

  void add(String type, String method, Kind kind, String reached) {
    found.add(new Found(type, method, kind, reached));
  }

  void shape(String type, Shape shape) {
    shapes.put(type, shape);
  }

  void ownCall(OwnCall call) {
    calls.add(call);
  }

  /** Says that a rule uses a class, or a method of a class. */
  void usedBy(String rule, String code) {
    rules.computeIfAbsent(code, any -> new TreeSet<>()).add(rule);
  }

  /**
   * Judges what needs all classes: members that are inherited, and methods that call themselves.
   */
  void resolve() {
    for (OwnCall call : calls) {
      if (!isAllowed(call.owner(), call.name(), call.desc())) {
        add(call.type(), call.method(), Kind.REACH, inherited(call));
      }
    }
    for (OwnCall call : Recursion.in(calls)) {
      add(call.type(), call.method(), Kind.RECURSION, call.method());
    }
  }

  List<Violation> violations() {
    return found.stream()
        .map(
            one ->
                new Violation(
                    one.type(), one.method(), one.kind(), one.reached(), List.copyOf(rulesOf(one))))
        .toList();
  }

  private Set<String> rulesOf(Found one) {
    Set<String> byMethod = rules.get(one.type() + "." + one.method());
    if (byMethod != null) {
      return byMethod;
    }
    int nested = one.type().indexOf('$');
    String outer = nested < 0 ? one.type() : one.type().substring(0, nested);
    return rules.getOrDefault(outer, Set.of());
  }

  private boolean isAllowed(String owner, String name, String descriptor) {
    Shape shape = shapes.get(owner);
    if (shape == null) {
      return mayUse(owner, name, descriptor);
    }
    return shape.members().contains(name + descriptor)
        || isAllowedAbove(shape.parent(), name, descriptor)
        || shape.interfaces().stream().anyMatch(above -> isAllowedAbove(above, name, descriptor));
  }

  /** A class of the policy inherits from none of its own: {@link ClassCheck} sees to that. */
  private boolean isAllowedAbove(String type, String name, String descriptor) {
    return !isOwn(type) && mayUse(type, name, descriptor);
  }

  private String inherited(OwnCall call) {
    Shape shape = shapes.get(call.owner());
    return Names.member(shape == null ? call.owner() : shape.parent(), call.name());
  }
}
