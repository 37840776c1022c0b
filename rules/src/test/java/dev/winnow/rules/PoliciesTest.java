package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleInfo;
import dev.winnow.rules.store.BundledRules;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesTest {

  static final String RULE =
      """
      package dev.winnow.policy
      import dev.winnow.core.fact.incident.Incident
      rule "An incident is seen"
        @Id("own-1")
      when
        Incident()
      then
      end
      """;

  @TempDir Path folder;

  @Test
  void bundledRulesAreCompiledAlready() {
    Policy policy = Policies.bundled().load();
    assertThat(policy.rules().rules())
        .hasSameSizeAs(
            BundledRules.sources().stream()
                .flatMap(file -> file.text().lines())
                .filter(line -> line.startsWith("rule "))
                .toList());
    assertThat(policy.sources()).containsExactly("bundled rules");
    assertThat(policy.hash()).isEqualTo(Policies.bundled().load().hash());
  }

  @Test
  void settingsChangeTheHash() throws Exception {
    Path settings = Files.writeString(folder.resolve("s.yaml"), "review: {quiet: 12h}");
    Policy policy = Policies.bundled().withSettings(settings).load();
    assertThat(policy.hash()).isNotEqualTo(Policies.bundled().load().hash());
    assertThat(policy.sources()).containsExactly("bundled rules", settings.toString());
  }

  @Test
  void laterSettingsGoOverEarlierOnes() throws Exception {
    Path one = Files.writeString(folder.resolve("1.yaml"), "engine: {firings: 1000, facts: 1}");
    Path two = Files.writeString(folder.resolve("2.yaml"), "engine: {firings: 2000}");
    Policy policy = Policies.bundled().withSettings(one).withSettings(two).load();
    assertThat(policy.limits().firings()).isEqualTo(2000);
    assertThat(policy.limits().facts()).isEqualTo(1);
  }

  @Test
  void ownRulesAloneOrWithTheBundledOnes() throws Exception {
    Path deep = Files.createDirectories(folder.resolve("rules/deep/..data"));
    Files.writeString(deep.resolve("hidden.drl"), "nonsense");
    Files.writeString(folder.resolve("rules/deep/own.drl"), RULE);
    Policy own = Policies.of(folder.resolve("rules")).load();
    assertThat(own.rules().rules()).extracting(RuleInfo::file).containsExactly("deep/own.drl");
    assertThat(own.sources()).containsExactly("deep/own.drl");
    Policy both = Policies.bundled().withRules(folder.resolve("rules")).load();
    assertThat(both.rules().rules()).hasSize(Policies.bundled().load().rules().rules().size() + 1);
  }

  @Test
  void rulesOnTheClassPath() {
    Policy policy = Policies.classpath("policies-on-classpath").load();
    assertThat(policy.rules().rules()).extracting(RuleInfo::id).containsExactly("test-1");
  }

  @Test
  void saysWhichRulesAreMissing() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertMessage(Policies.of(), "policy: no rules are given; name a .drl file");
    assertMessage(Policies.of(empty), empty + ": there is no .drl file in this folder");
    Path none = folder.resolve("none.drl");
    assertMessage(Policies.of(none), none + ": there is no such file");
    assertMessage(
        Policies.classpath("no/such"),
        "no/such: there is no .drl file in this folder of the class path");
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws Exception {
    Path a = Files.createDirectory(folder.resolve("a"));
    Path b = Files.createDirectory(folder.resolve("b"));
    Files.writeString(a.resolve("x.drl"), RULE);
    Files.writeString(b.resolve("x.drl"), RULE);
    assertMessage(Policies.of(a, b), "x.drl: two rule files have this name; rename one of them");
  }

  private static void assertMessage(PolicySource source, String message) {
    assertThatThrownBy(source::load).isInstanceOf(PolicyException.class).hasMessage(message);
  }
}
