package dev.winnow.k8s;

import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Signal;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Objects of the Kubernetes API become signals: pods, events, deployments, replica sets, stateful
 * sets, daemon sets, Jobs, CronJobs, nodes, claims for volumes, autoscalers, and the Secrets in
 * which Helm keeps releases.
 *
 * <p>The same object may be given as often as the API repeats it, late, and in any order: each
 * restart and each event is a signal once, each status when something of it has changed. It reads
 * no clock and asks no cluster, so that a recorded cluster gives the same signals as a live one.
 * What it remembers can be written as text and read again. For one thread at a time.
 */
public final class Translation {

  /** How long what is gone may still be repeated: by a slow replica of the API server. */
  private static final Duration REPEATED = Duration.ofHours(1);

  /** How often what is long gone is forgotten. */
  private static final Duration SWEEP = Duration.ofMinutes(5);

  private static final String SOURCE = "kubernetes";

  private final TranslationMemory memory;
  private final Owners owners;
  private final Pods pods;
  private final Events events;
  private final Workloads workloads;
  private final Batches batches;
  private final Nodes nodes;
  private final Resources resources;
  private final Releases releases;
  private Optional<Instant> begun;
  private Optional<Instant> swept;
  private List<Signal> late = List.of();

  private Translation(TranslationMemory memory, Consumer<String> notices) {
    this.memory = memory;
    begun = memory.begun();
    swept = memory.swept();
    owners = new Owners(memory.replicaSets());
    pods = new Pods(memory.pods(), owners, SOURCE);
    events = new Events(memory.events(), pods, owners, SOURCE);
    workloads = new Workloads(memory.workloads(), SOURCE);
    batches = new Batches(memory.cronJobs(), workloads, SOURCE);
    nodes = new Nodes(memory.nodes(), SOURCE);
    resources = new Resources(memory.resources(), memory.storageClasses(), SOURCE);
    releases = new Releases(memory.revisions(), notices, SOURCE);
  }

  /**
   * A translation that remembers nothing yet.
   *
   * @param notices is told, in a sentence, what cannot be read
   * @return a new translation
   */
  public static Translation begin(Consumer<String> notices) {
    return new Translation(TranslationMemory.empty(), notices);
  }

  /**
   * A translation that goes on where another one was.
   *
   * @param memory what the other one remembered, from {@link #memory()}
   * @param notices is told, in a sentence, what cannot be read
   * @return a new translation
   * @throws IllegalArgumentException if the text is not what {@link #memory()} gives
   */
  public static Translation resume(String memory, Consumer<String> notices) {
    return new Translation(TranslationMemory.ofJson(memory), notices);
  }

  /**
   * All that is remembered: which restarts and events have been told, and how everything was.
   *
   * @return JSON on one line; equal memories give equal texts
   */
  public String memory() {
    return frozen().get();
  }

  /**
   * All that is remembered now, to be written later and by any thread: to keep it costs little, to
   * write it a tenth of a second for ten thousand pods.
   *
   * @return gives what {@link #memory()} would give now
   */
  public Supplier<String> frozen() {
    return memory.at(begun, swept)::toJson;
  }

  /**
   * What a look at an object shows. An object of a kind that is not read shows nothing.
   *
   * @param object as the API gave it
   * @param now when it was looked at
   * @return the signals, the oldest first; often none
   */
  public List<Signal> seen(HasMetadata object, Instant now) {
    hear(object);
    begin(now);
    return withLate(look(object, now));
  }

  /**
   * What a look at an object shows that was there before anybody watched, such as one of a list, or
   * the first look of a watch at it: what happened to it before is no news. Watching begins after
   * all of them.
   *
   * @param object as the API gave it
   * @param now when it was looked at
   * @return the signals, the oldest first; often none
   */
  public List<Signal> found(HasMetadata object, Instant now) {
    hear(object);
    begin(now);
    begun = begun.filter(now::isBefore).or(() -> Optional.of(now));
    return withLate(look(object, now));
  }

  /** Before a run is said to be late: this may be it. */
  private void hear(HasMetadata object) {
    if (Meta.isNamed(object)) {
      batches.learn(object);
    }
  }

  /** Runs of CronJobs that have not come are told as time goes on, whatever is looked at. */
  private List<Signal> withLate(List<Signal> signals) {
    List<Signal> all = new ArrayList<>(late);
    late = List.of();
    all.addAll(signals);
    return inOrder(all);
  }

  private List<Signal> look(HasMetadata object, Instant now) {
    if (!Meta.isNamed(object)) {
      return List.of();
    }
    if (object instanceof Pod pod) {
      return inOrder(pods.seen(pod, begun.orElse(now), now));
    }
    if (object instanceof Event event) {
      return events.seen(event, EventView.of(event), now);
    }
    if (object instanceof io.fabric8.kubernetes.api.model.events.v1.Event event) {
      return events.seen(event, EventView.of(event), now);
    }
    if (object instanceof Node node) {
      return nodes.seen(node, now);
    }
    if (object instanceof Secret secret) {
      return releases.seen(secret, now);
    }
    if (object instanceof StorageClass type) {
      resources.seen(type);
      return List.of();
    }
    if (KindOf.isResource(object)) {
      return resources.seen(object, now);
    }
    if (KindOf.isBatch(object)) {
      return batch(object, now);
    }
    if (object instanceof ReplicaSet set) {
      owners.seen(set);
    }
    return KindOf.isWorkload(object) ? workloads.seen(object, now) : List.of();
  }

