package dev.winnow.http;

import dev.winnow.text.yaml.SettingProblem;
import dev.winnow.text.yaml.SettingProblems;
import java.util.List;

/**
 * By what a webhook is signed. What is posted to that endpoint must carry the HMAC-SHA-256 of its
 * body, in hexadecimal, possibly after {@code sha256=}; it needs no token then. Immutable.
 *
 * @param endpoint {@code alertmanager}, {@code grafana}, {@code events} or {@code signals}
 * @param file the file that holds the secret
 * @param header the header with the signature, such as {@code X-Hub-Signature-256} (GitHub) or
 *     {@code X-Grafana-Alerting-Signature}; "" is the first of them
 */
public record WebhookSecret(String endpoint, String file, String header) {

  private static final List<String> ENDPOINTS =
      List.of("alertmanager", "grafana", "events", "signals");

  /**
   * Checks that there is such an endpoint.
   *
   * @throws IllegalArgumentException if there is not, or no file is named
   */
  public WebhookSecret {
    new SettingProblems()
        .that(
            ENDPOINTS.contains(endpoint),
            SettingProblem.at(
                "the endpoint \""
                    + endpoint
                    + "\" cannot be signed; use one of "
                    + String.join(", ", ENDPOINTS),
                "endpoint"))
        .that(
            !file.isBlank(),
            SettingProblem.at("the secret for " + endpoint + " needs a file", "file"))
        .check();
    header = header.isBlank() ? "X-Hub-Signature-256" : header;
  }
}
