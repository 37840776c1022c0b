package dev.winnow.runtime.service;

import java.time.Duration;

/**
 * How a feed works. Immutable.
 *
 * @param every how long it gathers signals at least before it sends the next ones
 * @param batch how many signals it sends at once at most
 * @param queue how many signals may wait; then the source has to
 * @param retry how long it waits before it tries again to keep what it remembers
 * @param catchUp how long others wait for what happened before it began
 * @param stop how long it may take to end
 */
public record FeedOptions(
    Duration every, int batch, int queue, Duration retry, Duration catchUp, Duration stop) {}
