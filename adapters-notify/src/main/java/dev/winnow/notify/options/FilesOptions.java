package dev.winnow.notify.options;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A file for each ticket. Immutable.
 *
 * @param folder where they are; it is made if it is not there
 * @param format {@code markdown} or {@code json}
 */
public record FilesOptions(String folder, @JsonProperty(defaultValue = "markdown") String format) {

  /** Checks them. */
  public FilesOptions {
    Checks.notBlank("folder", folder);
    Checks.oneOf("format", format, "markdown", "json");
  }
}
