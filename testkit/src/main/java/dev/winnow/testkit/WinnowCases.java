package dev.winnow.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the cases of a policy: the method is run once for each case, after the case has passed. A
 * case that does not pass fails as a test of its own, and says what differs.
 *
 * <pre>{@code
 * class PaymentsPolicyTest {
 *
 *   @WinnowCases(policy = "src/main/policies")
 *   void everyCasePasses() {}
 *
 *   @WinnowCases(policy = "src/main/policies/payments.drl", settings = "src/main/settings.yaml")
 *   void nothingIsSlow(CaseResult result) {
 *     assertThat(result.fired()).doesNotContainKey("storm-begin");
 *   }
 * }
 * }</pre>
 *
 * <p>The method may take a {@link dev.winnow.authoring.cases.CaseResult}: what came of the case.
 * Paths are relative to the working directory, for Maven and Gradle the module's folder; those that
 * begin with {@code classpath:} are folders or files on the class path.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(WinnowCasesExtension.class)
public @interface WinnowCases {

  /**
   * The policy's rules: {@code .drl} files, or folders with such files at any depth.
   *
   * @return paths; none for the rules that come with Winnow
   */
  String[] policy() default {};

  /**
   * Files of cases, or folders with such files at any depth.
   *
   * @return paths; those of the policy unless given
   */
  String[] cases() default {};

  /**
   * Settings over the defaults, the undermost first.
   *
   * @return paths of YAML files
   */
  String[] settings() default {};

  /**
   * Whether the policy comes on top of the rules that come with Winnow.
   *
   * @return false for the policy alone
   */
  boolean bundled() default true;
}