  private List<Signal> batch(HasMetadata object, Instant now) {
    if (object instanceof Job job) {
      owners.seen(job);
      return batches.seen(job, now);
    }
    return batches.seen((CronJob) object, now);
  }

  /**
   * Takes note of an object that will be looked at later, together with others, each at its own
   * time: what belongs to it, and whether runs of CronJobs have succeeded, so that nothing is told
   * of the others that it makes untrue.
   *
   * @param object as the API gave it, of any kind
   */
  public void learn(HasMetadata object) {
    if (!Meta.isNamed(object)) {
      return;
    }
    batches.learn(object);
    if (object instanceof ReplicaSet set) {
      owners.seen(set);
    } else if (object instanceof Job job) {
      owners.seen(job);
    }
  }

  /**
   * What the end of an object shows. An object of a kind that is not read shows nothing.
   *
   * @param object as the API last gave it
   * @param now when it was seen to be deleted
   * @return the signals, the oldest first; often none
   */
  public List<Signal> deleted(HasMetadata object, Instant now) {
    Instant since = begin(now);
    if (!Meta.isNamed(object)) {
      return List.of();
    }
    if (object instanceof Pod pod) {
      return inOrder(pods.deleted(pod, since, now));
    }
    if (KindOf.isEvent(object)) {
      events.deleted(Meta.uid(object), now);
    }
    if (object instanceof Node) {
      return nodes.deleted(Meta.uid(object), now);
    }
    if (object instanceof Secret) {
      return releases.deleted(Meta.uid(object), now);
    }
    if (object instanceof StorageClass type) {
      resources.deleted(type);
      return List.of();
    }
    if (KindOf.isResource(object)) {
      return resources.deleted(object, now);
    }
    if (KindOf.isBatch(object)) {
      return batches.deleted(object, now);
    }
    if (object instanceof ReplicaSet set) {
      owners.deleted(set);
    }
    return KindOf.isWorkload(object) ? workloads.deleted(object, now) : List.of();
  }

  /**
   * What several looks of one instant show: as if each was seen, but in an order in which each is
   * understood, such as replica sets before their pods. A release is told once, when all its
   * revisions are known.
   *
   * @param objects as the API gave them, of any kinds
   * @param now when they were looked at
   * @return the signals, the oldest first
   */
  public List<Signal> seenTogether(Collection<? extends HasMetadata> objects, Instant now) {
    List<Signal> signals = new ArrayList<>();
    Map<String, ReleaseStatus> told = new LinkedHashMap<>();
    objects.forEach(this::learn);
    objects.stream()
        .sorted(Comparator.comparing(KindOf::rank))
        .flatMap(object -> seen(object, now).stream())
        .forEach(
            signal -> {
              if (signal instanceof ReleaseStatus release) {
                told.put(release.subject(), release);
              } else {
                signals.add(signal);
              }
            });
    signals.addAll(told.values());
    return inOrder(signals);
  }

  /**
   * What a whole list shows: what it has was seen, and what it no longer has was deleted while
   * nobody looked.
   *
   * @param kind of what the list is, such as {@code Pod.class}
   * @param namespace of which namespace; empty for all
   * @param objects all that there are
   * @param now when they were listed
   * @return the signals, the oldest first
   */
  public List<Signal> listed(
      Class<? extends HasMetadata> kind,
      String namespace,
      Collection<? extends HasMetadata> objects,
      Instant now) {
    begin(now);
    List<HasMetadata> named =
        objects.stream().<HasMetadata>map(it -> it).filter(Meta::isNamed).toList();
    Set<String> uids = named.stream().map(Meta::uid).collect(Collectors.toSet());
    List<Signal> signals = new ArrayList<>(onlyThese(kind, namespace, uids, now));
    signals.addAll(seenTogether(named, now));
    return inOrder(signals);
  }

  /**
   * What it shows that there are only these objects of a kind: all others that were known have been
   * deleted while nobody looked.
   *
   * @param kind the kind, such as {@code Pod.class}
   * @param namespace in which namespace; empty for all
   * @param uids the uids of all that there are
   * @param now when they were listed
   * @return the signals, the oldest first
   */
  public List<Signal> onlyThese(
      Class<? extends HasMetadata> kind, String namespace, Set<String> uids, Instant now) {
    if (kind == Pod.class) {
      return pods.onlyThese(namespace, uids, now);
    }
    if (kind == Node.class) {
      return nodes.onlyThese(uids, now);
    }
    if (kind == Secret.class) {
      return releases.onlyThese(namespace, uids, now);
    }
    if (KindOf.isEvent(kind)) {
      events.onlyThese(namespace, uids, now);
      return List.of();
    }
    String word = HasMetadata.getKind(kind).toLowerCase(Locale.ROOT);
    return KindOf.isResource(kind)
        ? resources.onlyThese(word, namespace, uids, now)
        : batches.onlyThese(word, namespace, uids, now);
  }

  private Instant begin(Instant now) {
    begun = Optional.of(begun.orElse(now));
    if (swept.map(last -> last.plus(SWEEP).isBefore(now)).orElse(true)) {
      swept = Optional.of(now);
      pods.forgetGoneBefore(now.minus(REPEATED));
      events.forgetGoneBefore(now.minus(REPEATED));
      late = batches.late(now);
    }
    return begun.get();
  }

  private static List<Signal> inOrder(List<Signal> signals) {
    return signals.stream().sorted(Comparator.comparing(Signal::at)).toList();
  }
}
