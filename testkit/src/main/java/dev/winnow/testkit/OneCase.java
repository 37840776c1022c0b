package dev.winnow.testkit;

import dev.winnow.authoring.cases.CaseResult;
import dev.winnow.authoring.cases.ScenarioCase;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of a method: the case is run once, and must pass before the method is. */
record OneCase(PolicyCases cases, ScenarioCase tested) implements TestTemplateInvocationContext {

  private static final ExtensionContext.Namespace RESULTS =
      ExtensionContext.Namespace.create(OneCase.class);

  @Override
  public String getDisplayName(int index) {
    return tested.name();
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(new Passing(), new Result());
  }

  private CaseResult result(ExtensionContext context) {
    return context
        .getStore(RESULTS)
        .getOrComputeIfAbsent(this, one -> cases.run(tested), CaseResult.class);
  }

  /** Fails if the case does. */
  private final class Passing implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
      PolicyCases.check(result(context));
    }
  }

  /** Gives the method what came of the case. */
  private final class Result implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == CaseResult.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return result(context);
    }
  }
}
