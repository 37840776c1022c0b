package dev.winnow.runtime.service;

import dev.winnow.core.Policy;
import java.util.function.Consumer;

/**
 * A second policy that is to decide beside the first, and do nothing.
 *
 * @param policy the policy
 * @param options how
 * @param notices hears what people should know of it, in sentences; called by several threads
 */
public record ShadowPlan(Policy policy, ShadowOptions options, Consumer<String> notices) {}
