package dev.winnow.http;

import dev.winnow.text.yaml.SettingProblems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What stands in the files that options name. Immutable.
 *
 * @param access who may do what
 * @param tls what connections are encrypted with; empty if they are not
 */
record HttpFiles(Access access, Optional<Pem.Stores> tls) {

  /**
   * Reads all of them.
   *
   * @param folder what their names are relative to
   * @throws dev.winnow.text.yaml.MisplacedSetting with each that cannot be used, and where it is
   *     named
   */
  static HttpFiles read(HttpOptions options, Path folder) {
    SettingProblems problems = new SettingProblems();
    Optional<Access> access = problems.tried(() -> new Access(options, folder));
    Optional<Optional<Pem.Stores>> tls =
        problems.tried(
            () ->
                options.tls().isOn()
                    ? Optional.of(usable(Pem.stores(options.tls(), folder)))
                    : Optional.empty(),
            "tls");
    problems.check();
    return new HttpFiles(access.orElseThrow(), tls.orElseThrow());
  }

  private static Pem.Stores usable(Pem.Stores stores) {
    Certificates.check(stores);
    return stores;
  }
}
