package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a pod, or the Job that it is of, is one run of many of: what makes something for each run
 * gives it a name of its own, and people know the maker alone.
 */
final class RunOf {

  /**
   * What makes Jobs again and again: Kubernetes itself, KEDA ({@code kedacore/keda},
   * pkg/scaling/executor/scale_jobs.go, generateJobs) and OpenKruise. A Job of others, such as one
   * of a JobSet, is one part of a whole, and not the next run of what failed.
   */
  private static final Set<String> MAKERS = Set.of("CronJob", "ScaledJob", "AdvancedCronJob");

  /**
   * The names that makers write on the pods of their runs.
   *
   * @param kind what controls the pod; empty if nothing does
   * @param mark the label or annotation
   * @param maker of what kind the maker is that it names
   */
  private record Mark(String kind, String mark, String maker) {}

  private static final List<Mark> MARKS =
      List.of(
          // KEDA, generateJobs: the template of the Job's pods has it too.
          new Mark("Job", "scaledjob.keda.sh/name", "scaledjob"),
          // OpenShift's deployer: each rollout is a replication controller (openshift/api, apps/v1,
          // DeploymentConfigAnnotation).
          new Mark(
              "ReplicationController", "openshift.io/deployment-config.name", "deploymentconfig"),
          // Tekton (tektoncd/pipeline, docs/labels.md): the pipeline, or else the task.
          new Mark("TaskRun", "tekton.dev/pipeline", "pipeline"),
          new Mark("TaskRun", "tekton.dev/task", "task"),
          // Airflow (apache/airflow, pod_generator.py): nothing controls its workers.
          new Mark("", "dag_id", "dag"));

  private RunOf() {}

  /** What a Job is a run of by what controls it. */
  static boolean isMaker(OwnerReference owner) {
    return MAKERS.contains(owner.getKind());
  }

  /**
   * What a pod is a run of.
   *
   * @param owner what controls it
   * @return empty if nothing on it says so
   */
  static Optional<String> of(Pod pod, Optional<OwnerReference> owner) {
    String kind = owner.map(OwnerReference::getKind).orElse("");
    return Stream.concat(marked(pod, kind), owner.flatMap(it -> named(pod, it)).stream())
        .findFirst();
  }

  private static Stream<String> marked(Pod pod, String kind) {
    Map<String, String> labels = Meta.labels(pod);
    Map<String, String> annotations = Meta.annotations(pod);
    return MARKS.stream()
        .filter(mark -> mark.kind().equals(kind))
        .flatMap(
            mark ->
                Stream.of(labels, annotations)
                    .map(all -> all.getOrDefault(mark.mark(), ""))
                    .filter(name -> !name.isBlank())
                    .map(name -> mark.maker() + "/" + name));
  }

  /** Argo Workflows names the workflow of a run by its time, as CronJobs once did. */
  private static Optional<String> named(Pod pod, OwnerReference owner) {
    return switch (owner.getKind()) {
      case "Job" -> RunName.of(pod, owner.getName()).map(name -> "cronjob/" + name);
      case "Workflow" -> RunName.of(pod, owner.getName()).map(name -> "cronworkflow/" + name);
      default -> Optional.empty();
    };
  }
}
