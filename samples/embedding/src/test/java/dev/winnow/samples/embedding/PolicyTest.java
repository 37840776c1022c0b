package dev.winnow.samples.embedding;

import dev.winnow.testkit.WinnowCases;

/** What the service relies on, as cases: each is a test. */
class PolicyTest {

  @WinnowCases(cases = "src/test/cases")
  void theServiceCanRelyOnIt() {}
}
