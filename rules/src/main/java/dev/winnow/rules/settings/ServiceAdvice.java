package dev.winnow.rules.settings;

import java.util.List;

/**
 * How large a service must be. Immutable.
 *
 * @param service the service
 * @param answer in a few words, such as {@code 6 x 512Mi, CPU 250m}; empty if something is missing
 * @param lines the arithmetic
 * @param missing what is missing for it, and why
 * @param patch a strategic merge patch for its Deployment, with the command; empty if there is none
 */
record ServiceAdvice(
    String service, String answer, List<String> lines, List<String> missing, String patch) {}
