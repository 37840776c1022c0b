package dev.winnow.core.engine;

import dev.winnow.core.compile.RuleHand;
import java.util.Optional;
import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;
import org.jspecify.annotations.Nullable;

/** What a rule does that changes one fact, or puts one in, and nothing else. For one firing. */
final class DirectUpdates implements Drools, RuleHand.Apart {

  private @Nullable Object fact;
  private @Nullable Object inserted;
  private @Nullable BitMask mask;

  /** The fact that was changed, if one was. */
  Optional<Object> fact() {
    return Optional.ofNullable(fact);
  }

  /** The fact that is to be put in, if one is. */
  Optional<Object> inserted() {
    return Optional.ofNullable(inserted);
  }

  /** Which of its properties were. */
  Optional<BitMask> mask() {
    return Optional.ofNullable(mask);
  }

  @Override
  public RuntimeException leaves() {
    return new DirectTest.UnsureException(null);
  }

  @Override
  public void update(Object object, BitMask modified) {
    fact = object;
    mask = modified;
  }

  @Override
  public void update(Object object, String... modified) {
    throw unexpected();
  }

  @Override
  public void insert(Object object) {
    inserted = object;
  }

  @Override
  public void insert(Object object, boolean dynamic) {
    throw unexpected();
  }

  @Override
  public void delete(Object object) {
    throw unexpected();
  }

  @Override
  public <T> T getRuntime(Class<T> runtimeClass) {
    throw unexpected();
  }

  @Override
  public <T> T getContext(Class<T> contextClass) {
    throw unexpected();
  }

  @Override
  public DroolsEntryPoint getEntryPoint(String name) {
    throw unexpected();
  }

  @Override
  public void halt() {
    throw unexpected();
  }

  @Override
  public void setFocus(String group) {
    throw unexpected();
  }

  @Override
  public Channel getChannel(String name) {
    throw unexpected();
  }

  @Override
  public void logicalInsert(Object object) {
    throw unexpected();
  }

  @Override
  public void insertAsync(Object object) {
    throw unexpected();
  }

  /** {@link DirectEffect} has read that the rule does no such thing. */
  private static IllegalStateException unexpected() {
    return new IllegalStateException("a rule does more than its code says");
  }
}
