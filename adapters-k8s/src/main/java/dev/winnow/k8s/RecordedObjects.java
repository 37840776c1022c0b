package dev.winnow.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Signal;
import dev.winnow.formats.ObjectTranslator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Says what recorded objects of Kubernetes mean, as {@link Translation} does. For one thread. */
public final class RecordedObjects implements ObjectTranslator {

  private final ClusterKinds kinds = new ClusterKinds();
  private final Translation translation;

  private RecordedObjects(Consumer<String> notices) {
    translation = Translation.begin(notices);
  }

  /** Makes translators. Stateless. */
  public static final class Provider implements ObjectTranslator.Provider {

    /** Is made by the one who looks for services. */
    public Provider() {}

    @Override
    public ObjectTranslator begin(Consumer<String> notices) {
      return new RecordedObjects(notices);
    }
  }

  @Override
  public void learn(String kind, JsonNode object) {
    kinds.tying(kind, object).ifPresent(translation::learn);
  }

  @Override
  public Optional<List<Signal>> found(String kind, JsonNode object, Instant now) {
    return told(kind, object, now, translation::found);
  }

  @Override
  public Optional<List<Signal>> seen(String kind, JsonNode object, Instant now) {
    return told(kind, object, now, translation::seen);
  }

  @Override
  public Optional<List<Signal>> deleted(String kind, JsonNode object, Instant now) {
    return told(kind, object, now, translation::deleted);
  }

  private Optional<List<Signal>> told(
      String kind,
      JsonNode object,
      Instant now,
      BiFunction<HasMetadata, Instant, List<Signal>> how) {
    return kinds.object(kind, object).map(known -> how.apply(known, now));
  }
}
