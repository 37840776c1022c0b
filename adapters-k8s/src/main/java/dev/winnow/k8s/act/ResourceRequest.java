package dev.winnow.k8s.act;

/**
 * A request to the cluster, as its rights name it.
 *
 * @param verb such as {@code patch}
 * @param group such as {@code apps}; empty for the oldest resources
 * @param resource such as {@code deployments}
 * @param namespace where; empty for what has none
 * @param name of what; empty for a list
 */
record ResourceRequest(String verb, String group, String resource, String namespace, String name) {

  ResourceRequest verb(String other) {
    return new ResourceRequest(other, group, resource, namespace, name);
  }

  /** Where it is in the API, without a slash before it. Names need no escapes. */
  String path() {
    return (group.isEmpty() ? "api/v1" : "apis/" + group + "/v1")
        + (namespace.isEmpty() ? "" : "/namespaces/" + namespace)
        + "/"
        + resource
        + (name.isEmpty() ? "" : "/" + name);
  }

  /** Of what, in words. */
  String about() {
    return resource
        + (name.isEmpty() ? "" : " " + name)
        + (namespace.isEmpty() ? "" : " in namespace " + namespace);
  }

  /** The rule that lets somebody do it. */
  String rule() {
    return (namespace.isEmpty() ? "a ClusterRole" : "a Role in namespace " + namespace)
        + " with apiGroups: [\""
        + group
        + "\"], resources: [\""
        + resource
        + "\"], verbs: [\""
        + verb
        + "\"]";
  }
}
