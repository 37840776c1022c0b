package dev.winnow.http;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each client, which fills again at a steady rate. Of too many clients,
 * those that were heard of longest ago are forgotten: their buckets are full. Safe for use by
 * several threads.
 */
final class RateLimit {

  private static final int CLIENTS = 10_000;
  private static final double MILLIS = 1_000.0;

  private static final class Bucket {
    private double tokens;
    private long at;
  }

  private static final class Buckets extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    Buckets() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > CLIENTS;
    }
  }

  private final Buckets buckets = new Buckets();
  private final int perSecond;
  private final InstantSource clock;

  RateLimit(int perSecond, InstantSource clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Whether a client may send another request now. */
  synchronized boolean isFree(String client) {
    if (perSecond == 0) {
      return true;
    }
    long now = clock.millis();
    Bucket bucket = buckets.computeIfAbsent(client, address -> full(now));
    long passed = Math.max(0, now - bucket.at);
    bucket.tokens = Math.min(perSecond, bucket.tokens + passed * perSecond / MILLIS);
    bucket.at = now;
    boolean free = bucket.tokens >= 1;
    bucket.tokens -= free ? 1 : 0;
    return free;
  }

  private Bucket full(long now) {
    Bucket bucket = new Bucket();
    bucket.tokens = perSecond;
    bucket.at = now;
    return bucket;
  }
}
