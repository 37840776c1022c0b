package dev.winnow.cli.cluster;

import dev.winnow.core.Policy;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.k8s.cluster.ClusterModel;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A payment service under watch, in a cluster without a server; the button works. */
final class Swype implements AutoCloseable {

  private static final Policy POLICY = policy("sre");

  /** What can be checked after each step. */
  interface Check {
    void of(Swype swype);
  }

  final ClusterModel cluster =
      new ClusterModel("sre", "swype-app", 2, Instant.parse("2026-03-01T10:00:00Z"));
  final Watcher watcher = new Watcher(POLICY);
  private int networkFailures;
  private int sinceRevival;
  private int restarts;
  private int revivals;
  private int pressed;

  /** The bundled policy, with the button for the deployment swype-app: limit 3 within a day. */
  static Policy policy(String namespace) {
    try {
      Path settings = Files.createTempFile("winnow-button", ".yaml");
      Files.writeString(
          settings,
          "redButton:\n  - {namespace: "
              + namespace
              + ", deployment: swype-app, limit: 3, window: 24h, check: 60s}\n");
      Policy policy = Policies.bundled().withSettings(settings).load();
      Files.delete(settings);
      return policy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Longer than any guard of the bundled settings holds back an action. */
  private static final int MINUTES_AFTER = 70;

  /** All the steps, and then what is still to come: a last list, and time for every judgement. */
  void live(List<Step> steps, Delivery delivery, Check check) {
    delivery.goOn();
    for (Step step : steps) {
      happens(step);
      delivery.goOn();
      press(delivery);
      check.of(this);
    }
    delivery.list();
    for (int i = 0; i < MINUTES_AFTER; i++) {
      cluster.passes(Duration.ofMinutes(1));
      watcher.tick(cluster.now());
      press(delivery);
      check.of(this);
    }
  }

  private void happens(Step step) {
    boolean runs = cluster.size() > 0;
    step.to(cluster);
    switch (step.what()) {
      case NETWORK_FAILS -> {
        networkFailures += runs ? 1 : 0;
        sinceRevival += runs ? 1 : 0;
        restarts += runs ? 1 : 0;
      }
      case OUT_OF_MEMORY -> restarts += runs ? 1 : 0;
      case PERSON_SCALES_UP -> {
        revivals += runs ? 0 : 1;
        sinceRevival = runs ? sinceRevival : 0;
      }
      default -> {}
    }
  }

  /** Does what was asked for, and says so. */
  private void press(Delivery delivery) {
    List<ActionRequest> presses = watcher.presses();
    for (ActionRequest press : presses.subList(pressed, presses.size())) {
      cluster.passes(Duration.ofSeconds(1));
      cluster.scale(0);
      watcher.accept(new ActionOutcome(press.id(), true, "scaled", cluster.now(), "test"));
      delivery.goOn();
    }
    pressed = presses.size();
  }

  int presses() {
    return watcher.presses().size();
  }

  /** How often somebody has scaled it up again. */
  int revivals() {
    return revivals;
  }

  int restarts() {
    return restarts;
  }

  int networkFailures() {
    return networkFailures;
  }

  /** How often the network failed since it was last scaled up. */
  int sinceRevival() {
    return sinceRevival;
  }

  @Override
  public void close() {
    watcher.close();
  }
}
