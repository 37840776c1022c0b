package dev.winnow.rules.settings;

/**
 * A strategic merge patch for the Deployment of a service, and the command that applies it
 * (kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch). Immutable.
 */
final class DeploymentPatch {

  private final CapacityRow row;
  private final long replicas;
  private final String memory;
  private final CpuShare cpu;

  DeploymentPatch(CapacityRow row, long replicas, String memory, CpuShare cpu) {
    this.row = row;
    this.replicas = replicas;
    this.memory = memory;
    this.cpu = cpu;
  }

  String command() {
    return "kubectl -n %s patch deployment %s --patch '\n%s'"
        .formatted(row.namespace(), row.deployment(), yaml());
  }

  private String yaml() {
    return """
        spec:
          replicas: %d
          template:
            spec:
              containers:
                - name: %s
                  resources:
                    requests: {cpu: "%s", memory: "%s"}
                    limits: {memory: "%s"}
        """
        .formatted(replicas, row.container(), cpu, memory, memory);
  }
}
