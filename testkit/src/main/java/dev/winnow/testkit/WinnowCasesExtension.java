package dev.winnow.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a method with {@link WinnowCases} once for each case. Stateless. */
final class WinnowCasesExtension implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getElement(), WinnowCases.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    WinnowCases said =
        AnnotationSupport.findAnnotation(context.getElement(), WinnowCases.class).orElseThrow();
    PolicyCases cases = new Sources(context.getRequiredTestClass().getClassLoader()).cases(said);
    return cases.all().stream().map(one -> new OneCase(cases, one));
  }
}
