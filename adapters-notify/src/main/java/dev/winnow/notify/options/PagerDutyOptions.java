package dev.winnow.notify.options;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * PagerDuty by its Events API v2. Immutable.
 *
 * @param keyFile the file with the integration key of the service
 * @param url where the API is; {@code https://events.eu.pagerduty.com} in Europe
 */
public record PagerDutyOptions(
    String keyFile, @JsonProperty(defaultValue = "https://events.pagerduty.com") String url) {

  /** Checks them. */
  public PagerDutyOptions {
    Checks.notBlank("keyFile", keyFile);
    Checks.safe("url", url);
  }
}
