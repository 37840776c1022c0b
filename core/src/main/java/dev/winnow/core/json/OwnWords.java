package dev.winnow.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dev.winnow.core.signal.Worded;

/** Constants are written as their own words; what is required is written even if it is empty. */
final class OwnWords extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      if (!(constants[i] instanceof Worded worded)) {
        throw new IllegalStateException(
            type.getName() + " has no words for its constants: it must implement Worded");
      }
      names[i] = worded.word();
    }
    return names;
  }

  @Override
  public JsonInclude.Value findPropertyInclusion(Annotated property) {
    return Boolean.TRUE.equals(hasRequired(property))
        ? JsonInclude.Value.construct(Include.ALWAYS, Include.ALWAYS)
        : super.findPropertyInclusion(property);
  }

  private static boolean hasRequired(Annotated property) {
    var said = property.getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
    return said != null && said.required();
  }
}
