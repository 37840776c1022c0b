package dev.winnow.k8s.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chart with a canary, its settings, and a hook if one is asked for. */
final class Chart {

  private static final String VALUES =
      """
      tag: v1
      motto: ""
      port: 5003
      hook: ""
      """;

  private static final String TEMPLATE =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: {{ .Release.Name }}-settings
      data:
        motto: {{ .Values.motto | quote }}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: {{ .Release.Name }}-canary-app
        labels: {app: canary, app.kubernetes.io/managed-by: {{ .Release.Service }}}
      spec:
        replicas: 1
        selector:
          matchLabels: {app: canary}
        template:
          metadata:
            labels: {app: canary}
          spec:
            containers:
              - name: app
                image: upcommerce:{{ .Values.tag }}
                ports:
                  - containerPort: {{ .Values.port }}
                livenessProbe:
                  httpGet: {path: /health, port: 5003}
                resources:
                  limits: {cpu: "0.5", memory: 2048Mi}
      """;

  private static final String HOOK =
      """
      {{- if .Values.hook }}
      apiVersion: batch/v1
      kind: Job
      metadata:
        name: {{ .Release.Name }}-hook
        annotations:
          helm.sh/hook: {{ .Values.hook }}
      spec:
        template:
          spec:
            restartPolicy: Never
            containers:
              - name: never-ends
                image: upcommerce:hook
      {{- end }}
      """;

  private final Path folder;

  private Chart(Path folder) {
    this.folder = folder;
  }

  static Chart in(Path folder) throws IOException {
    Chart chart = new Chart(Files.createDirectories(folder.resolve("upcommerce")));
    Files.createDirectories(chart.folder.resolve("templates"));
    chart.write("Chart.yaml", "apiVersion: v2\nname: upcommerce\nversion: 1.4.2\n");
    chart.write("values.yaml", VALUES);
    chart.write("templates/app.yaml", TEMPLATE);
    chart.write("templates/hook.yaml", HOOK);
    return chart;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  Path folder() {
    return folder;
  }
}
