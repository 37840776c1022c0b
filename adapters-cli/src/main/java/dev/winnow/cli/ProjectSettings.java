package dev.winnow.cli;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code winnow.yaml} may say. Public because it is made by reflection. Immutable.
 *
 * @param settings a settings file, relative to winnow.yaml
 * @param policies rule files or folders to add to the bundled rules, relative to winnow.yaml
 * @param only whether to use only those policies
 * @param input the input format
 * @param every how far lines without a time are apart
 * @param ticketPattern what ticket lines look like
 * @param mapping a shipped CSV mapping, or a file relative to winnow.yaml
 */
public record ProjectSettings(
    @Nullable String settings,
    @Nullable List<String> policies,
    @Nullable Boolean only,
    @Nullable String input,
    @Nullable Duration every,
    @Nullable String ticketPattern,
    @Nullable String mapping) {}
