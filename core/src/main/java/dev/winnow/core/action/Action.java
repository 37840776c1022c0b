package dev.winnow.core.action;

import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that can be done to a cluster or by an adapter. Actions are immutable and safe for use
 * by several threads.
 */
public sealed interface Action
    permits NamedAction,
        ScaleWorkload,
        RestartWorkload,
        UndoRollout,
        RollbackRelease,
        CordonNode,
        RunProcedure {

  /**
   * The action that settings call by a name, for what labels say.
   *
   * @param name such as {@code restart-workload}, or a name that an adapter knows
   * @param labels of the incident: {@code namespace} with {@code workload}, {@code deployment},
   *     {@code statefulset} or {@code daemonset}; or {@code node}
   * @return a typed action; a named one if the name is none of Winnow's, or the labels do not say
   *     to what it is to be done
   */
  static Action of(String name, Labels labels) {
    return Labelled.of(name, labels).orElseGet(() -> new NamedAction(name));
  }

  /**
   * What is done, in one word with hyphens: what settings and guards call it.
   *
   * @return such as {@code scale-workload}
   */
  String name();

  /**
   * To what it is done: what guards protect and of what one action at a time may be under way.
   *
   * @return such as {@code sre/deployment/swype-app}; empty if only the adapter knows
   */
  String target();

  /**
   * In which namespace it is done.
   *
   * @return a namespace; empty for what has none
   */
  String namespace();

  /**
   * How many pods it leaves its target.
   *
   * @return as many as the target is scaled to; as many as there can be for any other action
   */
  default int leaves() {
    return Integer.MAX_VALUE;
  }

  /**
   * The command that a person would type for the same, word by word, without a shell.
   *
   * @return such as {@code kubectl scale deployment/swype-app -n sre --replicas=0}; empty if there
   *     is none
   */
  List<String> command();

  /**
   * What would take it back.
   *
   * @return the opposite action; empty if there is none, or what was before is not known
   */
  Optional<Action> opposite();

  /**
   * What tells it from other actions for the same ticket.
   *
   * @return name and target
   */
  default String key() {
    return target().isEmpty() ? name() : name() + " " + target();
  }

  /**
   * The command as one line.
   *
   * @return words that need no quotes, with spaces between them; empty if there is no command
   */
  default String commandLine() {
    return String.join(" ", command());
  }

  /**
   * What it is done to: its target, or where it has none the action itself.
   *
   * @return such as {@code sre/deployment/app}
   */
  default String about() {
    return target().isEmpty() ? name() : target();
  }

  /**
   * Which action it is, as labels of an incident.
   *
   * @return action, namespace and target
   */
  default Labels asLabels() {
    return Labels.of(Map.of("action", name(), "namespace", namespace(), "target", target()));
  }
}
