package dev.winnow.core;

import java.util.Optional;

/**
 * What is known of a rule besides what it does. Immutable.
 *
 * @param id its stable id, from {@code @Id}; the rule's name where it has none
 * @param name its name: a sentence
 * @param file the file it is written in
 * @param line the line where it begins, from 1
 * @param owner whose it is, from {@code @Owner}; possibly empty
 * @param runbook where to read more, from {@code @Runbook}; possibly empty
 * @param answer how a signal that it matches is answered, from {@code @Answer}
 */
public record RuleInfo(
    String id,
    String name,
    String file,
    int line,
    String owner,
    String runbook,
    Optional<Disposition> answer) {}
