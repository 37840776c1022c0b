package dev.winnow.formats;

import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Finds who can say what recorded objects mean. Stateless. */
final class Translators {

  private Translators() {}

  /**
   * A translator.
   *
   * @throws InputException if there is none on the class path
   */
  static ObjectTranslator begin(Consumer<String> notices) {
    ClassLoader loader = Translators.class.getClassLoader();
    return ServiceLoader.load(ObjectTranslator.Provider.class, loader)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "Recorded objects of Kubernetes are read with the library"
                        + " winnow-adapters-k8s, which is not on the class path; add it."))
        .begin(notices);
  }
}
