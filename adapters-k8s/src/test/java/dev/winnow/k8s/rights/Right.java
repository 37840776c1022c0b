package dev.winnow.k8s.rights;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that an account may do.
 *
 * @param where {@code namespace} or {@code cluster}
 * @param group the API group, empty for the oldest
 * @param resource with its subresource, if it is one
 * @param verb as RBAC names it
 */
record Right(String where, String group, String resource, String verb)
    implements Comparable<Right> {

  private static final Pattern PATH =
      Pattern.compile(
          "/(?:api|apis/(?<group>[^/]+))/v[12](?<namespace>/namespaces/[^/]+)?/(?<resource>[^/]+)"
              + "(?:/(?<name>[^/]+)(?<sub>/[^/]+)?)?");

  /** The right that a request needs. */
  static Right of(String method, String path) {
    URI uri = URI.create(path);
    Matcher matcher = PATH.matcher(uri.getPath());
    if (!matcher.matches()) {
      throw new AssertionError("what right does this need? " + method + " " + path);
    }
    String group = matcher.group("group");
    String sub = matcher.group("sub");
    return new Right(
        matcher.group("namespace") == null ? "cluster" : "namespace",
        group == null ? "" : group,
        matcher.group("resource") + (sub == null ? "" : sub),
        verb(method, matcher.group("name") != null, String.valueOf(uri.getQuery())));
  }

  private static String verb(String method, boolean one, String query) {
    return switch (method) {
      case "GET" -> one ? "get" : query.contains("watch=true") ? "watch" : "list";
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> one ? "delete" : "deletecollection";
      default -> throw new AssertionError("what verb is " + method + "?");
    };
  }

  /** The rights that roles grant. */
  static Set<Right> granted(Collection<HasMetadata> objects) {
    Set<Right> all = new TreeSet<>();
    for (HasMetadata object : objects) {
      if (object instanceof Role role) {
        role.getRules().forEach(rule -> all.addAll(of("namespace", rule)));
      } else if (object instanceof ClusterRole role) {
        role.getRules().forEach(rule -> all.addAll(of("cluster", rule)));
      }
    }
    return all;
  }

  static List<Right> of(String where, PolicyRule rule) {
    return rule.getApiGroups().stream()
        .flatMap(
            group ->
                rule.getResources().stream()
                    .flatMap(
                        resource ->
                            rule.getVerbs().stream()
                                .map(verb -> new Right(where, group, resource, verb))))
        .toList();
  }

  @Override
  public int compareTo(Right other) {
    return toString().compareTo(other.toString());
  }
}
